namespace Praxis.Assets;

/// <summary>
/// The inside of a thing for liquids where nothing else fits in: behind a neck, a spout or a closure. Its walls are measured from what is
/// seen of the thing.
/// </summary>
/// <param name="Mouth">Free outline at the rim; of the same kind as the sections below it, a disc or a rounded rectangle.</param>
/// <param name="Floor">Height of the floor in A, m.</param>
/// <param name="Rim">Height up to which it can be filled, m.</param>
public sealed record Reservoir(Outline Mouth, double Floor, double Rim) : Affordance
{
    /// <summary>How thick the wall is of a thing that is drawn as a solid body, m; 0 where its inner wall is drawn.</summary>
    public double Wall { get; init; }

    /// <summary>The bore that it pours through instead of over the rim, from inside to the mouth, in A; empty for none.</summary>
    public IReadOnlyList<BoreStation> Spout { get; init; } = [];

    /// <summary>Name of the link that closes it while it is on its thread, or shut; empty for none.</summary>
    public string Closure { get; init; } = "";

    /// <summary>Whether it is closed by something that does not come off.</summary>
    public bool IsSealed { get; init; }
}

/// <summary>A round cross-section of a spout's bore.</summary>
/// <param name="Centre">m.</param>
/// <param name="Radius">Free radius, m.</param>
public readonly record struct BoreStation(Vec3 Centre, double Radius);
