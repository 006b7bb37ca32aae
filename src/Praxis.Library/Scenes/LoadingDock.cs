namespace Praxis.Library.Scenes;

/// <summary>A loading dock with a roller door and stacked cartons.</summary>
public sealed class LoadingDock : WarehouseRecipe
{
    public override string Summary => "a loading dock with a roller door and stacked cartons";
    protected override string Back => "door";
    protected override string Side => "stacks";
    private protected override int Frame => 0xE0701A;
}
