namespace Praxis.Assets;

/// <summary>Something that can be done with an object, and where.</summary>
public abstract record Affordance
{
    /// <summary>Pose of the affordance's own frame A in the object.</summary>
    public Pose X_OA { get; init; } = Pose.Identity;

    /// <summary>Names of links that must all be open before it can be reached: the door before the shelf. Empty for none.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];
}
