namespace Praxis.Library.Scenes;

/// <summary>A biology laboratory with white benches under a long window.</summary>
public sealed class BiologyLab : LaboratoryRecipe
{
    public override string Summary => "a biology laboratory with white benches under a long window";
    protected override bool BlackTops => false;
    protected override bool Daylight => true;
    protected override string Side => "bench";
}
