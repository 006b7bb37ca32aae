using System.Globalization;

namespace Praxis.Assets.Words;

/// <summary>Something that a sentence asks of a thing.</summary>
/// <param name="Words">As written.</param>
abstract record Wish(string Words)
{
    public abstract bool Holds(ObjectAsset asset, Population of);

    /// <summary>The same thing with the wish come true, and a remark where that is more than its category does by itself; or
    /// null.</summary>
    public virtual (ObjectAsset Asset, string? Remark)? Impose(ObjectAsset asset, Population of, Rng rng) => null;

    /// <summary>What the category has instead, as the end of a refusal.</summary>
    public abstract string Instead(Population of);

    protected static string Listed(IEnumerable<string> words)
    {
        string[] known = [.. words.Where(w => w.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        return known.Length == 0 ? "none that has a word" : string.Join(", ", known);
    }

    protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a thing is mostly made of its first part's material, so that a word for that one is a word for it.</summary>
    protected static bool IsMostly(ObjectAsset asset, Func<MaterialDescription, bool> like)
    {
        double all = 0, wanted = 0;
        foreach (VisualPart part in asset.Visuals.Concat(asset.Links.SelectMany(l => l.Visuals)))
        {
            double area = Area(part.Mesh);
            all += area;
            if (like(part.Material)) wanted += area;
        }
        return wanted >= 0.35 * all;
    }

    static double Area(Mesh mesh)
    {
        double area = 0;
        for (int i = 0; i < mesh.Triangles.Length; i += 3)
        {
            var (a, b, c) = (mesh.Positions[mesh.Triangles[i]], mesh.Positions[mesh.Triangles[i + 1]],
                mesh.Positions[mesh.Triangles[i + 2]]);
            area += System.Numerics.Vector3.Cross(b - a, c - a).Length() / 2;
        }
        return area;
    }
}

/// <summary>"red".</summary>
sealed record ColorWish(string Words, ColorMeaning Color) : Wish(Words)
{
    public override bool Holds(ObjectAsset asset, Population of) => asset.ColorName == Color.Color.Name
        && Paint.IsShade(asset.Visuals[0].Material, Color)
        && IsMostly(asset, m => m.ColorName == Color.Color.Name);

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng)
    {
        MaterialDescription first = asset.Visuals[0].Material;
        if (Paint.In(first, Color) is not { } painted) return null;
        ObjectAsset made = DerivedAsset.Remade(asset, v => v.Material == first ? painted : v.Material);
        bool usual = of.Instances.Any(a => a.ColorName == Color.Color.Name);
        return (made, usual ? null : $"{Words}: no {of.Noun} of the catalogue is; it was "
            + $"{(painted.Name == "wooden" || painted.Metallic < first.Metallic ? "painted" : "coloured")}");
    }

    public override string Instead(Population of) => $"its colours are {Listed(of.Instances.Select(a => a.ColorName))}";
}

/// <summary>"wooden".</summary>
sealed record MaterialWish(string Words, MaterialWord Material) : Wish(Words)
{
    /// <summary>Whether something else is said of its handle.</summary>
    public bool LeavesHandle { get; init; }

    // what is cast comes with its handle
    bool InOnePiece => Material.Name == "cast iron" && !LeavesHandle;

    /// <summary>Whether it has a handle of something else, of which nothing was said: one of the same is taken where there
    /// is one.</summary>
    public bool IsHandleOther(ObjectAsset asset) => !LeavesHandle
        && asset.Visuals.Any(v => v.Name is "handle" or "grip" && !Material.Matches(v.Material));

