namespace Praxis.Library.Scenes;

/// <summary>A green-walled living room with a red sofa and shelves.</summary>
public sealed class GreenLivingRoom : LivingRecipe
{
    public override string Summary => "a green-walled living room with a red sofa and shelves";
    private protected override int Sofa => 0x8E3B34;
    private protected override int Paintwork => 0x6F8A78;
    protected override string Focus => "bookcase";
    protected override string Timber => "walnut";
}
