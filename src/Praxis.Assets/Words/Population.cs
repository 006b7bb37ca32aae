namespace Praxis.Assets.Words;

/// <summary>What a category's instances are like: what "tall" is measured against, and what a refusal quotes.</summary>
sealed class Population
{
    const int Count = 48;

    readonly Lazy<ObjectAsset[]> instances;

    public Population(ObjectCategory category)
    {
        Category = category;
        instances = new(() => [.. Enumerable.Range(0, Count).Select(k => category.Build(Rng.FromSeed((ulong)k).Split(category.Id)))]);
    }

    public ObjectCategory Category { get; }
    public IReadOnlyList<ObjectAsset> Instances => instances.Value;
    public string Noun => Category.Nouns[0];

    /// <summary>Words that tell its instances apart by form.</summary>
    public IReadOnlyList<string> Shapes =>
        [.. Instances.Select(a => a.ShapeName).Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Of a measure, over all instances that have it; null when none has.</summary>
    public Interval? Range(Measure measure)
    {
        double[] values = Sorted(measure);
        return values.Length == 0 ? null : new(values[0], values[^1]);
    }

    /// <summary>The value below which this share of the instances lies.</summary>
    public double Quantile(Measure measure, double share) => Sorted(measure) is { Length: > 0 } v ? v[(int)(share * (v.Length - 1) + 0.5)]
        : double.NaN;

    /// <summary>Whether handles stick out of something wide and open: what people measure then is the pan.</summary>
    static bool IsPan(ObjectAsset asset, Vec3 e) => e.Z < 0.9 * Math.Min(e.X, e.Y)
        && asset.Affordances.OfType<Cavity>().Any(c => c.X_OA.R.AxisZ.Z > 0.999) && (Math.Max(e.X, e.Y) / Math.Min(e.X, e.Y)) is var longer
        && (longer > 1.35 && asset.Affordances.OfType<BarGrasp>().Any()
            || longer > 1.15 && asset.Base.IsDisc && asset.Affordances.OfType<HandleGrasp>().Any());

    double[] Sorted(Measure measure) => [.. Instances.Select(a => Of(measure, a, Category)).OfType<double>().Order()];

    /// <summary>Of everything as it is drawn: closed. Flaps are not part of what people measure of a box.</summary>
    public static Vec3 Extents(ObjectAsset asset)
    {
        (Vec3 low, Vec3 high) = asset.Bounds;
        foreach (Link link in asset.Links.Where(l => !l.Name.StartsWith("flap", StringComparison.Ordinal)))
            foreach (VisualPart part in link.Visuals)
            {
                (Vec3 l, Vec3 h) = part.Mesh.Bounds();
                (low, high) = (Vec3.Min(low, l), Vec3.Max(high, h));
            }
        return high - low;
    }

    /// <summary>A measure of one instance, m, kg or m^3; null when it has none.</summary>
    public static double? Of(Measure measure, ObjectAsset asset, ObjectCategory category)
    {
        Vec3 e = Extents(asset);
        double[] sides = [.. ((double[])[e.X, e.Y, e.Z]).Order()];
        return measure switch
        {
            Measure.Height => e.Z,
            Measure.Width => category.IsFurniture ? e.Y : Math.Min(e.X, e.Y),
            Measure.LevelLength => Math.Max(e.X, e.Y),
            Measure.Depth => category.IsFurniture ? e.X : asset.Affordances.OfType<Cavity>().FirstOrDefault()?.Depth,
            Measure.Diameter => Shaft(asset)?.Radius * 2 ?? (asset.Base.IsDisc ? Math.Min(e.X, e.Y) : null),
            Measure.Thread => Shaft(asset)?.Radius * 2,
            Measure.Shank => Shaft(asset) is { IsHole: false } peg ? peg.Length : null,
            Measure.Thickness => sides[0],
            Measure.Capacity => Capacity(asset, category),
            Measure.Slenderness => sides[2] / sides[1],
            Measure.Diagonal => Screen(asset),
            Measure.Size when IsPan(asset, e) => Math.Min(e.X, e.Y),
            Measure.Middle => sides[1],
            Measure.Mass => asset.Mass.Mass + asset.Links.Sum(l => l.Mass.Mass),
            _ => sides[2],
        };
    }

    // a bolt is called by its shank, a nut by its hole
    static InsertAxis? Shaft(ObjectAsset asset) =>
        asset.Category is "hex-bolt" or "hex-nut" ? asset.Affordances.OfType<InsertAxis>().FirstOrDefault() : null;

    // a screen is thin: the diagonal of its box, however it leans, is its own
    static double? Screen(ObjectAsset asset) => asset.Visuals.Concat(asset.Links.SelectMany(l => l.Visuals))
        .FirstOrDefault(v => v.Name == "screen") is { } screen && screen.Mesh.Bounds() is var (low, high) ? (high - low).Length : null;

    // of what is open the inside, of a bin or a box the hollow, of what is sold full the outside, which is little more than its content
    static double? Capacity(ObjectAsset asset, ObjectCategory category)
    {
        const double Full = 0.95; // of a can, a carton, a bottle of shampoo: walls and headroom take the rest
        if (asset.Vessel is { } vessel) return vessel.Capacity;
        if (NaturalContents.Of(category).Count > 0)
            return Full * asset.Visuals.Max(v => Math.Abs(MassProperties.Of(v.Mesh, 1).Mass));
        return asset.Affordances.OfType<Cavity>().Select(Hollow).DefaultIfEmpty(0).Max() is var volume and > 0 ? volume : null;
    }

    // a frustum
    static double Hollow(Cavity cavity)
    {
        double top = Area(cavity.Opening), low = Area(cavity.FloorOutline);
        return cavity.Depth * (top + low + Math.Sqrt(top * low)) / 3;
    }

    static double Area(Outline o) => 4 * o.HalfX * o.HalfY - (4 - Math.PI) * o.Corner * o.Corner;
}
