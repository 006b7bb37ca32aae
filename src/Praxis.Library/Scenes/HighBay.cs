namespace Praxis.Library.Scenes;

/// <summary>A high bay with racks on two sides.</summary>
public sealed class HighBay : WarehouseRecipe
{
    public override string Summary => "a high bay with racks on two sides";
    protected override string Side => "rack";
    private protected override int Frame => 0x3A3C40;
}
