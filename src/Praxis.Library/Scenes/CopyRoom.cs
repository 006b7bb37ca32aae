namespace Praxis.Library.Scenes;

/// <summary>A copy room with a printer, a water cooler and filing cabinets.</summary>
public sealed class CopyRoom : OfficeRecipe
{
    public override string Summary => "a copy room with a printer, a water cooler and filing cabinets";
    protected override string Back => "cabinets";
    protected override string Side => "printer";
}
