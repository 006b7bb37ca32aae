namespace Praxis.Library.Scenes;

/// <summary>An office with green partitions and a printer.</summary>
public sealed class GreenOffice : OfficeRecipe
{
    public override string Summary => "an office with green partitions and a printer";
    protected override string Back => "desks";
    protected override string Side => "printer";
    protected override bool Cubicles => true;
    private protected override int Cloth => 0x6C9A5B;
}
