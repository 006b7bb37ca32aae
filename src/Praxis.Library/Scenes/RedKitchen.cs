using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A small kitchen with red fronts, a dark top and a checkered floor.</summary>
public sealed class RedKitchen : KitchenRecipe
{
    public override string Summary => "a small kitchen with red fronts, a dark top and a checkered floor";
    private protected override int[] Fronts => [0xA52A22, 0xC0392B];
    protected override string Top => "dark";
    private protected override MaterialDescription Floor(Rng rng) => Finish.Checkered(rng, 0xE4E0D6, 0x8D8B86);
}