    public override bool Holds(ObjectAsset asset, Population of) => Material.Matches(asset.Visuals[0].Material)
        && IsMostly(asset, Material.Matches) && !(InOnePiece && IsHandleOther(asset));

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng)
    {
        VisualPart first = asset.Visuals[0];
        MaterialDescription own = first.Material;
        // the kind of wood is a matter of looks
        if (own.Name == "wooden" && own.Texture is not null && Materials.Timbers.Contains(Material.Name))
            return (DerivedAsset.Remade(asset, v => v.Material.Name == "wooden" && v.Material.Texture is not null
                ? Materials.Timbered(v.Material, Material.Name) : v.Material), null);
        // what grows is what it is; what is filled was weighed with its content; nobody makes tools of what bends and breaks
        if (Material.Make is null || own.Name.Length == 0 || own.Density <= 0 || NaturalContents.Of(of.Category).Count > 0
            || asset.Ingredients.Any(i => i is not Liquid) || !IsSensible(own.Name, of)) return null;
        MaterialDescription made = Material.Matches(own) ? own : Material.Make(rng.Split("asked"));
        if (InOnePiece)
            return (DerivedAsset.Remade(asset, v => v.Material == own || v.Name is "handle" or "grip" ? made : v.Material),
                $"{Words}: made in one piece with its handle");
        return (DerivedAsset.Remade(asset, v => v.Material == own ? made : v.Material),
            of.Instances.Any(a => Material.Matches(a.Visuals[0].Material)) ? null
                : $"{Words}: no {of.Noun} of the catalogue is; it was made of that, and weighed so");
    }

    static readonly string[] Metals = ["metal", "steel", "aluminium", "brass", "copper", "iron", "cast iron"],
        Hard = [.. Metals, "plastic", "wooden", .. Materials.Timbers], Stiff = [.. Hard, "ceramic", "glass", "stone", "rubber", "wicker"];

    // of a metal thing another stiff one; of what opens something that a door can be made of; cloth only of cloth
    bool IsSensible(string own, Population of)
    {
        bool moves = of.Instances.Any(a => a.Links.Any(l => l.Joint.Kind != JointKind.Screw));
        if (Metals.Contains(own) || moves) return Hard.Contains(Material.Name);
        if (own is "fabric" or "foam" or "leather") return Material.Name is "fabric" or "foam" or "leather";
        // what breaks makes vessels and boards, no tools
        if (Material.Name is "glass" or "ceramic" or "stone")
            return of.Instances.Any(a => a.Affordances.Any(u => u is Cavity or SupportSurface)) && own is not ("cork" or "wax");
        if (Stiff.Contains(Material.Name)) return own is not ("cork" or "wax");
        return Material.Name is "paper" or "cardboard" or "foam" or "leather" or "cork" && of.Instances.Any(a =>
            a.Affordances.OfType<Cavity>().Any());
    }

    public override string Instead(Population of) => $"it is made of {Listed(of.Instances.Select(a => a.MaterialName))}";
}

/// <summary>"transparent", "shiny".</summary>
sealed record LookWish(string Words, Look Look) : Wish(Words)
{
    public override bool Holds(ObjectAsset asset, Population of) => Look.Matches(asset.Visuals[0].Material)
        && IsMostly(asset, Look.Matches);

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng)
    {
        MaterialDescription first = asset.Visuals[0].Material;
        return Look.Make(first) is { } made ? (DerivedAsset.Remade(asset, v => v.Material == first ? made : v.Material), null) : null;
    }

    public override string Instead(Population of) => $"none of its materials ({Listed(of.Instances.Select(a => a.MaterialName))}) looks so";
}

/// <summary>"round".</summary>
sealed record ShapeWish(string Words, string Shape) : Wish(Words)
{
    public override bool Holds(ObjectAsset asset, Population of)
    {
        if (of.Shapes.Contains(Shape)) return asset.ShapeName == Shape;
        Outline b = asset.Base;
        return Shape switch
        {
            "round" => b.IsDisc,
            "square" => !b.IsDisc && Math.Abs(b.HalfX - b.HalfY) < 0.03 * b.HalfX && b.Corner < 0.5 * b.HalfX,
            "cross" => Tip(asset) is < 2.0,
            "slotted" => Tip(asset) is > 4.0,
            "curved" => Bend(asset) is > 0.04,
            "straight" => Bend(asset) is < 0.02,
            "rectangular" => !b.IsDisc && Math.Abs(b.HalfX - b.HalfY) >= 0.03 * b.HalfX && b.Corner < 0.5 * b.Inscribed,
            _ => false,
        };
    }

