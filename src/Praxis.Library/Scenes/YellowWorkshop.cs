namespace Praxis.Library.Scenes;

/// <summary>A workshop with yellow chests, tools and bins.</summary>
public sealed class YellowWorkshop : WorkshopRecipe
{
    public override string Summary => "a workshop with yellow chests, tools and bins";
    private protected override int Color => 0xE0B020;
    protected override string Side => "shelves";
    private protected override int Paintwork => 0xAEB6B8;
}
