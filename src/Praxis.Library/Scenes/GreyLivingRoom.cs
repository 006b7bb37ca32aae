namespace Praxis.Library.Scenes;

/// <summary>A grey living room with a television and white furniture.</summary>
public sealed class GreyLivingRoom : LivingRecipe
{
    public override string Summary => "a grey living room with a television and white furniture";
    private protected override int Sofa => 0x8D8F92;
    private protected override int Cushion => 0x3C3E42;
    protected override string Timber => "white";
}