    // how far the middle of what is long lies off the line between its ends, as a share of its length; null for what is not long
    static double? Bend(ObjectAsset asset)
    {
        if (asset.Links.Count > 0) return null;
        (Vec3 low, Vec3 high) = asset.Bounds;
        Vec3 e = high - low;
        int axis = e.X >= e.Y && e.X >= e.Z ? 0 : e.Y >= e.Z ? 1 : 2;
        if (e[axis] < 2 * Math.Max(e[(axis + 1) % 3], e[(axis + 2) % 3])) return null;
        // where the outline is cut across
        Vec3? Middle(double share)
        {
            double at = low[axis] + share * e[axis];
            var cut = new List<Vec3>();
            foreach (Mesh mesh in asset.Visuals.Select(v => v.Mesh))
                for (int i = 0; i < mesh.Triangles.Length; i++)
                {
                    var (p, q) = (mesh.Positions[mesh.Triangles[i]], mesh.Positions[mesh.Triangles[i % 3 == 2 ? i - 2 : i + 1]]);
                    (Vec3 a, Vec3 b) = (new(p.X, p.Y, p.Z), new(q.X, q.Y, q.Z));
                    if (a[axis] < at != b[axis] < at) cut.Add(Vec3.Lerp(a, b, (at - a[axis]) / (b[axis] - a[axis])));
                }
            return cut.Count == 0 ? null : 0.5 * (cut.Aggregate(Vec3.Min) + cut.Aggregate(Vec3.Max));
        }
        if (Middle(0.1) is not { } first || Middle(0.5) is not { } centre || Middle(0.9) is not { } last) return null;
        Vec3 off = centre - 0.5 * (first + last);
        return Math.Max(Math.Abs(off[(axis + 1) % 3]), Math.Abs(off[(axis + 2) % 3])) / e[axis];
    }

    // width over thickness of a tip that goes into something, half a millimetre from its end; null where there is none
    static double? Tip(ObjectAsset asset)
    {
        if (asset.Affordances.OfType<InsertAxis>().FirstOrDefault(a => !a.IsHole) is not { } tip) return null;
        Pose X_AO = tip.X_OA.Inverse();
        Vec3[] end = [.. asset.Visuals.SelectMany(v => v.Mesh.Positions).Select(p => X_AO * new Vec3(p.X, p.Y, p.Z))
            .Where(p => p.Z > -0.0005)];
        if (end.Length == 0) return null;
        (double x, double y) = (end.Max(p => Math.Abs(p.X)), end.Max(p => Math.Abs(p.Y)));
        return Math.Max(x, y) / Math.Max(Math.Min(x, y), 1e-6);
    }

    public override string Instead(Population of) => $"its forms are {Listed(of.Shapes)}";
}

/// <summary>"strawberry jam": what is in it has that colour.</summary>
sealed record FlavourWish(string Words, NamedColor Color) : Wish(Words)
{
    public override bool Holds(ObjectAsset asset, Population of) => asset.ColorName == Color.Name;

    public override string Instead(Population of) => $"it comes in {Listed(of.Instances.Select(a => a.ColorName))}";
}

/// <summary>"jointed", "adjustable": something of it moves that is no control.</summary>
sealed record JointedWish(string Words) : Wish(Words)
{
    static readonly string[] Controls = ["button", "key", "knob", "dial", "switch", "rocker", "toggle", "trigger", "lever", "pump"];

    public override bool Holds(ObjectAsset asset, Population of) => asset.Links.Any(l => l.Joint.Kind != JointKind.Screw
        && !Controls.Any(c => l.Name.StartsWith(c, StringComparison.Ordinal)));

