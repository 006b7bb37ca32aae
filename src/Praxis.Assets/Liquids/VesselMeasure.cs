namespace Praxis.Assets;

/// <summary>
/// Measures the inside of a thing from its mesh: whatever has a cavity or a reservoir can be filled, and the liquid fits its walls however
/// they are shaped.
/// </summary>
static class VesselMeasure
{
    const int Slices = 48, Headings = 16;
    const double Smallest = 0.003; // m, half a hole that is no vessel
    const double Agreement = 0.35; // share of the cavity's size by which mesh and affordance may differ
    const double Exact = 4e-5;     // m by which a section may be off the line between its neighbours and still be left out
    const double FromEnds = 2e-4;  // m from floor and rim, where the walls' corners are

    // what liquid runs through or spoils
    static readonly string[] Leaky = ["wicker", "cardboard", "paper", "fabric", "foam", "leather"];

    /// <summary>The vessel that an object is, or null: no upright cavity, nor a reservoir, or walls that leak.</summary>
    public static Vessel? Of(ObjectAsset asset)
    {
        if (asset.Affordances.OfType<Reservoir>().FirstOrDefault() is { } reservoir) return Inside(asset, reservoir);
        if (Leaky.Contains(asset.MaterialName)) return null;
        foreach (Affordance affordance in asset.Affordances)
            if (affordance is Cavity { HoldsLiquid: true } cavity && cavity.X_OA.R.AxisZ.Z > 0.999 && Inside(asset, cavity) is { } vessel)
                return vessel;
        return null;
    }

    static Vessel? Inside(ObjectAsset asset, Cavity cavity)
    {
        if (Sections(asset, cavity.X_OA, cavity.Opening, (cavity.Floor, cavity.Rim), 0) is not { } sections) return null;
        Spout? spout = asset.Affordances.OfType<Spout>().FirstOrDefault();
        return new(sections, cavity.X_OA, new()
        {
            Tip = spout is null ? null : cavity.X_OA.Inverse() * spout.X_OA.P, Width = spout?.Width ?? 0, Closures = cavity.Behind,
        });
    }

    static Vessel? Inside(ObjectAsset asset, Reservoir reservoir)
    {
        if (Sections(asset, reservoir.X_OA, reservoir.Mouth, (reservoir.Floor, reservoir.Rim), reservoir.Wall) is not { } sections)
            return null;
        Spout? spout = reservoir.Spout.Count > 0 || reservoir.IsSealed ? null : asset.Affordances.OfType<Spout>().FirstOrDefault();
        return new(sections, reservoir.X_OA, new()
        {
            Tip = spout is null ? null : reservoir.X_OA.Inverse() * spout.X_OA.P, Width = spout?.Width ?? 0, Bore = reservoir.Spout,
            Closures = reservoir.Closure.Length > 0 ? [reservoir.Closure] : [], IsSealed = reservoir.IsSealed,
        });
    }

    // from the floor to the rim; null where mesh and affordance do not speak of the same
    static List<VesselSection>? Sections(ObjectAsset asset, Pose X_OA, Outline opening, (double Floor, double Rim) heights, double wall)
    {
        (double low, double high) = (heights.Floor + FromEnds, heights.Rim - 3 * FromEnds);
        Pose X_AO = X_OA.Inverse();
        // a printed label is a band that reaches into what is drawn solid
        List<Triangle> triangles = [.. asset.Visuals
            .Where(v => !v.IsContent && (wall == 0 || v.Material.Texture?.Name != "printed-label"))
            .SelectMany(v => Triangles(v.Mesh, X_AO))];
        var sections = new List<VesselSection>();
        for (int i = 0; i <= Slices; i++)
        {
            // closer together near the floor, where the wall turns
            double share = (double)i / Slices, z = low + (high - low) * share * (0.4 + 0.6 * share);
            if (Slice(triangles, z, opening) is not { } outline) return null;
            sections.Add(new(z, outline));
        }
        if (wall > 0) sections = Hollowed(sections, wall);
        if (Math.Abs(sections[^1].Outline.HalfX - opening.HalfX) > Agreement * opening.HalfX) return null;
        sections[0] = sections[0] with { Z = heights.Floor };
        sections[^1] = sections[^1] with { Z = heights.Rim };
        return Thinned(sections);
    }

    // a wall is as thick across: where it slopes, more of it lies level
    static List<VesselSection> Hollowed(List<VesselSection> outside, double wall)
    {
        const double Steepest = 3; // half extents over height
        return [.. outside.Select((s, i) =>
        {
            VesselSection below = outside[Math.Max(0, i - 1)], above = outside[Math.Min(outside.Count - 1, i + 1)];
            double slope = Math.Clamp((above.Outline.HalfX - below.Outline.HalfX) / (above.Z - below.Z), -Steepest, Steepest);
            return s with { Outline = s.Outline.Inset(wall * Math.Sqrt(1 + slope * slope)) };
        })];
    }

    readonly record struct Triangle(Vec3 A, Vec3 B, Vec3 C, double Low, double High);

