namespace Praxis.Library.Scenes;

/// <summary>A classroom with a whiteboard and grey tables.</summary>
public sealed class Classroom : OfficeRecipe
{
    public override string Summary => "a classroom with a whiteboard and grey tables";
    protected override string Side => "window";
    protected override string Timber => "grey";
    private protected override int Cloth => 0xC2562E;
    private protected override int Paintwork => 0xE8DFC2;
}
