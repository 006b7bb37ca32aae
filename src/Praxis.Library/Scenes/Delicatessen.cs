namespace Praxis.Library.Scenes;

/// <summary>A delicatessen with cans on shelves and crates of fruit.</summary>
public sealed class Delicatessen : ShopRecipe
{
    public override string Summary => "a delicatessen with cans on shelves and crates of fruit";
    protected override string Side => "crates";
    protected override int Goods => 2;
    private protected override int Color => 0x6B2F3A;
    protected override string Timber => "walnut";
}
