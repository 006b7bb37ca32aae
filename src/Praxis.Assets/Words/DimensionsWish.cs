namespace Praxis.Assets.Words;

/// <summary>A number that a sentence gives for a measure.</summary>
/// <param name="Measure">Of what.</param>
/// <param name="Value">What is aimed at, m, kg or m^3.</param>
/// <param name="Words">As written.</param>
/// <param name="Allowed">Where it says a range or a limit, what is within it.</param>
sealed record Dimension(Measure Measure, double Value, string Words, Interval? Allowed = null);

/// <summary>"30 cm tall", "300 g", "at least 20 cm", "40 x 30 x 20 cm": reached by scaling.</summary>
sealed record DimensionsWish(IReadOnlyList<Dimension> Wanted) : Wish(string.Join(", ", Wanted.Select(w => w.Words).Distinct()))
{
    // of what a hand takes and of what stands; relative error of a single measure, and of several together
    const double Most = 3, MostOfFurniture = 4, One = 0.02, Several = 0.05;

    const double Alike = 1.75; // what grows by more grows only the way that was asked, where it can

    double Tolerance => Wanted.Select(w => w.Measure).Distinct().Count() > 1 ? Several : One;

    public override bool Holds(ObjectAsset asset, Population of) =>
        // two sides are those of a rectangle, not of a disc with a handle
        !(asset.Base.IsDisc && Wanted.Any(w => w.Measure == Measure.LevelLength))
        && Wanted.All(w => Now(w, asset, of) is { } value && IsMet(w, value));

