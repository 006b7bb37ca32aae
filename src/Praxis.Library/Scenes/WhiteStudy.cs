namespace Praxis.Library.Scenes;

/// <summary>A white study with pale shelves.</summary>
public sealed class WhiteStudy : StudyRecipe
{
    public override string Summary => "a white study with pale shelves";
    protected override string Timber => "white";
    private protected override int Paintwork => 0xE9E9E5;
    private protected override int Armchair => 0x5D7388;
    protected override int Shelves => 5;
}
