namespace Praxis.Library.Scenes;

/// <summary>A teaching laboratory with beech fronts and benches on two sides.</summary>
public sealed class TeachingLab : LaboratoryRecipe
{
    public override string Summary => "a teaching laboratory with beech fronts and benches on two sides";
    private protected override int[] Fronts => [0xC79B62, 0xB98A52];
    protected override string Side => "bench";
}
