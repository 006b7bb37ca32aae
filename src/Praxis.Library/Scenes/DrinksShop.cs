namespace Praxis.Library.Scenes;

/// <summary>A drinks shop with a lit cooler and shelves of bottles.</summary>
public sealed class DrinksShop : ShopRecipe
{
    public override string Summary => "a drinks shop with a lit cooler and shelves of bottles";
    protected override string Back => "cooler";
    protected override int Goods => 3;
    private protected override int Color => 0x23539F;
}
