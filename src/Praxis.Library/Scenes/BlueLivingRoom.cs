namespace Praxis.Library.Scenes;

/// <summary>A living room with a blue sofa under a window and a television.</summary>
public sealed class BlueLivingRoom : LivingRecipe
{
    public override string Summary => "a living room with a blue sofa under a window and a television";

}
