namespace Praxis.Library.Scenes;

/// <summary>A dining room before a wall of books.</summary>
public sealed class LibraryDiningRoom : DiningRecipe
{
    public override string Summary => "a dining room before a wall of books";
    protected override string Timber => "walnut";
    protected override string Back => "bookcase";
    private protected override int Paintwork => 0x7C8C84;
}
