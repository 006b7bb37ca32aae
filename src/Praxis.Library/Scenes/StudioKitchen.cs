using Praxis.Core;

namespace Praxis.Library.Scenes;

/// <summary>A studio kitchen with turquoise fronts, a corner counter and a pine table.</summary>
public sealed class StudioKitchen : KitchenRecipe
{
    public override string Summary => "a studio kitchen with turquoise fronts, a corner counter and a pine table";
    private protected override int[] Fronts => [0x3F8F8B, 0x58A39C];
    protected override string Work => "table";
    protected override bool Corner => true;
    private protected override MaterialDescription WallPaint(Rng rng) => Finish.Plaster(rng, 0xF0E6CF);
}
