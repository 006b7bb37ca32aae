namespace Praxis.Library.Scenes;

/// <summary>A chemistry laboratory with black benches, bottles and a fume hood.</summary>
public sealed class ChemistryLab : LaboratoryRecipe
{
    public override string Summary => "a chemistry laboratory with black benches, bottles and a fume hood";

}
