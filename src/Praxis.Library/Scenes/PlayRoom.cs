namespace Praxis.Library.Scenes;

/// <summary>A bright playroom with a yellow sofa.</summary>
public sealed class PlayRoom : LivingRecipe
{
    public override string Summary => "a bright playroom with a yellow sofa";
    private protected override int Sofa => 0xD9A931;
    private protected override int Cushion => 0xC4493A;
    private protected override int Paintwork => 0xCFE3E6;
    protected override string Timber => "pine";
    protected override string Focus => "bookcase";
}
