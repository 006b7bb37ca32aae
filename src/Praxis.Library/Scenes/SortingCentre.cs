namespace Praxis.Library.Scenes;

/// <summary>A sorting centre with a conveyor and a roller door.</summary>
public sealed class SortingCentre : WarehouseRecipe
{
    public override string Summary => "a sorting centre with a conveyor and a roller door";
    protected override string Back => "door";
    private protected override int Frame => 0x2F7D43;
}
