using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A farmhouse kitchen with a pine table and a tiled floor.</summary>
public sealed class FarmhouseKitchen : KitchenRecipe
{
    public override string Summary => "a farmhouse kitchen with a pine table and a tiled floor";
    private protected override int[] Fronts => [0xD8CBB0, 0xC9BFA6];
    protected override string Work => "table";
    private protected override MaterialDescription Floor(Rng rng) => Finish.Tiles(rng, 0xA86B4C);
}
