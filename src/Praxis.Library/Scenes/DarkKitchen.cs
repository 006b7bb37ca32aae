using Praxis.Simulation;

namespace Praxis.Library.Scenes;

/// <summary>A dark kitchen with a stone island and oak boards.</summary>
public sealed class DarkKitchen : KitchenRecipe
{
    public override string Summary => "a dark kitchen with a stone island and oak boards";
    private protected override int[] Fronts => [0x2B2C2E, 0x3A3634];
    protected override string Top => "dark";
    protected override Wall Light => Wall.Left;
    protected override string Lighting => "panel";
}
