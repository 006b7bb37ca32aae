namespace Praxis.Assets;

/// <summary>What reads best at the end of a query.</summary>
public static class SolidSequence
{
    /// <inheritdoc cref="Solid.Join"/>
    public static Solid Joined(this IEnumerable<Solid> solids) => Solid.Join([.. solids]);
}
