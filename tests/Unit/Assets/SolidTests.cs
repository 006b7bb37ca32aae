using System.Numerics;
using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

public class SolidTests
{
    // a prism of n sides has sin(2 pi / n) / (2 pi / n) of its circle's area: the polyhedron is exact, the circle is not
    static double Faceted(int n) => Math.Sin(2 * Math.PI / n) / (2 * Math.PI / n);

    public static TheoryData<string, Solid> Solids() => new()
    {
        { "box", Solid.Box(new(0.1, 0.2, 0.3), 0.01) },
        { "cylinder", Solid.Cylinder(0.1, 0.2, 0.005) },
        { "sphere", Solid.Sphere(0.1) },
        { "capsule", Solid.Capsule(0.1, 0.2) },
        { "torus", Solid.Torus(0.1, 0.02) },
        { "tube", Solid.Tube(Solid.Spline([new(0, 0, 0), new(0.1, 0, 0.1), new(0.2, 0.05, 0)]), 0.01, 12, 1.5) },
        { "prism", Solid.Prism(Outline.Rectangle(0.1, 0.2, 0.03), 0.05, 0.004) },
        { "cup", Solid.Revolve(Profile.From(0, 0).To(0.04, 0, 0.004).To(0.05, 0.1, 0.002).To(0.046, 0.1, 0.002).To(0.036, 0.005, 0.005)
            .To(0, 0.005)) },
        { "label", Solid.Label(0.03, 0.02, 0.08) },
    };

    [Theory, MemberData(nameof(Solids))]
    public void Solid_IsClosedWithUnitNormalsThatFaceOutwards(string name, Solid solid)
    {
        Mesh mesh = solid.ToMesh();
        Assert.True(solid.Volume > 0, name);
        Assert.Equal(Vec3.Zero, Rounded(AreaVector(mesh)));
        Assert.All(mesh.Normals, n => Assert.InRange(n.Length(), 0.9999f, 1.0001f));
        for (int t = 0; t < mesh.Triangles.Length; t += 3)
        {
            int a = mesh.Triangles[t], b = mesh.Triangles[t + 1], c = mesh.Triangles[t + 2];
            Vector3 face = Vector3.Cross(mesh.Positions[b] - mesh.Positions[a], mesh.Positions[c] - mesh.Positions[a]);
            Assert.True(Vector3.Dot(face, mesh.Normals[a] + mesh.Normals[b] + mesh.Normals[c]) >= 0,
                $"{name}: triangle {t / 3} disagrees with its normals");
        }
    }

    [Fact]
    public void Box_HasTheMassPropertiesOfACuboid()
    {
        MassProperties m = Solid.Box(new(0.1, 0.2, 0.3), 1e-6).At(1, 2, 3).Mass(500);
        double mass = 500 * 0.2 * 0.4 * 0.6;
        Assert.Equal(mass, m.Mass, mass * 1e-6);
        Assert.Equal(0, (m.Center - new Vec3(1, 2, 3)).Length, 1e-9);
        Assert.Equal(mass / 3 * (0.04 + 0.09), m.Inertia.Xx, 1e-5 * mass);
        Assert.Equal(mass / 3 * (0.01 + 0.09), m.Inertia.Yy, 1e-5 * mass);
        Assert.Equal(mass / 3 * (0.01 + 0.04), m.Inertia.Zz, 1e-5 * mass);
        Assert.Equal(0, m.Inertia.Xy, 1e-9);
    }

    [Fact]
    public void Cylinder_HasTheMassPropertiesOfItsPrism()
    {
        const int N = 48;
        MassProperties m = Solid.Cylinder(0.1, 0.25, 0, N).Mass(1000);
        double mass = 1000 * Math.PI * 0.01 * 0.5 * Faceted(N), cos = Math.Cos(2 * Math.PI / N);
        double spin = mass * 0.01 * (2 + cos) / 6; // regular polygon, circumradius 0.1
        Assert.Equal(mass, m.Mass, 1e-9 * mass);
        Assert.Equal(spin, m.Inertia.Zz, 1e-9);
        Assert.Equal(spin / 2 + mass * 0.25 / 12, m.Inertia.Xx, 1e-9);
    }

