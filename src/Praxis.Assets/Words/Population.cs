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

    /// <summary>Whether a long handle sticks out of something wide and open: what people measure then is the pan.</summary>
    static bool IsPan(ObjectAsset asset, Vec3 e) => Math.Max(e.X, e.Y) > 1.35 * Math.Min(e.X, e.Y) && e.Z < Math.Min(e.X, e.Y)
        && asset.Affordances.OfType<BarGrasp>().Any() && asset.Affordances.OfType<Cavity>().Any(c => c.X_OA.R.AxisZ.Z > 0.999);

    double[] Sorted(Measure measure) => [.. Instances.Select(a => Of(measure, a, Category)).OfType<double>().Order()];

    /// <summary>A measure of one instance, m or kg; null when it has none.</summary>
    public static double? Of(Measure measure, ObjectAsset asset, ObjectCategory category)
    {
        (Vec3 low, Vec3 high) = asset.Bounds;
        foreach (Link link in asset.Links)
            foreach (VisualPart part in link.Visuals)
            {
                (Vec3 l, Vec3 h) = part.Mesh.Bounds();
                (low, high) = (Vec3.Min(low, l), Vec3.Max(high, h));
            }
        Vec3 e = high - low;
        double[] sides = [.. ((double[])[e.X, e.Y, e.Z]).Order()];
        return measure switch
        {
            Measure.Height => e.Z,
            Measure.Width => category.IsFurniture ? e.Y : Math.Min(e.X, e.Y),
            Measure.LevelLength => Math.Max(e.X, e.Y),
            Measure.Depth => category.IsFurniture ? e.X : asset.Affordances.OfType<Cavity>().FirstOrDefault()?.Depth,
            Measure.Diameter => asset.Base.IsDisc ? Math.Min(e.X, e.Y) : null,
            Measure.Thickness => sides[0],
            Measure.Capacity => asset.Vessel?.Capacity,
            Measure.Slenderness => sides[2] / sides[1],
            Measure.Size when IsPan(asset, e) => Math.Min(e.X, e.Y),
            Measure.Middle => sides[1],
            Measure.Mass => asset.Mass.Mass + asset.Links.Sum(l => l.Mass.Mass),
            _ => sides[2],
        };
    }
}
