namespace Praxis.Library.Scenes;

/// <summary>A round table by a bright window, the robot on a pedestal.</summary>
public sealed class RoundDiningTable : DiningRecipe
{
    public override string Summary => "a round table by a bright window, the robot on a pedestal";
    protected override bool RoundTable => true;
    protected override string Back => "window";
    protected override string Timber => "white";
    private protected override int Seat => 0x7A8C6E;
}
