namespace Praxis.Assets;

/// <summary>A level cross-section of a vessel's inside.</summary>
/// <param name="Z">Height in the vessel's frame, m.</param>
/// <param name="Outline">Free outline at that height.</param>
public readonly record struct VesselSection(double Z, Outline Outline);

/// <summary>What of a vessel lies under a plane.</summary>
/// <param name="Volume">m^3.</param>
/// <param name="Surface">Area of the plane inside the vessel, m^2.</param>
/// <param name="Moment">Integral of position over the volume, in the vessel's frame, m^4.</param>
public readonly record struct LiquidBody(double Volume, double Surface, Vec3 Moment)
{
    /// <summary>Centroid in the vessel's frame, m.</summary>
    public Vec3 Centroid => Volume > 0 ? Moment / Volume : Vec3.Zero;
}

/// <summary>
/// The inside of a thing that holds liquid: a stack of rounded rectangles between which the wall runs straight, from the floor to the rim.
/// A spout is no part of it: what stands in it is not counted, only how it pours.
/// Frame V: +Z up while the thing stands. A plane is given by its upward unit normal and its offset: what is below it has
/// normal . p &lt;= offset.
/// </summary>
public sealed class Vessel
{
    const int ArcSteps = 8;       // per quarter circle of a rounded corner
    const int LipPoints = 72;
    const double Level = 1e-9;    // a plane that leans less is level, rad
    const double Narrow = 0.8, Throat = 1.08; // of the widest section: has a neck; of the narrowest: still is neck

    // Gauss-Legendre, eight points on [0, 1] (Abramowitz and Stegun, table 25.4)
    static readonly double[] Nodes = [0.019855071751232, 0.101666761293187, 0.237233795041836, 0.408282678752175, 0.591717321247825,
        0.762766204958164, 0.898333238706813, 0.980144928248768];
    static readonly double[] Weights = [0.050614268145188, 0.111190517226687, 0.156853322938944, 0.181341891689181, 0.181341891689181,
        0.156853322938944, 0.111190517226687, 0.050614268145188];

    static readonly (double X, double Y)[] Arc = QuarterArc();

    readonly VesselSection[] sections;
    readonly double[] crest; // m, of the border by each point of the lip
    readonly Vec3[] boreAxes;
    readonly Vessel? belly;  // what is below the neck
    readonly double whole;   // m^3

    /// <param name="sections">From the floor to the rim, heights rising.</param>
    /// <param name="X_OV">Pose in the object.</param>
    /// <param name="outlet">Null for the bare rim.</param>
    public Vessel(IReadOnlyList<VesselSection> sections, Pose X_OV, VesselOutlet? outlet = null) : this(sections, X_OV, outlet, true)
    {
    }

    Vessel(IReadOnlyList<VesselSection> sections, Pose X_OV, VesselOutlet? outlet, bool mayHaveNeck)
    {
        if (sections.Count < 2 || sections.Zip(sections.Skip(1)).Any(p => !(p.Second.Z > p.First.Z)))
            throw new PraxisException("A vessel needs at least two sections, from its floor to its rim, each higher than the one before.");
        this.sections = [.. sections];
        this.X_OV = X_OV;
        Outlet = outlet ?? new();
        IReadOnlyList<BoreStation> bore = Outlet.Bore;
        Vec3 Centre(int i) => bore[Math.Clamp(i, 0, bore.Count - 1)].Centre;
        boreAxes = [.. bore.Select((_, i) => (Centre(i + 1) - Centre(i - 1)).Normalized())];
        (Vec3 P, double Length)[] lip = [.. bore.Count > 0 ? BoreMouth() : RimAndTip()];
        (Lip, crest) = ([.. lip.Select(l => l.P)], [.. lip.Select(l => l.Length)]);
        MouthArea = bore.Count > 0 ? Math.PI * bore[^1].Radius * bore[^1].Radius : Area(Opening);
        whole = Under(Vec3.UnitZ, Rim).Volume;
        Capacity = bore.Count > 0 ? Under(Vec3.UnitZ, LipOffset(Vec3.UnitZ)).Volume : whole;
        if (mayHaveNeck && bore.Count == 0 && NeckAt() is { } neck)
            belly = new([.. this.sections.Where(s => s.Z <= neck)], X_OV, null, mayHaveNeck: false);
    }

