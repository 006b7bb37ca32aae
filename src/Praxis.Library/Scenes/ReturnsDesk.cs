namespace Praxis.Library.Scenes;

/// <summary>A returns desk between a rack and stacks of cartons.</summary>
public sealed class ReturnsDesk : WarehouseRecipe
{
    public override string Summary => "a returns desk between a rack and stacks of cartons";
    protected override string Side => "stacks";
    protected override bool WoodenTop => true;
    private protected override int Frame => 0xB3261E;
}
