using System.Numerics;

namespace Praxis.Assets;

/// <summary>
/// A parametric closed solid: one or several closed shells with smooth normals and UVs in metres. Solids are joined by putting their
/// shells together, which is invisible from outside; where shells overlap, volume counts twice, so overlaps should be small.
/// </summary>
public sealed partial class Solid
{
    readonly Vec3[] positions, normals;
    readonly (double U, double V)[] uvs;
    readonly int[] triangles;

    Solid(Vec3[] positions, Vec3[] normals, (double U, double V)[] uvs, int[] triangles) =>
        (this.positions, this.normals, this.uvs, this.triangles) = (positions, normals, uvs, triangles);

    public int TriangleCount => triangles.Length / 3;

    /// <summary>m^3.</summary>
    public double Volume => Mass(1).Mass;

    public Solid At(double x, double y, double z) => Moved(Pose.At(x, y, z));
    public Solid At(Vec3 p) => Moved(Pose.At(p));
    public Solid Rotated(Quat R) => Moved(new(R, Vec3.Zero));

    public Solid Moved(Pose X) =>
        new([.. positions.Select(p => X * p)], [.. normals.Select(n => X.R.Rotate(n))], uvs, triangles);

    /// <summary>Stretched along the axes about the origin; normals follow, UVs do not.</summary>
    public Solid Scaled(double x, double y, double z) => new(
        [.. positions.Select(p => new Vec3(p.X * x, p.Y * y, p.Z * z))],
        [.. normals.Select(n => new Vec3(n.X / x, n.Y / y, n.Z / z).Normalized())], uvs, triangles);

    public static Solid operator +(Solid a, Solid b) => new(
        [.. a.positions, .. b.positions], [.. a.normals, .. b.normals], [.. a.uvs, .. b.uvs],
        [.. a.triangles, .. b.triangles.Select(i => i + a.positions.Length)]);

    /// <summary>Several solids as one.</summary>
    /// <param name="solids">At least one.</param>
    public static Solid Join(params IReadOnlyList<Solid> solids)
    {
        if (solids.Count == 0) throw new ArgumentException("Nothing to join: give at least one solid.", nameof(solids));
        int[] before = new int[solids.Count]; // positions of all solids before each
        for (int i = 1; i < before.Length; i++) before[i] = before[i - 1] + solids[i - 1].positions.Length;
        return new([.. solids.SelectMany(s => s.positions)], [.. solids.SelectMany(s => s.normals)], [.. solids.SelectMany(s => s.uvs)],
            [.. solids.SelectMany((s, i) => s.triangles.Select(t => t + before[i]))]);
    }

    /// <summary>The solid as a renderable mesh; the one place where it turns into floats.</summary>
    public Mesh ToMesh() => new()
    {
        Positions = [.. positions.Select(p => p.ToVector3())],
        Normals = [.. normals.Select(n => n.ToVector3())],
        Uvs = [.. uvs.Select(uv => new Vector2((float)uv.U, (float)uv.V))],
        Triangles = triangles,
    };

    /// <summary>Mass properties of the polyhedron at a density.</summary>
    /// <param name="density">kg/m^3.</param>
    /// <remarks>Exact sums over signed tetrahedra from the origin (Tonon 2004); shells that overlap count twice.</remarks>
    public MassProperties Mass(double density)
    {
        double volume = 0, xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
        Vec3 first = Vec3.Zero;
        for (int i = 0; i < triangles.Length; i += 3)
        {
            Vec3 a = positions[triangles[i]], b = positions[triangles[i + 1]], c = positions[triangles[i + 2]], s = a + b + c;
            double v = Vec3.Dot(a, Vec3.Cross(b, c)) / 6;
            volume += v;
            first += v / 4 * s;
            xx += v / 20 * (s.X * s.X + a.X * a.X + b.X * b.X + c.X * c.X);
            yy += v / 20 * (s.Y * s.Y + a.Y * a.Y + b.Y * b.Y + c.Y * c.Y);
            zz += v / 20 * (s.Z * s.Z + a.Z * a.Z + b.Z * b.Z + c.Z * c.Z);
            xy += v / 20 * (s.X * s.Y + a.X * a.Y + b.X * b.Y + c.X * c.Y);
            xz += v / 20 * (s.X * s.Z + a.X * a.Z + b.X * b.Z + c.X * c.Z);
            yz += v / 20 * (s.Y * s.Z + a.Y * a.Z + b.Y * b.Z + c.Y * c.Z);
        }
        Vec3 center = volume > 0 ? first / volume : Vec3.Zero;
        var aboutOrigin = density * new Inertia(yy + zz, xx + zz, xx + yy, -xy, -xz, -yz);
        return new(density * volume, center, aboutOrigin - Inertia.OfPoint(density * volume, center));
    }
}