    public override string Instead(Population of) => $"a {of.Noun} is made in one piece: nothing of it can be adjusted";
}

/// <summary>"folded", "spread out".</summary>
sealed record FoldWish(string Words, bool Folded) : Wish(Words)
{
    public override bool Holds(ObjectAsset asset, Population of) => asset.Ingredients.OfType<Cloth>().FirstOrDefault() is { } cloth
        && cloth.FoldsAcross + cloth.FoldsAlong > 0 == Folded;

    public override string Instead(Population of) => of.Instances.Any(a => a.Ingredients.OfType<Cloth>().Any())
        ? $"every {of.Noun} of the catalogue is {(Folded ? "spread out" : "folded")}" : $"a {of.Noun} is not of cloth: nothing of it folds";
}

/// <summary>"tall": in the upper third of its kind.</summary>
sealed record SizeWish(string Words, MoreMeaning More) : Wish(Words)
{
    /// <summary>Whether a number says how large it is: then the word must only not be wrong.</summary>
    public bool IsMeasured { get; init; }

    public override bool Holds(ObjectAsset asset, Population of)
    {
        if (Population.Of(More.Measure, asset, of.Category) is not { } value) return false;
        if (IsMeasured) return More.High ? value >= of.Quantile(More.Measure, 1 / 3.0) : value <= of.Quantile(More.Measure, 2 / 3.0);
        if (More.Measure == Measure.Slenderness && of.Quantile(More.Measure, 1) < 1.1 * of.Quantile(More.Measure, 0)) return false;
        bool beyond = More.High ? value >= of.Quantile(More.Measure, 2 / 3.0) : value <= of.Quantile(More.Measure, 1 / 3.0);
        if (More.Measure == Measure.Size && asset.SizeName == (More.High ? "small" : "large")) return false;
        // where a form has that name, the form is meant
        return of.Shapes.Contains(Words) ? asset.ShapeName == Words && (beyond || More.Measure != Measure.Size) : beyond;
    }

    /// <summary>Among what it is large.</summary>
    public string Among(Population of) => $"{Words}: in the {(More.High ? "upper" : "lower")} third of its kind; {(More.Measure
        == Measure.Slenderness ? "by proportions" : DimensionsWish.Range(of, More.Measure))}";

    public override string Instead(Population of) => of.Range(More.Measure) is null
        ? $"it has no {SentenceReader.Name(More.Measure)}" : More.Measure == Measure.Slenderness
            && of.Quantile(More.Measure, 1) < 1.1 * of.Quantile(More.Measure, 0)
            ? "all of its kind have the same proportions" : $"only what lies in the {(More.High ? "upper" : "lower")} third of its "
            + $"kind counts, {DimensionsWish.Range(of, More.Measure)}";
}

/// <summary>"with two drawers", "with a red cap", "without a handle".</summary>
sealed record PartWish(string Words, string Part, int? Count, ColorMeaning? Color, MaterialWord? Material, bool Negated) : Wish(Words)
{
    public override bool Holds(ObjectAsset asset, Population of)
    {
        int found = CountOf(asset);
        // that nothing was found says little of a thing whose parts have no names
        if (Negated) return found == 0 && (IsTold || of.Instances.Any(a => CountOf(a) > 0));
        return found > 0 && (Count is null || Count == found) && (Color is null && Material is null || Materials(asset).Any(IsAsAsked));
    }

    // parts whose absence can be seen
    bool IsTold => Part is "handle" or "spout" or "label" or "drawer" or "door" or "lid" or "cap" or "cover" or "stopper";

    bool IsAsAsked(MaterialDescription m) =>
        (Color is null || m.ColorName == Color.Color.Name && Paint.IsShade(m, Color)) && (Material is null || Material.Matches(m));

