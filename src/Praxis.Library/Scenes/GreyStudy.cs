namespace Praxis.Library.Scenes;

/// <summary>A study with weathered grey shelves by the window.</summary>
public sealed class GreyStudy : StudyRecipe
{
    public override string Summary => "a study with weathered grey shelves by the window";
    protected override string Timber => "grey";
    protected override bool WindowSeat => true;
    private protected override int Paintwork => 0xC9CCCB;
    private protected override int Armchair => 0xB7863A;
}
