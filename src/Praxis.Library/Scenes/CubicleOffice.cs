namespace Praxis.Library.Scenes;

/// <summary>An office of cubicles behind blue partitions.</summary>
public sealed class CubicleOffice : OfficeRecipe
{
    public override string Summary => "an office of cubicles behind blue partitions";
    protected override string Back => "desks";
    protected override bool Cubicles => true;
    private protected override int Cloth => 0x5B7FA3;
}
