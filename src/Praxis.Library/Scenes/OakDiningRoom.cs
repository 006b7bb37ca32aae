namespace Praxis.Library.Scenes;

/// <summary>A dining room with an oak table, a sideboard and a picture.</summary>
public sealed class OakDiningRoom : DiningRecipe
{
    public override string Summary => "a dining room with an oak table, a sideboard and a picture";

}
