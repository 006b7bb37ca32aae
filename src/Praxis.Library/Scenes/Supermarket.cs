namespace Praxis.Library.Scenes;

/// <summary>A supermarket with packets on shelves and a cooler.</summary>
public sealed class Supermarket : ShopRecipe
{
    public override string Summary => "a supermarket with packets on shelves and a cooler";
    protected override string Side => "cooler";
    protected override int Goods => 1;
    private protected override int Color => 0xB3261E;
}
