using System.Numerics;
using System.Runtime.Intrinsics;
using Praxis.Core;
using Praxis.Rendering;
using Praxis.Rendering.Geometry;
using Praxis.Rendering.Tracing;
using Xunit;

namespace Praxis.Tests.Unit.Rendering;

/// <summary>Both tracers against every triangle tested in double precision, and so against each other.</summary>
public class Tracer_Finds
{
    const double DistanceTolerance = 1e-5; // relative: single precision over a scene of a few metres
    const double EmbreeTolerance = 1e-4; // its fast mode loses more where a triangle is seen edge-on
    const double EdgeTolerance = 1e-5; // barycentric: how near to an edge a ray may be decided either way

    [Fact]
    public void ManagedTracer_FindsTheNearestTriangle() => Compare(new Soup(DistanceTolerance), scene => new ManagedTracer(scene, new(scene)));

    [Fact]
    public void NarrowManagedTracer_GivesTheSameFrames() => Assert.Equal(FrameHash(narrow: false), FrameHash(narrow: true));

    [FactIfEmbree]
    public void EmbreeTracer_FindsTheNearestTriangle() => Compare(new Soup(EmbreeTolerance), scene => new EmbreeTracer(scene, new(scene)));

    static string FrameHash(bool narrow)
    {
        (RenderScene scene, Pose[] poses, Pose X_WC) = Scenes.StillLife();
        using IFrameEngine engine = narrow ? new Praxis.Rendering.Narrow.FrameEngine(scene, TracerKind.Managed, RenderSettings.Standard)
            : new FrameEngine(scene, TracerKind.Managed, RenderSettings.Standard);
        var film = new Film(70, 50);
        engine.Render(poses, [], CameraModel.FromFov(70, 50, 45), X_WC, 3, film);
        return Scenes.Hash(film);
    }

    /// <summary>Random triangles in random poses; some instances are glass.</summary>
    sealed class Soup
    {
        public readonly RenderScene Scene;
        public readonly RigidTransform[] Poses;
        readonly List<(Vec3 A, Vec3 B, Vec3 C, int Instance, int Primitive, bool Glass)> triangles = [];

        /// <summary>Relative, of distances.</summary>
        public readonly double Tolerance;

        public Soup(double tolerance)
        {
            Tolerance = tolerance;
            var random = Rng.FromSeed(5).Sequence("soup");
            var builder = new RenderSceneBuilder();
            int solid = builder.AddMaterial(Scenes.Matte(0.5), null);
            int glass = builder.AddMaterial(new() { Name = "glass", Transmission = 1 }, null);
            Mesh[] meshes = [.. Enumerable.Range(0, 4).Select(i => Shapes.Soup(60, 0.3, ref random))];
            foreach (Mesh mesh in meshes) builder.AddMesh(mesh);
            Poses = new RigidTransform[25];
            for (int i = 0; i < Poses.Length; i++)
            {
                Poses[i] = RigidTransform.From(Shapes.RandomPose(ref random, 3));
                builder.AddInstance(i % 4, i % 5 == 0 ? glass : solid, (ushort)(i + 1), 1);
                Mesh mesh = meshes[i % 4];
                for (int t = 0; t < mesh.TriangleCount; t++)
                    triangles.Add((World(Poses[i], mesh.Positions[3 * t]), World(Poses[i], mesh.Positions[3 * t + 1]),
                        World(Poses[i], mesh.Positions[3 * t + 2]), i, t, i % 5 == 0));
            }
            Scene = builder.Build();
        }

        static Vec3 World(RigidTransform x, Vector3 p) => new(
            (double)x.XX * p.X + (double)x.XY * p.Y + (double)x.XZ * p.Z + x.PX,
            (double)x.YX * p.X + (double)x.YY * p.Y + (double)x.YZ * p.Z + x.PY,
            (double)x.ZX * p.X + (double)x.ZY * p.Y + (double)x.ZZ * p.Z + x.PZ);

