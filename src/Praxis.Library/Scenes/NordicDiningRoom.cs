namespace Praxis.Library.Scenes;

/// <summary>A pale dining room with a laid white table.</summary>
public sealed class NordicDiningRoom : DiningRecipe
{
    public override string Summary => "a pale dining room with a laid white table";
    protected override string Timber => "white";
    protected override bool Laid => true;
    private protected override int Paintwork => 0xEDEDEA;
    private protected override int Seat => 0x9AA5AB;
}
