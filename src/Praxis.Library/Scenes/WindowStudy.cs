namespace Praxis.Library.Scenes;

/// <summary>A study with a window between bookcases.</summary>
public sealed class WindowStudy : StudyRecipe
{
    public override string Summary => "a study with a window between bookcases";
    protected override bool WindowSeat => true;
    protected override string Timber => "oak";
    private protected override int Paintwork => 0xDAD3C2;
}
