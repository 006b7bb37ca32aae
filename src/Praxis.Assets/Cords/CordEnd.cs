namespace Praxis.Assets;

/// <summary>
/// What is fastened to an end of a cord and moves with its last capsule: a plug, a knot, a cap. It is drawn in its own frame E: origin
/// where the cord ends, +Z out of it, +Y up where the cord lies flat.
/// </summary>
public sealed class CordEnd
{
    /// <param name="parts">The solids, in E.</param>
    public CordEnd(params IReadOnlyList<Part> parts)
        : this([.. parts.Select(p => p.Visual)], MassProperties.Sum([.. parts.Select(p => p.Mass)]))
    {
    }

    CordEnd(IReadOnlyList<VisualPart> visuals, MassProperties mass) => (Visuals, Mass) = (visuals, mass);

    public IReadOnlyList<VisualPart> Visuals { get; }
    public MassProperties Mass { get; }

    /// <summary>In E.</summary>
    public required IReadOnlyList<CollisionPart> Collisions { get; init; }

    internal CordEnd Remade(Func<VisualPart, MaterialDescription> remake) =>
        new([.. Visuals.Select(v => v with { Material = remake(v) })], Mass) { Collisions = Collisions };
}
