using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Library.Scenes;

/// <summary>A restaurant kitchen of stainless steel with tiled walls.</summary>
public sealed class RestaurantKitchen : KitchenRecipe
{
    public override string Summary => "a restaurant kitchen of stainless steel with tiled walls";
    private protected override int[] Fronts => [0xA9ACAF];
    protected override string Work => "steel";
    protected override string Top => "steel";
    protected override string Lighting => "tube";
    protected override Wall Light => Wall.Right;
    private protected override MaterialDescription Floor(Rng rng) => Finish.Tiles(rng, 0x8C5A4A);
    private protected override MaterialDescription WallPaint(Rng rng) => Finish.Tiles(rng, 0xE6E8E6, 0.6, 0xB9BAB6);
}