    static IEnumerable<Triangle> Triangles(Mesh mesh, Pose X_AO)
    {
        Vec3[] p = [.. mesh.Positions.Select(v => X_AO * new Vec3(v.X, v.Y, v.Z))];
        for (int i = 0; i < mesh.Triangles.Length; i += 3)
        {
            Vec3 a = p[mesh.Triangles[i]], b = p[mesh.Triangles[i + 1]], c = p[mesh.Triangles[i + 2]];
            yield return new(a, b, c, Math.Min(a.Z, Math.Min(b.Z, c.Z)), Math.Max(a.Z, Math.Max(b.Z, c.Z)));
        }
    }

    // the outline of the opening's kind that the walls leave free at this height
    static Outline? Slice(List<Triangle> triangles, double z, Outline opening)
    {
        Span<double> reach = stackalloc double[Headings + 3];
        reach.Fill(double.MaxValue);
        double diagonal = Math.Atan2(opening.HalfY, opening.HalfX);
        foreach (Triangle t in triangles)
        {
            if (t.Low > z || t.High < z || t.Low == t.High) continue;
            (Vec3 p, Vec3 q) = Chord(t, z);
            for (int i = 0; i < Headings; i++) reach[i] = Math.Min(reach[i], Meets(p, q, 2 * Math.PI * (i + 0.3) / Headings, false));
            reach[Headings] = Math.Min(reach[Headings], Meets(p, q, 0, true));
            reach[Headings + 1] = Math.Min(reach[Headings + 1], Meets(p, q, Math.PI / 2, true));
            reach[Headings + 2] = Math.Min(reach[Headings + 2], Math.Min(Meets(p, q, diagonal, true), Meets(p, q, -diagonal, true)));
        }
        (double x, double y, double corner) = (reach[Headings], reach[Headings + 1], reach[Headings + 2]);
        Span<double> around = reach[..Headings];
        around.Sort();
        // some headings meet the foot of a handle or the hollow of a spout
        double r = around[Headings / 4];
        if (opening.IsDisc) return r is > Smallest and < 1 ? Outline.Disc(r) : null;
        return Math.Min(x, y) > Smallest && Math.Max(x, y) < 1 ? Rounded(x, y, corner, diagonal) : null;
    }

    // the rounded rectangle whose border is so far out along a diagonal
    static Outline Rounded(double x, double y, double reach, double diagonal)
    {
        (double px, double py) = (reach * Math.Cos(diagonal), reach * Math.Sin(diagonal));
        (double low, double high) = (0, Math.Min(x, y));
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            if (new Outline(x, y, middle).Distance(px, py) < 0) low = middle;
            else high = middle;
        }
        Outline roundest = new(x, y, Math.Min(x, y));
        if (roundest.Distance(px, py) > -FromEnds) return new(x, y, low);
        // rounder than that: an ellipse, of which the area is kept
        double k = Math.Sqrt(Math.PI * x * y / (4 * x * y - (4 - Math.PI) * roundest.Corner * roundest.Corner));
        return new(k * x, k * y, k * roundest.Corner);
    }

    static (Vec3 P, Vec3 Q) Chord(in Triangle t, double z)
    {
        // the corner that is alone on its side of the plane is where both cut edges meet
        bool a = t.A.Z > z, b = t.B.Z > z, c = t.C.Z > z;
        (Vec3 alone, Vec3 one, Vec3 two) = a != b && a != c ? (t.A, t.B, t.C) : b != a && b != c ? (t.B, t.C, t.A) : (t.C, t.A, t.B);
        return (Cut(alone, one, z), Cut(alone, two, z));
    }

    static Vec3 Cut(Vec3 a, Vec3 b, double z) => a.Z == b.Z ? a : Vec3.Lerp(a, b, Math.Clamp((z - a.Z) / (b.Z - a.Z), 0, 1));

    // distance from the axis at which a segment is met along a heading, or along its opposite too
    static double Meets(Vec3 p, Vec3 q, double heading, bool both)
    {
        double c = Math.Cos(heading), s = Math.Sin(heading), pv = c * p.Y - s * p.X, qv = c * q.Y - s * q.X;
        if (pv > 0 == qv > 0) return double.MaxValue;
        double pu = c * p.X + s * p.Y, qu = c * q.X + s * q.Y, at = pu + (qu - pu) * pv / (pv - qv);
        return both ? Math.Abs(at) : at > 0 ? at : double.MaxValue;
    }

    // Douglas and Peucker 1973, on half extents along height
    static List<VesselSection> Thinned(List<VesselSection> all)
    {
        var keep = new bool[all.Count];
        keep[0] = keep[^1] = true;
        Split(0, all.Count - 1);
        return [.. all.Where((_, i) => keep[i])];

        void Split(int from, int to)
        {
            double worst = Exact;
            int at = -1;
            for (int i = from + 1; i < to; i++)
            {
                double t = (all[i].Z - all[from].Z) / (all[to].Z - all[from].Z);
                double off = Math.Max(Off(o => o.HalfX), Off(o => o.HalfY));
                if (off <= worst) continue;
                (worst, at) = (off, i);

                double Off(Func<Outline, double> f) =>
                    Math.Abs(f(all[i].Outline) - f(all[from].Outline) - t * (f(all[to].Outline) - f(all[from].Outline)));
            }
            if (at < 0) return;
            keep[at] = true;
            Split(from, at);
            Split(at, to);
        }
    }
}
