using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

/// <summary>Solids from outlines and sections, against areas and volumes known otherwise.</summary>
public class ExtrudedSolids
{
    // an L of 60 x 40 mm with arms of 20 mm
    static Profile L => Profile.From(0, 0).To(0.06, 0).To(0.06, 0.02).To(0.02, 0.02).To(0.02, 0.04).To(0, 0.04).Close();

    const double AreaOfL = 0.06 * 0.02 + 0.02 * 0.02;

    [Fact]
    public void Volume_IsAreaTimesHeight() => Assert.Equal(AreaOfL * 0.01, Solid.Extrude(L, 0.01, bevel: 0).Volume, 1e-12);

    [Fact]
    public void Bevel_TakesAQuarterRoundOffEveryEdge()
    {
        const double B = 0.002;
        // two facets instead of the round; where edges meet, less than their sum is taken
        double around = 0.06 + 0.02 + 0.04 + 0.02 + 0.02 + 0.04, taken = (1 - Math.Sqrt(0.5)) * B * B * around * 2;
        double volume = Solid.Extrude(L, 0.01, B).Volume;
        Assert.InRange((AreaOfL * 0.01 - volume) / taken, 0.95, 1);
    }

    [Fact]
    public void Normals_FaceOutwards()
    {
        Mesh mesh = Solid.Extrude(L, 0.01, 0.001).ToMesh();
        AssertOutwards(mesh);
    }

    [Fact]
    public void Disc_ByItsOutline_IsTheCylinder()
    {
        Profile disc = Profile.From(0.03, 0).Arc(0, 0, 2 * Math.PI, 48).Close();
        Assert.Equal(Solid.Cylinder(0.03, 0.005, 0.001).Volume, Solid.Extrude(disc, 0.01, 0.001).Volume, 1e-8);
    }

    [Fact]
    public void Pieces_AreConvexAndFillTheOutline()
    {
        (double X, double Y)[] star = [.. Enumerable.Range(0, 10)
            .Select(i => (Radius: i % 2 == 0 ? 1 : 0.4, Angle: i * Math.PI / 5))
            .Select(p => (p.Radius * Math.Cos(p.Angle), p.Radius * Math.Sin(p.Angle)))];
        IReadOnlyList<int[]> pieces = Polygon.ConvexPieces(star);
        Assert.Equal(Area(star), pieces.Sum(p => Area([.. p.Select(i => star[i])])), 1e-12);
        Assert.InRange(pieces.Count, 4, 6); // five reflex corners need at least half as many and one
        foreach (int[] piece in pieces)
            for (int k = 0; k < piece.Length; k++)
                Assert.True(Turn(star[piece[k]], star[piece[(k + 1) % piece.Length]], star[piece[(k + 2) % piece.Length]]) >= 0);
    }

    [Fact]
    public void Loft_OfEqualEllipses_IsTheirCylinder()
    {
        Solid solid = Solid.Loft([new(0, 0.03, 0.02), new(0.1, 0.03, 0.02)], segments: 128);
        Assert.Equal(Math.PI * 0.03 * 0.02 * 0.1, solid.Volume, 2e-7);
        AssertOutwards(solid.ToMesh());
    }

    [Fact]
    public void Warp_ThatBends_KeepsVolumeAndNormals()
    {
        // pure bending about a line keeps the volume when the section is symmetric about the neutral line
        const double R = 0.2;
        Solid bar = Solid.Loft([.. Enumerable.Range(-10, 21).Select(i => new Section(0.005 * i, 0.004, 0.004))]);
        Solid bent = bar.Warped(p => new((R + p.X) * Math.Cos(p.Z / R) - R, p.Y, (R + p.X) * Math.Sin(p.Z / R)));
        Assert.Equal(bar.Volume, bent.Volume, 0.001 * bar.Volume);
        AssertOutwards(bent.ToMesh());
    }

    static double Area((double X, double Y)[] points) => Enumerable.Range(0, points.Length)
        .Sum(i => points[i].X * points[(i + 1) % points.Length].Y - points[i].Y * points[(i + 1) % points.Length].X) / 2;

    static double Turn((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);

    static void AssertOutwards(Mesh mesh)
    {
        for (int i = 0; i < mesh.Triangles.Length; i += 3)
        {
            var (a, b, c) = (mesh.Triangles[i], mesh.Triangles[i + 1], mesh.Triangles[i + 2]);
            var face = System.Numerics.Vector3.Cross(mesh.Positions[b] - mesh.Positions[a], mesh.Positions[c] - mesh.Positions[a]);
            foreach (int v in (int[])[a, b, c])
                Assert.True(System.Numerics.Vector3.Dot(face, mesh.Normals[v]) > 0.3f * face.Length(), $"triangle {i / 3}");
        }
    }
}
