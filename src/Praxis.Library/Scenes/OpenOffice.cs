namespace Praxis.Library.Scenes;

/// <summary>An open office with rows of desks and screens.</summary>
public sealed class OpenOffice : OfficeRecipe
{
    public override string Summary => "an open office with rows of desks and screens";
    protected override string Back => "desks";
    protected override string Side => "window";
    protected override string Timber => "oak";
}