    int CountOf(ObjectAsset asset)
    {
        string name = Called(asset);
        Link[] moving = [.. asset.Links.Where(l => IsNamed(l.Name, name))];
        int fixedOnes = asset.Visuals.Concat(asset.Links.Except(moving).SelectMany(l => l.Visuals)).Where(v => IsNamed(v.Name, name))
            .Sum(v => v.Count);
        if (moving.Length + fixedOnes > 0) return moving.Length + fixedOnes;
        IEnumerable<Affordance> all = asset.Affordances.Concat(asset.Links.SelectMany(l => l.Affordances));
        return Part switch
        {
            "handle" => all.OfType<HandleGrasp>().Count(), "spout" => all.OfType<Spout>().Count(),
                "hole" => all.OfType<HangPoint>().Count(h => !h.IsHook),
            "label" => asset.Visuals.Any(v => v.Material.Texture?.Name == "printed-label") ? 1 : 0, _ => 0,
        };
    }

    // its own name or, where nothing bears that, the next best
    string Called(ObjectAsset asset) => PartWords.NamesFor(Part).FirstOrDefault(name =>
        asset.Links.Any(l => IsNamed(l.Name, name) || l.Visuals.Any(v => IsNamed(v.Name, name)))
            || asset.Visuals.Any(v => IsNamed(v.Name, name)), Part);

    // "drawer-2" is a drawer; "upper-arm" an arm; a screw cap a cap
    static bool IsNamed(string name, string part) => name.TrimEnd("-0123456789".ToCharArray()) is var bare
        && (bare == part || bare.StartsWith(part + "-", StringComparison.Ordinal)
            || bare.EndsWith(" " + part, StringComparison.Ordinal) || bare.EndsWith("-" + part, StringComparison.Ordinal));

    // the pane of a door makes it a glass door, but not a door in the pane's colour
    IEnumerable<MaterialDescription> Materials(ObjectAsset asset)
    {
        string name = Called(asset);
        return asset.Visuals.Concat(asset.Links.SelectMany(l => l.Visuals)).Where(v => IsNamed(v.Name, name))
            .Concat(Color is null ? asset.Links.Where(l => IsNamed(l.Name, name)).SelectMany(l => l.Visuals.Skip(1)) : [])
            .Select(v => v.Material);
    }

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng)
    {
        // a knob that is a part of its own would stay in the air
        if (Negated && Part == "lid" && asset.Visuals.Any(v => v.Name == "knob")) return null;
        if (Negated) return DerivedAsset.Without(asset, n => IsNamed(n, Called(asset))) is { } rest ? (rest, $"{Words}: left off") : null;
        if (Color is null && Material is null || CountOf(asset) is var n && (n == 0 || Count is not null && Count != n))
            return null;
        string name = Called(asset);
        MaterialDescription[] own = [.. Materials(asset).Take(1)];
        if (own.Length == 0) return null;
        MaterialDescription? painted = own[0];
        if (Material is not null && !Material.Matches(painted))
            painted = own[0].Name.Length == 0 || own[0].Density == 0 ? null : Material.Make?.Invoke(rng.Split(Part));
        if (painted is not null && Color is not null) painted = Paint.In(painted, Color);
        if (painted is null) return null;
        return (DerivedAsset.Remade(asset, v => IsNamed(v.Name, name) && v.Material == own[0] ? painted : v.Material),
            Material is null ? null : $"{Words}: made of {Material.Name}");
    }

    public override string Instead(Population of)
    {
        string[] named = [.. of.Instances.SelectMany(a => a.Links.Select(l => l.Name)
                .Concat(a.Visuals.Concat(a.Links.SelectMany(l => l.Visuals)).Select(v => v.Name))).Where(n => n.Length > 0)
            .Select(n => n.TrimEnd("-0123456789".ToCharArray())).Concat(of.Instances.Any(a => a.Affordances.OfType<HandleGrasp>().Any())
                ? ["handle"] : [])];
        int[] counts = [.. of.Instances.Select(CountOf).Distinct().Order()];
        string many = counts.Any(c => c > 1) ? $"; it has {string.Join(", ", counts)} of that kind" : "";
        return Negated && counts.Any(c => c > 0) ? $"every {of.Noun} that was tried has it{many}"
            : $"its parts that can be asked for: {Listed(named)}{many}";
    }
}