        /// <summary>All hits nearer than <paramref name="far"/>, nearest first, with how far inside its triangle each lies.</summary>
        public List<(double T, double Inside, int Instance, int Primitive)> Hits(Vec3 origin, Vec3 direction, double far, bool meetsGlass)
        {
            var hits = new List<(double T, double Inside, int Instance, int Primitive)>();
            foreach (var (a, b, c, instance, primitive, glass) in triangles)
            {
                if (glass && !meetsGlass) continue;
                Vec3 n = Vec3.Cross(b - a, c - a), p = origin + direction * (Vec3.Dot(a - origin, n) / Vec3.Dot(direction, n));
                double t = Vec3.Dot(a - origin, n) / Vec3.Dot(direction, n), area = n.LengthSquared;
                double u = Vec3.Dot(Vec3.Cross(p - a, c - a), n) / area, v = Vec3.Dot(Vec3.Cross(b - a, p - a), n) / area;
                double inside = Math.Min(Math.Min(u, v), 1 - u - v);
                if (t > 0 && t < far * (1 + Tolerance) && inside > -EdgeTolerance) hits.Add((t, inside, instance, primitive));
            }
            return [.. hits.OrderBy(h => h.T)];
        }
    }

    static void Compare(Soup soup, Func<RenderScene, ITracer> create)
    {
        using ITracer tracer = create(soup.Scene);
        tracer.Update(soup.Poses);
        var random = Rng.FromSeed(6).Sequence("rays");
        int hitCount = 0;
        for (int packet = 0; packet < 200; packet++)
        {
            (Vec3[] origins, Vec3[] directions, float[] far, bool[] glass) = RandomRays(ref random, coherent: packet % 2 == 0);
            RayPacket rays = Pack(origins, directions, far, glass);
            tracer.Intersect(rays, out HitPacket hits);
            Vector512<float> occluded = tracer.Occluded(rays);
            for (int lane = 0; lane < 16; lane++)
            {
                var truth = far[lane] < 0 ? [] : soup.Hits(origins[lane], directions[lane], far[lane], glass[lane]);
                Check(soup.Tolerance, truth, far[lane], hits.Distance[lane], hits.Instance[lane], hits.Primitive[lane]);
                CheckOcclusion(soup.Tolerance, truth, far[lane], BitConverter.SingleToInt32Bits(occluded[lane]) != 0);
                hitCount += hits.Instance[lane] >= 0 ? 1 : 0;
            }
        }
        Assert.InRange(hitCount, 300, 3000); // the scene is neither empty nor solid
    }

    static void Check(double tolerance, List<(double T, double Inside, int Instance, int Primitive)> truth, float far, float t,
        int instance, int primitive)
    {
        var sure = truth.Where(h => h.Inside > EdgeTolerance && h.T < far * (1 - tolerance)).ToList();
        if (instance < 0)
        {
            Assert.Empty(sure);
            return;
        }
        var found = Assert.Single(truth, h => h.Instance == instance && h.Primitive == primitive);
        Assert.InRange(t / found.T, 1 - tolerance, 1 + tolerance);
        if (sure.Count > 0) Assert.True(found.T <= sure[0].T * (1 + tolerance), "a nearer triangle was missed");
    }

    static void CheckOcclusion(double tolerance, List<(double T, double Inside, int Instance, int Primitive)> truth, float far,
        bool occluded)
    {
        if (occluded) Assert.NotEmpty(truth);
        else Assert.DoesNotContain(truth, h => h.Inside > EdgeTolerance && h.T < far * (1 - tolerance));
    }

    static (Vec3[], Vec3[], float[], bool[]) RandomRays(ref RngSequence random, bool coherent)
    {
        var (origins, directions, far, glass) = (new Vec3[16], new Vec3[16], new float[16], new bool[16]);
        Vector3 from = Shapes.Point(ref random, 6), to = Shapes.Point(ref random, 3);
        for (int i = 0; i < 16; i++)
        {
            Vector3 o = coherent ? from : Shapes.Point(ref random, 6), d = to + Shapes.Point(ref random, coherent ? 0.3 : 3) - o;
            (origins[i], directions[i]) = (new(o.X, o.Y, o.Z), new(d.X, d.Y, d.Z));
            far[i] = random.Unit() < 0.1 ? -1 : random.Unit() < 0.3 ? (float)random.Uniform(0.1, 1) : 1e30f;
            glass[i] = random.Unit() < 0.5;
        }
        return (origins, directions, far, glass);
    }

    static RayPacket Pack(Vec3[] origins, Vec3[] directions, float[] far, bool[] glass) => new()
    {
        Origin = Wide(origins), Direction = Wide(directions), Far = Vector512.Create(far),
        MeetsGlass = Vector512.Create([.. glass.Select(g => BitConverter.Int32BitsToSingle(g ? -1 : 0))]),
    };

    static Wide3 Wide(Vec3[] v) => new(
        Vector512.Create([.. v.Select(p => (float)p.X)]),
        Vector512.Create([.. v.Select(p => (float)p.Y)]),
        Vector512.Create([.. v.Select(p => (float)p.Z)]));
}