    public IReadOnlyList<VesselSection> Sections => sections;
    public Pose X_OV { get; }

    /// <summary>Height of the floor, m.</summary>
    public double Floor => sections[0].Z;

    /// <summary>Height of the rim, m.</summary>
    public double Rim => sections[^1].Z;

    public Outline Opening => sections[^1].Outline;

    /// <summary>What it holds while it stands, m^3.</summary>
    public double Capacity { get; }

    /// <summary>How a liquid leaves it.</summary>
    public VesselOutlet Outlet { get; }

    /// <summary>Whether what falls through the opening joins what is in it, unless it is closed.</summary>
    public bool IsOpenAbove => !Outlet.IsSealed && Outlet.Bore.Count == 0;

    /// <summary>Where a liquid may leave: points of the rim, evenly spread over its border, and the tip of its lip; or those of the
    /// spout's mouth.</summary>
    public IReadOnlyList<Vec3> Lip { get; }

    /// <summary>Length of the border that each point of <see cref="Lip"/> stands for, m.</summary>
    public IReadOnlyList<double> Crest => crest;

    /// <summary>Free area of the opening, or of the spout's mouth, m^2.</summary>
    public double MouthArea { get; }

    /// <summary>The free outline at a height, m.</summary>
    public Outline At(double z)
    {
        int i = 0;
        while (i < sections.Length - 2 && sections[i + 1].Z < z) i++;
        (VesselSection a, VesselSection b) = (sections[i], sections[i + 1]);
        double t = Math.Clamp((z - a.Z) / (b.Z - a.Z), 0, 1);
        return new(a.Outline.HalfX + t * (b.Outline.HalfX - a.Outline.HalfX), a.Outline.HalfY + t * (b.Outline.HalfY - a.Outline.HalfY),
            a.Outline.Corner + t * (b.Outline.Corner - a.Outline.Corner));
    }

    /// <summary>What lies under a plane.</summary>
    /// <param name="up">Unit normal of the plane in the vessel's frame.</param>
    /// <param name="offset">normal . p of its points, m.</param>
    /// <remarks>
    /// Exact across each section of revolution (a circular segment), Gauss-Legendre along the axis between the heights where the plane
    /// enters and leaves the wall: within 1e-4 of the capacity.
    /// </remarks>
    public LiquidBody Under(Vec3 up, double offset)
    {
        double lean = Math.Sqrt(up.X * up.X + up.Y * up.Y);
        return lean < Level ? UnderLevel(up.Z, offset) : UnderLeaning(new(up.X / lean, up.Y / lean, 0), lean, up.Z, offset);
    }

    /// <summary>Offset of the plane that has a volume under it.</summary>
    /// <param name="up">Unit normal in the vessel's frame.</param>
    /// <param name="volume">m^3; more than the capacity gives the highest plane that touches the vessel.</param>
    /// <param name="guess">Offset to begin with, m.</param>
    public double OffsetOf(Vec3 up, double volume, double guess = 0)
    {
        (double low, double high) = Range(up);
        if (volume <= 0) return low;
        if (volume >= whole) return high;
        double offset = guess > low && guess < high ? guess : low + (high - low) * volume / whole, close = 1e-10 * whole;
        for (int i = 0; i < 80 && high - low > 1e-12; i++)
        {
            LiquidBody body = Under(up, offset);
            double excess = body.Volume - volume;
            if (Math.Abs(excess) < close) return offset;
            if (excess > 0) high = offset;
            else low = offset;
            double next = body.Surface > 0 ? offset - excess / body.Surface : low;
            offset = next > low && next < high ? next : (low + high) / 2;
        }
        return offset;
    }