    // facets inscribed in a sphere miss a share of its volume that falls with the square of their number: 16.3 / n^2
    [Theory]
    [InlineData(24)]
    [InlineData(96)]
    public void Sphere_TendsToTheClosedFormsQuadratically(int segments)
    {
        MassProperties m = Solid.Sphere(0.1, segments).Mass(1000);
        double missing = 1 - m.Mass / (1000 * 4.0 / 3 * Math.PI * 1e-3), allowed = 18.0 / (segments * segments);
        Assert.InRange(missing, 0, allowed);
        Assert.InRange(m.Inertia.Xx / (0.4 * m.Mass * 0.01), 1 - allowed, 1);
    }

    [Fact]
    public void Torus_HasPappusVolume()
    {
        double volume = 2 * Math.PI * Math.PI * 0.1 * 0.02 * 0.02;
        Assert.InRange(Solid.Torus(0.1, 0.02, 96, 48).Volume / volume, 0.995, 1);
    }

    [Fact]
    public void Tube_HasTheVolumeOfACapsuleWhenStraight()
    {
        double volume = Solid.Tube([new(0, 0, 0), new(0, 0, 0.4)], 0.1, 48).Volume;
        double capsule = Math.PI * 0.01 * 0.4 + 4.0 / 3 * Math.PI * 1e-3;
        Assert.InRange(volume / capsule, 0.94, 1); // coarse domes
    }

    [Fact]
    public void Revolve_OfAThinWallWeighsTheWallOnly()
    {
        Solid pipe = Solid.Revolve(Profile.From(0.048, 0).To(0.05, 0).To(0.05, 0.1).To(0.048, 0.1).Close(), 96);
        double wall = Math.PI * (0.0025 - 0.048 * 0.048) * 0.1 * Faceted(96);
        Assert.Equal(wall, pipe.Volume, wall * 1e-9);
    }

    [Fact]
    public void Moved_TurnsTheInertia()
    {
        Solid box = Solid.Box(new(0.1, 0.2, 0.3), 0.01);
        MassProperties turned = box.Rotated(Quat.RotZ(Math.PI / 2)).Mass(1000), straight = box.Mass(1000);
        Assert.Equal(straight.Inertia.Xx, turned.Inertia.Yy, 1e-9);
        Assert.Equal(straight.Inertia.Zz, turned.Inertia.Zz, 1e-9);
    }

    [Fact]
    public void Sum_OfTwoPointLikeBodiesIsADumbbell()
    {
        var ball = new MassProperties(2, new(0.5, 0, 0), default);
        MassProperties pair = MassProperties.Sum(ball, ball with { Center = new(-0.5, 0, 0) });
        Assert.Equal(new(4, Vec3.Zero, new(0, 1, 1, 0, 0, 0)), pair);
    }

    [Fact]
    public void Label_HasUvsFromZeroToOneWithRowsRunningDown()
    {
        Mesh mesh = Solid.Label(0.03, 0.02, 0.08).ToMesh();
        Assert.All(mesh.Uvs, uv => Assert.True(uv is { X: >= 0 and <= 1.0001f, Y: >= -1e-4f and <= 1.0001f }));
        for (int i = 0; i < mesh.Uvs.Length; i++) Assert.Equal((0.08 - mesh.Positions[i].Z) / 0.06, mesh.Uvs[i].Y, 1e-4);
    }

    [Fact]
    public void Sweep_UvsAreMetresAlongTheSurface()
    {
        Mesh mesh = Solid.Cylinder(0.05, 0.1, 0, 64).ToMesh();
        var wall = Enumerable.Range(0, mesh.Uvs.Length).Where(i => MathF.Abs(mesh.Normals[i].Z) < 0.1f).Select(i => mesh.Uvs[i]).ToArray();
        Assert.Equal(2 * Math.PI * 0.05, wall.Max(uv => uv.X) - wall.Min(uv => uv.X), 1e-5);
        Assert.Equal(0.2, wall.Max(uv => uv.Y) - wall.Min(uv => uv.Y), 1e-5);
    }

    // the sum of all area vectors of a closed surface is zero
    static Vec3 AreaVector(Mesh mesh)
    {
        Vec3 sum = Vec3.Zero;
        for (int t = 0; t < mesh.Triangles.Length; t += 3)
        {
            Vec3 At(int k) => mesh.Positions[mesh.Triangles[t + k]] is var p ? new(p.X, p.Y, p.Z) : default;
            sum += Vec3.Cross(At(1) - At(0), At(2) - At(0));
        }
        return sum;
    }

    // 1e-6 m^2: float vertices
    static Vec3 Rounded(Vec3 v) => new(Math.Round(v.X, 6) + 0.0, Math.Round(v.Y, 6) + 0.0, Math.Round(v.Z, 6) + 0.0);
}
