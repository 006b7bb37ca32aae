namespace Praxis.Assets;

public sealed partial class Solid
{
    /// <summary>
    /// A solid through level sections, smooth between them, with flat ends: bottles that are not round, remote controls, shoes. Ends
    /// become round by sections that grow quickly.
    /// </summary>
    /// <param name="sections">From the bottom up.</param>
    /// <param name="segments">Facets around, a multiple of four.</param>
    /// <param name="steps">Rings from one section to the next.</param>
    public static Solid Loft(IReadOnlyList<Section> sections, int segments = 32, int steps = 4)
    {
        List<Section> levels = Levels(sections, steps);
        Vec3[][] rings = [.. levels.Select(s => s.Ring(segments))];
        var shell = new ShellBuilder();
        int[]? last = null;
        double up = 0;
        for (int k = 0; k < rings.Length; k++)
        {
            if (k > 0) up += (rings[k][0] - rings[k - 1][0]).Length;
            int[] ring = Ring(shell, rings, levels, k, up);
            for (int i = 0; last is not null && i < segments; i++) shell.Quad(last[i], last[i + 1], ring[i + 1], ring[i]);
            last = ring;
        }
        End(shell, rings[0], levels[0], up: false);
        End(shell, rings[^1], levels[^1], up: true);
        return From(shell);
    }

    static List<Section> Levels(IReadOnlyList<Section> sections, int steps)
    {
        var levels = new List<Section> { sections[0] };
        for (int i = 0; i + 1 < sections.Count; i++)
        {
            Section b = sections[i], c = sections[i + 1], a = i > 0 ? sections[i - 1] : b, d = i + 2 < sections.Count ? sections[i + 2] : c;
            for (int k = 1; k < steps; k++) levels.Add(Section.Between(a, b, c, d, (double)k / steps));
            levels.Add(c);
        }
        return levels;
    }

    // normals from the differences along and across
    static int[] Ring(ShellBuilder shell, Vec3[][] rings, List<Section> levels, int k, double up)
    {
        Vec3[] here = rings[k], below = rings[Math.Max(0, k - 1)], above = rings[Math.Min(rings.Length - 1, k + 1)];
        int count = here.Length;
        var ring = new int[count + 1];
        double around = 0;
        for (int i = 0; i <= count; i++)
        {
            int n = i % count;
            Vec3 across = here[(n + 1) % count] - here[(n + count - 1) % count], along = above[n] - below[n];
            if (i > 0) around += (here[n] - here[i - 1]).Length;
            ring[i] = shell.Vertex(here[n], Vec3.Cross(across, along).Normalized(), around, up);
        }
        return ring;
    }

    static void End(ShellBuilder shell, Vec3[] ring, Section section, bool up)
    {
        Vec3 n = up ? Vec3.UnitZ : -Vec3.UnitZ;
        int middle = shell.Vertex(new(section.X, section.Y, section.Z), n, section.X, section.Y);
        int[] border = [.. ring.Select(p => shell.Vertex(p, n, p.X, p.Y))];
        for (int i = 0; i < border.Length; i++)
        {
            int next = border[(i + 1) % border.Length];
            if (up) shell.Triangle(middle, border[i], next);
            else shell.Triangle(middle, next, border[i]);
        }
    }

    /// <summary>The solid bent, twisted or tapered by a smooth map that keeps its handedness; normals follow, UVs do not.</summary>
    public Solid Warped(Func<Vec3, Vec3> map)
    {
        const double H = 1e-6; // m
        Vec3 Turned(Vec3 p, Vec3 n)
        {
            Vec3 x = map(p + H * Vec3.UnitX) - map(p - H * Vec3.UnitX), y = map(p + H * Vec3.UnitY) - map(p - H * Vec3.UnitY),
                z = map(p + H * Vec3.UnitZ) - map(p - H * Vec3.UnitZ);
            // the cofactors of the Jacobian: what surfaces turn by
            return (n.X * Vec3.Cross(y, z) + n.Y * Vec3.Cross(z, x) + n.Z * Vec3.Cross(x, y)).Normalized();
        }
        return new([.. positions.Select(map)], [.. normals.Select((n, i) => Turned(positions[i], n))], uvs, triangles);
    }
}
