namespace Praxis.Assets;

/// <summary>
/// A piece of an object that moves against the rest of it: a door, a drawer, a lid. It is drawn, like everything else, in the object's
/// frame O, where it is at joint position zero; its own frame L then coincides with O, and moves with it.
/// </summary>
public sealed class Link
{
    /// <param name="name">What people call it: "door", "drawer"; several of a kind are numbered from the top or left, "drawer-1".</param>
    /// <param name="joint">How it moves against its parent.</param>
    /// <param name="parts">The solids, in O at joint position zero; the first gives the friction.</param>
    public Link(string name, Joint joint, params IReadOnlyList<Part> parts)
        : this(MassProperties.Sum([.. parts.Select(p => p.Mass)]), name, joint, [.. parts.Select(p => p.Visual)])
    {
    }

    /// <param name="mass">What it weighs.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="joint">How it moves against its parent.</param>
    /// <param name="visuals">In O at joint position zero; the first gives the friction; without a name it has the link's.</param>
    public Link(MassProperties mass, string name, Joint joint, IReadOnlyList<VisualPart> visuals) =>
        (Name, Joint, Visuals, Mass) = (name, joint, Called(name, visuals), mass);

    public string Name { get; }

    /// <summary>Name of the link that carries it; empty for the object's own body.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Name of a link that must be open before this one can move: the door before the rack behind it. Empty for none.</summary>
    public string Behind { get; init; } = "";

    public Joint Joint { get; }
    public IReadOnlyList<VisualPart> Visuals { get; }
    public MassProperties Mass { get; }
    public required IReadOnlyList<CollisionPart> Collisions { get; init; }

    /// <summary>What can be done with it; their frames are given in L.</summary>
    public IReadOnlyList<Affordance> Affordances { get; init; } = [];

    public double Friction => Visuals[0].Material.Friction;

    static IReadOnlyList<VisualPart> Called(string name, IReadOnlyList<VisualPart> visuals) =>
        visuals[0].Name.Length > 0 ? visuals : [visuals[0] with { Name = name }, .. visuals.Skip(1)];
}
