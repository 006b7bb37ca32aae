namespace Praxis.Library.Scenes;

/// <summary>A pine study with blue walls.</summary>
public sealed class PineStudy : StudyRecipe
{
    public override string Summary => "a pine study with blue walls";
    protected override string Timber => "pine";
    private protected override int Paintwork => 0x5D7C97;
    protected override int Shelves => 5;
}
