namespace Praxis.Library.Scenes;

/// <summary>A living room with a fireplace and a leather-brown sofa.</summary>
public sealed class FiresideRoom : LivingRecipe
{
    public override string Summary => "a living room with a fireplace and a leather-brown sofa";
    private protected override int Sofa => 0x6B4028;
    private protected override int Cushion => 0xB8A37A;
    protected override string Focus => "fireplace";
    protected override string Timber => "walnut";
}
