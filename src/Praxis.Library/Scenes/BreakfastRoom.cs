namespace Praxis.Library.Scenes;

/// <summary>A yellow breakfast room with pine furniture and curtains.</summary>
public sealed class BreakfastRoom : DiningRecipe
{
    public override string Summary => "a yellow breakfast room with pine furniture and curtains";
    protected override string Timber => "pine";
    protected override string Back => "window";
    private protected override int Paintwork => 0xE8CF8A;
    private protected override int Seat => 0x3E6E8E;
}
