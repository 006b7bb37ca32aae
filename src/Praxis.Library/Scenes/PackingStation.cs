namespace Praxis.Library.Scenes;

/// <summary>A packing station before stacks of cartons.</summary>
public sealed class PackingStation : WarehouseRecipe
{
    public override string Summary => "a packing station before stacks of cartons";
    protected override string Back => "stacks";
    protected override bool WoodenTop => true;
}