    /// <summary>The offset of a plane above which it pours: that of the lowest point of the lip, or of the spout's highest place.</summary>
    public double LipOffset(Vec3 up)
    {
        if (Outlet.Bore.Count == 0)
        {
            double rim = Lowest(up, Rim, Opening);
            return Outlet.Tip is { } tip ? Math.Min(rim, Vec3.Dot(up, tip)) : rim;
        }
        double highest = double.MinValue;
        for (int i = 0; i < boreAxes.Length; i++)
        {
            double along = Vec3.Dot(up, boreAxes[i]), across = Math.Sqrt(Math.Max(0, 1 - along * along));
            highest = Math.Max(highest, Vec3.Dot(up, Outlet.Bore[i].Centre) - Outlet.Bore[i].Radius * across);
        }
        return highest;
    }

    /// <summary>How much stays in it, leaning so, when nothing closes it, m^3.</summary>
    /// <remarks>Of what hangs over, with a neck: what lies below the neck's inner end. What is in the neck then runs out.</remarks>
    public double Held(Vec3 up)
    {
        double lip = LipOffset(up);
        if (belly is null) return Under(up, lip).Volume;
        double throat = belly.LipOffset(up);
        return throat > lip ? belly.Under(up, throat).Volume : Under(up, lip).Volume;
    }

    /// <summary>Whether a point of the vessel's frame is inside.</summary>
    public bool Contains(Vec3 p) => p.Z >= Floor && p.Z <= Rim && At(p.Z).Contains(p.X, p.Y);

    /// <summary>Every number of it.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{string.Join(' ', sections)} {X_OV} {Outlet}");

    static double Lowest(Vec3 up, double z, Outline o) => up.Z * z
        - (o.CoreX * Math.Abs(up.X) + o.CoreY * Math.Abs(up.Y) + o.Corner * Math.Sqrt(up.X * up.X + up.Y * up.Y));

    IEnumerable<(Vec3, double)> RimAndTip()
    {
        for (int i = 0; i < LipPoints; i++) yield return (RimPoint(2 * Math.PI * i / LipPoints), Opening.Length / LipPoints);
        if (Outlet.Tip is { } tip) yield return (tip, Outlet.Width);
    }

    IEnumerable<(Vec3, double)> BoreMouth()
    {
        BoreStation mouth = Outlet.Bore[^1];
        Vec3 axis = boreAxes[^1], other = Math.Abs(axis.Z) < 0.9 ? Vec3.UnitZ : Vec3.UnitX;
        Vec3 x = Vec3.Cross(other, axis).Normalized(), y = Vec3.Cross(axis, x);
        for (int i = 0; i < LipPoints; i++)
        {
            double angle = 2 * Math.PI * i / LipPoints;
            yield return (mouth.Centre + mouth.Radius * (Math.Cos(angle) * x + Math.Sin(angle) * y),
                2 * Math.PI * mouth.Radius / LipPoints);
        }
    }

    // height of the inner end of a neck; null for a vessel without one
    double? NeckAt()
    {
        int widest = 0;
        for (int i = 1; i < sections.Length; i++)
            if (Area(sections[i].Outline) > Area(sections[widest].Outline)) widest = i;
        double narrowest = sections[widest..].Min(s => s.Outline.Inscribed);
        if (narrowest > Narrow * sections[widest].Outline.Inscribed) return null;
        return sections.Skip(widest + 1).First(s => s.Outline.Inscribed <= Throat * narrowest).Z;
    }

    LiquidBody UnderLevel(double upZ, double offset)
    {
        double z = Math.Clamp(offset / upZ, Floor, Rim);
        (double from, double to) = upZ > 0 ? (Floor, z) : (z, Rim);
        double volume = 0, moment = 0;
        for (int i = 0; i + 1 < sections.Length; i++)
        {
            double a = Math.Max(from, sections[i].Z), b = Math.Min(to, sections[i + 1].Z);
            if (b <= a) continue;
            for (int k = 0; k < Nodes.Length; k++)
            {
                double at = a + (b - a) * Nodes[k], part = Weights[k] * (b - a) * Area(At(at));
                volume += part;
                moment += part * at;
            }
        }
        bool dry = upZ > 0 ? z <= Floor : z >= Rim;
        return new(volume, dry ? 0 : Area(At(z)), new(0, 0, moment));
    }

