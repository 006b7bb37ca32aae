namespace Praxis.Assets;

/// <summary>How a liquid leaves a vessel. Without more it runs over the bare rim, wherever that is lowest.</summary>
public sealed record VesselOutlet
{
    /// <summary>The end of a lip that is drawn out of the rim, in V; null for none.</summary>
    public Vec3? Tip { get; init; }

    /// <summary>Of the stream on that lip, m.</summary>
    public double Width { get; init; }

    /// <summary>The spout that it pours through, from inside to its mouth, in V; the rim is covered then, but air comes in. Empty for
    /// none.</summary>
    public IReadOnlyList<BoreStation> Bore { get; init; } = [];

    /// <summary>Names of links each of which closes it while it is on its thread, or shut.</summary>
    public IReadOnlyList<string> Closures { get; init; } = [];

    /// <summary>Whether nothing can leave it, ever.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Every number of it.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Tip} {Width} {string.Join(' ', Bore)} {string.Join(' ', Closures)} {IsSealed}");
}
