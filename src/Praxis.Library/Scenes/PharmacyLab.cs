using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A pharmacy with green cabinets, bottles and bins.</summary>
public sealed class PharmacyLab : LaboratoryRecipe
{
    public override string Summary => "a pharmacy with green cabinets, bottles and bins";
    private protected override int[] Fronts => [0x6F9A86, 0x5F8C77];
    protected override string Side => "shelves";
    private protected override MaterialDescription Floor(Rng rng) => Finish.Tiles(rng, 0xD5DAD6);
}