    LiquidBody UnderLeaning(Vec3 along, double lean, double upZ, double offset)
    {
        Span<double> cuts = stackalloc double[8];
        double volume = 0, surface = 0, momentAlong = 0, momentAcross = 0, momentZ = 0;
        (double mx, double my) = (Math.Abs(along.X), Math.Abs(along.Y));
        for (int i = 0; i + 1 < sections.Length; i++)
        {
            (VesselSection a, VesselSection b) = (sections[i], sections[i + 1]);
            (Outline p, Outline q) = (a.Outline, b.Outline);
            double s0 = (offset - upZ * a.Z) / lean, s1 = (offset - upZ * b.Z) / lean, height = b.Z - a.Z;
            // heights where the plane passes the border or the middle of a side: between them the integrand is smooth
            int n = 0;
            cuts[n++] = 0;
            Crossing(cuts, ref n, s0, s1, Reach(p, mx, my, 1), Reach(q, mx, my, 1), 1);
            Crossing(cuts, ref n, s0, s1, Reach(p, mx, my, 1), Reach(q, mx, my, 1), -1);
            Crossing(cuts, ref n, s0, s1, Reach(p, mx, my, -1), Reach(q, mx, my, -1), 1);
            Crossing(cuts, ref n, s0, s1, Reach(p, mx, my, -1), Reach(q, mx, my, -1), -1);
            cuts[n++] = 1;
            cuts[..n].Sort();
            for (int c = 0; c + 1 < n; c++)
            {
                double from = cuts[c], length = cuts[c + 1] - from;
                if (length <= 0) continue;
                for (int k = 0; k < Nodes.Length; k++)
                {
                    double t = from + length * Nodes[k], weight = Weights[k] * length * height;
                    Outline outline = new(
                        p.HalfX + t * (q.HalfX - p.HalfX), p.HalfY + t * (q.HalfY - p.HalfY), p.Corner + t * (q.Corner - p.Corner));
                    Slice slice = outline.IsDisc ? Segment(outline.Corner, s0 + t * (s1 - s0)) : Cut(outline, along, s0 + t * (s1 - s0));
                    volume += weight * slice.Area;
                    surface += weight * slice.Chord;
                    momentAlong += weight * slice.Along;
                    momentAcross += weight * slice.Across;
                    momentZ += weight * slice.Area * (a.Z + t * height);
                }
            }
        }
        Vec3 moment = momentAlong * along + momentAcross * new Vec3(-along.Y, along.X, 0);
        return new(volume, surface / lean, moment with { Z = momentZ });
    }

    // how far an outline reaches along the plane's lean; with sign -1, how far its core does at the nearer corner
    static double Reach(Outline o, double mx, double my, int sign) =>
        sign > 0 ? o.CoreX * mx + o.CoreY * my + o.Corner : Math.Abs(o.CoreX * mx - o.CoreY * my);

    static void Crossing(Span<double> cuts, ref int n, double s0, double s1, double r0, double r1, int sign)
    {
        double f0 = s0 - sign * r0, f1 = s1 - sign * r1;
        if (f0 * f1 < 0) cuts[n++] = f0 / (f0 - f1);
    }

    // a level slice of what is under the plane: first moments along and across its lean, and the length of its border on the plane
    readonly record struct Slice(double Area, double Along, double Across, double Chord);

    static Slice Segment(double r, double s)
    {
        if (s >= r) return new(Math.PI * r * r, 0, 0, 0);
        if (s <= -r) return default;
        double half = Math.Sqrt(r * r - s * s);
        return new(r * r * Math.Acos(-s / r) + s * half, -2.0 / 3 * half * half * half, 0, 2 * half);
    }

