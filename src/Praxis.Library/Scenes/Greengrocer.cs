namespace Praxis.Library.Scenes;

/// <summary>A greengrocer with crates of fruit.</summary>
public sealed class Greengrocer : ShopRecipe
{
    public override string Summary => "a greengrocer with crates of fruit";
    protected override string Back => "crates";
    protected override string Side => "crates";
    private protected override int Color => 0x3F7F35;
    protected override string Timber => "pine";
}
