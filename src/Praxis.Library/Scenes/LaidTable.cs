namespace Praxis.Library.Scenes;

/// <summary>A walnut table laid for two: plates with forks and knives.</summary>
public sealed class LaidTable : DiningRecipe
{
    public override string Summary => "a walnut table laid for two: plates with forks and knives";
    protected override string Timber => "walnut";
    protected override bool Laid => true;
    private protected override int Seat => 0x2F4A5C;
}
