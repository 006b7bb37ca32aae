namespace Praxis.Library.Scenes;

/// <summary>A clothes shop with rails of coats.</summary>
public sealed class ClothesShop : ShopRecipe
{
    public override string Summary => "a clothes shop with rails of coats";
    protected override string Back => "clothes";
    protected override string Side => "clothes";
    private protected override int Color => 0x2B2B2D;
    protected override string Timber => "white";
}
