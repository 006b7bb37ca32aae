namespace Praxis.Library.Scenes;

/// <summary>A warehouse with pallet racks and a conveyor.</summary>
public sealed class PalletWarehouse : WarehouseRecipe
{
    public override string Summary => "a warehouse with pallet racks and a conveyor";

}
