namespace Praxis.Library.Scenes;

/// <summary>A store of parts in coloured bins on two sides.</summary>
public sealed class StoreRoom : WorkshopRecipe
{
    public override string Summary => "a store of parts in coloured bins on two sides";
    protected override string Back => "shelves";
    protected override string Side => "shelves";
}