/// <summary>"lid open at 90 degrees", "upper door open", "ajar": where a joint is at the start.</summary>
/// <param name="Words">As written.</param>
/// <param name="Part">What opens; empty for whatever does.</param>
/// <param name="Which">Which of several; the others stay closed.</param>
/// <param name="Share">Of the way from closed to open.</param>
/// <param name="Angle">Instead of the share, rad.</param>
sealed record StateWish(string Words, string Part, Place? Which, double Share, double? Angle) : Wish(Words)
{
    const double Apart = 0.02; // m between the middles of parts of which one is called upper or left

    static readonly string[] Opening = ["door", "lid", "flap", "hatch", "cover"];

    // what turns a thing on, the plainest first
    static readonly string[] Switches = ["switch", "rocker", "toggle", "button", "lever", "knob", "dial"];

    public override bool Holds(ObjectAsset asset, Population of)
    {
        if (Targets(asset) is not { Count: > 0 } wanted)
            // a closed thing that nothing opens: a can, a kettle whose lid stays on
            return Share == 0 && (Part == "switch" || Part.Length > 0
                    && PartWords.NamesFor(Part).Any(n => asset.Visuals.Any(v => v.Name == n))
                || Part.Length == 0 && !asset.Affordances.OfType<Cavity>().Any() && asset.Links.Count == 0);
        return wanted.All(l => Position(l) is { } p && l.Joint.Start == p);
    }

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng)
    {
        if (Targets(asset) is not { Count: > 0 } wanted || wanted.Any(l => Position(l) is null)) return null;
        var starts = new Dictionary<string, double>();
        foreach (Link link in wanted)
        {
            starts[link.Name] = Position(link)!.Value; // never null: looked at above
            // what is in front of it must be out of its way
            for (string before = link.Behind; Share > 0 && before.Length > 0; before = asset.LinkNamed(before).Behind)
                if (!wanted.Any(w => w.Name == before)) starts[before] = asset.LinkNamed(before).Joint.Range.High;
        }
        return (DerivedAsset.Started(asset, starts), null);
    }

    double? Position(Link link) => Angle is not { } angle ? Share * link.Joint.Range.High
        : link.Joint.Kind == JointKind.Hinge && angle <= link.Joint.Range.High ? angle : null;

    IReadOnlyList<Link> Targets(ObjectAsset asset)
    {
        Link[] moving = [.. asset.Links.Where(l => l.Joint.Kind != JointKind.Screw && l.Joint.Range.High > 0)];
        Link[] named = Part.Length == 0 ? [.. moving.Where(l => Opening.Contains(Bare(l)))]
            : Part == "switch" ? Switches.Select(kind => moving.Where(l => Bare(l) == kind).ToArray()).FirstOrDefault(k => k.Length > 0, [])
            : PartWords.NamesFor(Part).Select(n => moving.Where(l => Bare(l) == n).ToArray()).FirstOrDefault(n => n.Length > 0, []);
        if (Part.Length == 0 && named.Length == 0) named = [.. moving.Where(l => Bare(l) == "drawer")];
        if (Which is not { } place || named.Length == 0) return named;
        bool level = place is Place.Left or Place.Right;
        double Along(Link l) => l.Visuals[0].Mesh.Bounds() is var b ? level ? -b.Low.Y - b.High.Y : -b.Low.Z - b.High.Z : 0;
        Link[] sorted = [.. named.OrderBy(Along)];
        for (int i = 1; i < sorted.Length; i++)
            if (Along(sorted[i]) - Along(sorted[i - 1]) < 2 * Apart) return [];
        return place switch
        {
            _ when sorted.Length < 2 => [], Place.Upper or Place.Left => [sorted[0]],
            Place.Lower or Place.Right => [sorted[^1]],
            _ => sorted.Length % 2 == 1 ? [sorted[sorted.Length / 2]] : [],
        };
    }

    static string Bare(Link link)
    {
        string bare = link.Name.TrimEnd("-0123456789".ToCharArray());
        foreach (string side in (string[])["-left", "-right"]) // door-left is a door
            if (bare.EndsWith(side, StringComparison.Ordinal)) bare = bare[..^side.Length];
        return bare.StartsWith("flap", StringComparison.Ordinal) ? "flap" : bare;
    }

    public override string Instead(Population of)
    {
        Link[] moving = [.. of.Instances.SelectMany(a => a.Links)];
        if (Angle is not null && of.Instances.Any(a => Targets(a).Count > 0))
            return Text($"it opens by {of.Instances.SelectMany(Targets).Max(l => l.Joint.Range.High) * 180 / Math.PI:F0} degrees at most");
        return moving.Length == 0 ? "nothing of it opens" : $"of it moves: {Listed(moving.Select(Bare))}; a thread is not left open";
    }
}

