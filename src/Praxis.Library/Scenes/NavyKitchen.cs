using Praxis.Simulation;

namespace Praxis.Library.Scenes;

/// <summary>A navy kitchen with pale stone tops and daylight from the left.</summary>
public sealed class NavyKitchen : KitchenRecipe
{
    public override string Summary => "a navy kitchen with pale stone tops and daylight from the left";
    private protected override int[] Fronts => [0x22304F, 0x1E3A5C];
    protected override string Top => "stone";
    protected override Wall Light => Wall.Left;
}
