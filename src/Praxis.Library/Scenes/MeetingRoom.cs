namespace Praxis.Library.Scenes;

/// <summary>An office with a whiteboard full of notes.</summary>
public sealed class MeetingRoom : OfficeRecipe
{
    public override string Summary => "an office with a whiteboard full of notes";

}
