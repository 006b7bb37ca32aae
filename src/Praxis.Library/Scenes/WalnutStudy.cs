namespace Praxis.Library.Scenes;

/// <summary>A study with walnut bookcases and green walls.</summary>
public sealed class WalnutStudy : StudyRecipe
{
    public override string Summary => "a study with walnut bookcases and green walls";

}