    bool IsMet(Dimension wanted, double value) => wanted.Allowed is { } range ? value >= range.Low && value <= range.High
        : Math.Abs(value - wanted.Value) <= Tolerance * wanted.Value;

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng)
    {
        if (!DerivedAsset.CanBeScaled(asset) || Alone(asset, of) is not { } s) return null;
        double most = of.Category.IsFurniture ? MostOfFurniture : Most;
        bool stretched = false;
        if (Math.Abs(Math.Log(s)) > Math.Log(Alike) || !Holds(DerivedAsset.Scaled(asset, s, ""), of))
        {
            if (Stretch(asset, of) is { } each && IsWithin(each, most) && DerivedAsset.CanBeScaled(asset, each))
                return (DerivedAsset.Scaled(asset, each, Size(asset, of, Math.Cbrt(each.X * each.Y * each.Z))),
                    Text($"{Words}: beyond the catalogue, where {Ranges(of)}; it was stretched by ")
                    + Text($"{each.X:F2} x {each.Y:F2} x {each.Z:F2}"));
            stretched = true;
        }
        if (!IsWithin(new(s, s, s), most) || of.Range(Measure.Size) is not { } range
            || Population.Of(Measure.Size, asset, of.Category) is not { } own) return null;
        string? remark = range.Contains(s * own) && !stretched ? null
            : Text($"{Words}: beyond the catalogue, where {Ranges(of)}; all of it was scaled by {s:F2}");
        return (DerivedAsset.Scaled(asset, s, Size(asset, of, s)), remark);
    }

    // one factor for all directions that comes nearest to everything that is wanted
    double? Alone(ObjectAsset asset, Population of)
    {
        (double log, int count) = (0, 0);
        foreach (Dimension w in Wanted)
        {
            if (Now(w, asset, of) is not { } now) return null;
            if (w.Allowed is not null && IsMet(w, now)) continue;
            log += Math.Log(w.Value / now) / (w.Measure is Measure.Mass or Measure.Capacity ? 3 : 1);
            count++;
        }
        return count == 0 ? 1 : Math.Exp(log / count);
    }

    // a factor for each direction; those that nothing was said of grow with the others, but not for ever
    Vec3? Stretch(ObjectAsset asset, Population of)
    {
        var s = new double[3];
        foreach (Dimension w in Wanted)
        {
            if (Now(w, asset, of) is not { } now) return null;
            double factor = w.Allowed is not null && IsMet(w, now) ? 1 : w.Value / now;
            (double x, double y, double z) = Population.Extents(asset);
            foreach (int axis in Axes(Of(w.Measure, of), [x, y, z], of.Category.IsFurniture))
            {
                if (s[axis] > 0 && Math.Abs(s[axis] - factor) > Tolerance * factor) return null;
                s[axis] = factor;
            }
        }
        double[] said = [.. s.Where(f => f > 0).OrderBy(f => Math.Abs(Math.Log(f)))];
        if (said.Length == 0) return null;
        double other = Math.Clamp(said[0], 1 / Alike, Alike);
        return new(s[0] > 0 ? s[0] : other, s[1] > 0 ? s[1] : other, s[2] > 0 ? s[2] : other);
    }

    // the axes of O that a measure is taken along; none for those that are not lengths
    static int[] Axes(Measure measure, double[] e, bool isFurniture)
    {
        int[] order = [.. Enumerable.Range(0, 3).OrderBy(i => e[i])];
        int narrow = e[0] < e[1] ? 0 : 1;
        return measure switch
        {
            Measure.Height => [2], Measure.Width => [isFurniture ? 1 : narrow], Measure.LevelLength => [1 - narrow],
            Measure.Depth when isFurniture => [0], Measure.Diameter or Measure.Thread => [0, 1], Measure.Shank => [2],
            Measure.Thickness => [order[0]], Measure.Middle => [order[1]], Measure.Length or Measure.Size => [order[2]], _ => [],
        };
    }

    double? Now(Dimension w, ObjectAsset asset, Population of) => Population.Of(Of(w.Measure, of), asset, of.Category);

    // "30 cm wide and 20 cm deep" are the two level sides of what is no furniture; "20 cm long and 30 cm tall" is long lying
    Measure Of(Measure measure, Population of)
    {
        bool Has(Measure other) => Wanted.Any(w => w.Measure == other);
        bool sides = !of.Category.IsFurniture && Has(Measure.Width) && Has(Measure.Depth);
        return measure switch
        {
            Measure.Length when Has(Measure.Height) || Has(Measure.Depth) => Measure.LevelLength,
            Measure.Width when sides && Larger(Measure.Width, Measure.Depth) => Measure.LevelLength,
            Measure.Depth when sides => Larger(Measure.Width, Measure.Depth) ? Measure.Width : Measure.LevelLength,
            Measure.Depth when Has(Measure.Length) && !of.Category.IsFurniture => Measure.Width,
            _ => measure,
        };
    }

    bool Larger(Measure one, Measure other) =>
        Wanted.First(w => w.Measure == one).Value >= Wanted.First(w => w.Measure == other).Value;

    static bool IsWithin(Vec3 s, double most) =>
        Math.Min(s.X, Math.Min(s.Y, s.Z)) >= 1 / most && Math.Max(s.X, Math.Max(s.Y, s.Z)) <= most;

    static string Size(ObjectAsset asset, Population of, double s)
    {
        if (of.Range(Measure.Size) is not { } range || Population.Of(Measure.Size, asset, of.Category) is not { } own) return "";
        return s * own > range.High ? "large" : s * own < range.Low ? "small" : Math.Abs(s - 1) < 0.05 ? asset.SizeName : "";
    }

    string Ranges(Population of) => string.Join("; ", Wanted.Select(w => Range(of, Of(w.Measure, of))).Distinct());

    public override string Instead(Population of) => Ranges(of) + (!of.Instances.All(DerivedAsset.CanBeScaled)
        ? "; what bends is not scaled" : Text($"; it is scaled by {(of.Category.IsFurniture ? MostOfFurniture : Most):G2} at most"));

    /// <summary>"bottles are 160 to 206 mm in height".</summary>
    public static string Range(Population of, Measure measure) => of.Range(measure) is not { } r
        ? $"a {of.Noun} has no {SentenceReader.Name(measure)}"
        : measure == Measure.Capacity ? Text($"the capacity of a {of.Noun} is {1e6 * r.Low:F0} to {1e6 * r.High:F0} ml")
        : measure == Measure.Mass ? Text($"a {of.Noun} weighs {r.Low:G3} to {r.High:G3} kg")
        : Text($"the {SentenceReader.Name(measure)} of a {of.Noun} is {1000 * r.Low:F0} to {1000 * r.High:F0} mm");
}
