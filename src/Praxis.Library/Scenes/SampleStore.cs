namespace Praxis.Library.Scenes;

/// <summary>A sample preparation room with bins on shelves.</summary>
public sealed class SampleStore : LaboratoryRecipe
{
    public override string Summary => "a sample preparation room with bins on shelves";
    private protected override int[] Fronts => [0xBFD3DE, 0xA9C3D1];
    protected override bool BlackTops => false;
    protected override string Side => "shelves";
}