    // Sutherland and Hodgman 1974, one clipping line, with the area and the moments summed on the way
    static Slice Cut(Outline outline, Vec3 along, double s)
    {
        double area = 0, momentX = 0, momentY = 0, firstX = 0, firstY = 0, lastX = 0, lastY = 0;
        double enterX = 0, enterY = 0, leaveX = 0, leaveY = 0;
        bool any = false;
        int corners = outline.Corner > 0 ? Arc.Length : 1, count = 4 * corners;
        (double beforeX, double beforeY) = Border(outline, count - 1, corners);
        double before = beforeX * along.X + beforeY * along.Y - s;
        for (int i = 0; i < count; i++)
        {
            (double x, double y) = Border(outline, i, corners);
            double now = x * along.X + y * along.Y - s;
            if (before <= 0 != now <= 0)
            {
                double t = before / (before - now), cx = beforeX + t * (x - beforeX), cy = beforeY + t * (y - beforeY);
                if (now <= 0) (enterX, enterY) = (cx, cy);
                else (leaveX, leaveY) = (cx, cy);
                Add(cx, cy);
            }
            if (now <= 0) Add(x, y);
            (beforeX, beforeY, before) = (x, y, now);
        }
        if (any) Edge(firstX, firstY);
        double chordX = enterX - leaveX, chordY = enterY - leaveY;
        return new(area, momentX * along.X + momentY * along.Y, -momentX * along.Y + momentY * along.X,
            Math.Sqrt(chordX * chordX + chordY * chordY));

        void Add(double x, double y)
        {
            if (any) Edge(x, y);
            else (firstX, firstY, any) = (x, y, true);
            (lastX, lastY) = (x, y);
        }

        void Edge(double x, double y)
        {
            double cross = lastX * y - lastY * x;
            area += cross / 2;
            momentX += cross * (lastX + x) / 6;
            momentY += cross * (lastY + y) / 6;
        }
    }

    static (double X, double Y) Border(Outline o, int i, int corners)
    {
        (double x, double y) = corners == 1 ? (0, 0) : Arc[i % corners];
        (double cx, double cy) = (o.CoreX, o.CoreY);
        return (i / corners) switch
        {
            0 => (cx + o.Corner * x, cy + o.Corner * y), 1 => (-cx - o.Corner * y, cy + o.Corner * x),
            2 => (-cx - o.Corner * x, -cy - o.Corner * y), _ => (cx + o.Corner * y, -cy - o.Corner * x),
        };
    }

    // the points between the ends stand out a little, so that the polygon has the area of the quarter disc
    static (double X, double Y)[] QuarterArc()
    {
        double step = Math.PI / 2 / ArcSteps, area = Math.PI / 2 / Math.Sin(step), inner = ArcSteps - 2;
        double k = (-1 + Math.Sqrt(1 + inner * area)) / inner;
        return [.. Enumerable.Range(0, ArcSteps + 1).Select(i => (i is 0 or ArcSteps ? 1 : k, step * i))
            .Select(p => (p.Item1 * Math.Cos(p.Item2), p.Item1 * Math.Sin(p.Item2)))];
    }

    static double Area(Outline o) => 4 * o.HalfX * o.HalfY - (4 - Math.PI) * o.Corner * o.Corner;

    // offsets of the lowest and the highest plane that touch the vessel
    (double Low, double High) Range(Vec3 up)
    {
        double low = double.MaxValue, high = double.MinValue, lean = Math.Sqrt(up.X * up.X + up.Y * up.Y);
        foreach (VesselSection s in sections)
        {
            double reach = s.Outline.CoreX * Math.Abs(up.X) + s.Outline.CoreY * Math.Abs(up.Y) + s.Outline.Corner * lean;
            low = Math.Min(low, up.Z * s.Z - reach);
            high = Math.Max(high, up.Z * s.Z + reach);
        }
        return (low, high);
    }

    // the point of the rim's border in a direction from the middle
    Vec3 RimPoint(double heading)
    {
        double x = Math.Cos(heading), y = Math.Sin(heading), inside = 0, outside = Opening.Circumscribed + 1e-9;
        for (int i = 0; i < 60; i++)
        {
            double middle = (inside + outside) / 2;
            if (Opening.Distance(middle * x, middle * y) <= 0) inside = middle;
            else outside = middle;
        }
        return new(inside * x, inside * y, Rim);
    }
}
