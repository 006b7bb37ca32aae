using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Export;

public class ConvexHull_Encloses
{
    [Fact]
    public void ACube_ByItsEightCorners()
    {
        RngSequence rng = new(7);
        List<Vec3> points = [.. Enumerable.Range(0, 8).Select(i => new Vec3(i & 1, i >> 1 & 1, i >> 2))];
        for (int i = 0; i < 500; i++) points.Add(new(rng.Unit(), rng.Unit(), rng.Unit()));
        ConvexHull hull = ConvexHull.Of(points)!; // never null: a cube is not flat
        Assert.Equal((8, 12), (hull.Vertices.Count, hull.Triangles.Count / 3));
        Assert.Equal(1, hull.Volume, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomPoints_AllBehindEveryFace_OnAClosedSurface(ulong seed)
    {
        RngSequence rng = new(seed);
        Vec3[] points = [.. Enumerable.Range(0, 400).Select(_ => new Vec3(rng.Normal(), rng.Normal(), 0.2 * rng.Normal()))];
        ConvexHull hull = ConvexHull.Of(points)!; // never null: the points span space
        IReadOnlyList<int> t = hull.Triangles;
        var edges = new HashSet<(int, int)>();
        for (int i = 0; i < t.Count; i += 3)
        {
            Vec3 a = hull.Vertices[t[i]], n = Vec3.Cross(hull.Vertices[t[i + 1]] - a, hull.Vertices[t[i + 2]] - a).Normalized();
            Assert.All(points, p => Assert.True(Vec3.Dot(n, p - a) < 1e-4));
            for (int k = 0; k < 3; k++) Assert.True(edges.Add((t[i + k], t[i + (k + 1) % 3])));
        }
        Assert.All(edges, e => Assert.Contains((e.Item2, e.Item1), edges));
        Assert.Equal(2, hull.Vertices.Count - edges.Count / 2 + t.Count / 3); // Euler
        Assert.Equal(hull.Volume, MassProperties.Of((Vec3[])[.. hull.Vertices], (int[])[.. t], 1).Mass, 1e-9);
    }

    [Fact]
    public void FlatPoints_HaveNone() =>
        Assert.Null(ConvexHull.Of([.. Enumerable.Range(0, 20).Select(i => new Vec3(i, i * i, 3))]));
}
