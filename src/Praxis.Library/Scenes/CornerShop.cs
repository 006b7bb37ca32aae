namespace Praxis.Library.Scenes;

/// <summary>A corner shop with shelves of mixed goods.</summary>
public sealed class CornerShop : ShopRecipe
{
    public override string Summary => "a corner shop with shelves of mixed goods";

}
