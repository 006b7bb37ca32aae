namespace Praxis.Library.Scenes;

/// <summary>A laboratory with blue cabinets and a fume hood by the window.</summary>
public sealed class BlueLab : LaboratoryRecipe
{
    public override string Summary => "a laboratory with blue cabinets and a fume hood by the window";
    private protected override int[] Fronts => [0x2F5E93, 0x3C6FA6];
    protected override bool BlackTops => false;
    protected override bool Daylight => true;
}
