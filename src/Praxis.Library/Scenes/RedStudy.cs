namespace Praxis.Library.Scenes;

/// <summary>A dark red study with walnut shelves beside a window.</summary>
public sealed class RedStudy : StudyRecipe
{
    public override string Summary => "a dark red study with walnut shelves beside a window";
    protected override bool WindowSeat => true;
    private protected override int Paintwork => 0x6E2B2A;
    private protected override int Armchair => 0x2E4A3C;
}
