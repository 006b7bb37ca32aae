namespace Praxis.Library.Scenes;

/// <summary>A living room before a wall of books.</summary>
public sealed class ReadingRoom : LivingRecipe
{
    public override string Summary => "a living room before a wall of books";
    private protected override int Sofa => 0x5C6B4A;
    protected override string Back => "bookcase";
    protected override string Focus => "fireplace";
}