/// <summary>"half full of water".</summary>
/// <param name="Words">As written.</param>
/// <param name="Amount">In words; "empty" for nothing.</param>
/// <param name="Share">Of what it holds.</param>
/// <param name="Content">Null where only the amount was said.</param>
sealed record FillWish(string Words, string Amount, double Share, string? Content) : Wish(Words)
{
    /// <summary>"200 ml of water": instead of the share, m^3.</summary>
    public double? Volume { get; init; }

    // a thing that is sold full of it: "a can of cola"
    bool IsNatural(Population of) => Content is { } what && NaturalContents.Of(of.Category).Contains(what);

    double Part(Vessel vessel) => Volume is { } v ? v / vessel.Capacity : Share;

    string Liquid => Content is null or "liquid" ? "water" : Content;

    bool IsKnown => LiquidKind.All.Any(k => k.Name == Liquid);

    // as it is sold and drawn; another amount is poured
    bool IsAsSold(ObjectAsset asset, Population of) => IsNatural(of) && Amount != "empty" && Volume is null && Share > 0.75
        && asset.Ingredients.All(i => i is not Praxis.Assets.Liquid) && (asset.Vessel is null || !asset.IsEmpty);

    public override bool Holds(ObjectAsset asset, Population of) => IsAsSold(asset, of) || (Amount == "empty"
        ? (asset.Affordances.OfType<Cavity>().Any() || asset.Vessel is not null) && asset.IsEmpty
        : asset.Ingredients.OfType<Liquid>().FirstOrDefault() is { } l && l.Kind == Liquid && asset.Vessel is { } v
            && Math.Abs(l.Volume - Part(v) * v.Capacity) < 0.02 * v.Capacity);

    public override (ObjectAsset, string?)? Impose(ObjectAsset asset, Population of, Rng rng) =>
        !IsKnown || asset.Vessel is not { } vessel ? null : Amount == "empty" ? (asset.Emptied(), null)
            : Part(vessel) > 1 ? null : (asset.Filled(Part(vessel), Liquid),
                Content is null or "liquid" ? $"{Words}: of water, as no liquid was said" : null);

    public override string Instead(Population of)
    {
        string liquids = $"the liquids are {Listed(LiquidKind.All.Select(k => k.Name))}";
        if (Amount == "empty") return $"a {of.Noun} has no inside that is known to be empty";
        if (of.Instances.All(a => a.Vessel is null))
            return $"a {of.Noun} holds no liquid that could be chosen: it has no open inside, or is filled already";
        if (Volume is { } v && of.Range(Measure.Capacity) is { } range && v > range.High)
            return Text($"a {of.Noun} holds {1e6 * range.High:F0} ml at most");
        return IsKnown ? "it could not be filled so" : $"nothing holds {Liquid} yet; {liquids}";
    }
}
