namespace Praxis.Library.Scenes;

/// <summary>A workshop with a board full of tools between red chests.</summary>
public sealed class PegboardWorkshop : WorkshopRecipe
{
    public override string Summary => "a workshop with a board full of tools between red chests";

}
