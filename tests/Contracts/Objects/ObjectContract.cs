using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Contracts.Objects;

/// <summary>What every object category of the library must keep, asked of several instances each.</summary>
public class ObjectContract
{
    const int Seeds = 6;
    const double Movable = 5; // kg; what is heavier is furniture: never grasped, never dropped

    static readonly Catalog Catalog = new(typeof(Mug).Assembly);
    static readonly GripperShape Parallel = new(MaxOpening: 0.08, PadDepth: 0.022, PadWidth: 0.019, FingerThickness: 0.015);

    public static TheoryData<string, int> Instances() => Each(_ => true);

    public static TheoryData<string, int> MovableInstances() => Each(asset => asset.Mass.Mass <= Movable);

    static TheoryData<string, int> Each(Func<ObjectAsset, bool> wanted)
    {
        var data = new TheoryData<string, int>();
        foreach (string id in Catalog.Ids<ObjectCategory>())
            for (int seed = 0; seed < Seeds; seed++)
                if (wanted(Build(id, seed))) data.Add(id, seed);
        return data;
    }

    [Theory, MemberData(nameof(Instances))]
    public void Meshes_AreClosedAndFaceOutwards(string id, int seed)
    {
        foreach (VisualPart visual in Build(id, seed).Visuals)
        {
            Assert.Equal(0, MeshQueries.OpenEdges(visual.Mesh));
            Assert.All(visual.Mesh.Normals, n => Assert.InRange(n.Length(), 0.999, 1.001));
        }
    }

    [Theory, MemberData(nameof(Instances))]
    public void Triangles_StayWithinTheBudget(string id, int seed) =>
        Assert.InRange(Build(id, seed).Visuals.Sum(v => v.Mesh.TriangleCount), 12, 4200);

    [Theory, MemberData(nameof(Instances))]
    public void CollisionParts_CoverTheSolidWithinTwoMillimetres(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        var points = asset.Visuals.SelectMany(v => MeshQueries.Sample(v.Mesh, 1500, new RngSequence(1)));
        Vec3 worst = points.MaxBy(p => CollisionDistance.ToUnion(asset, p));
        Assert.True(CollisionDistance.ToUnion(asset, worst) <= 0.002,
            $"{id} {seed}: {worst} is {CollisionDistance.ToUnion(asset, worst) * 1000:F2} mm outside");
    }

    [Theory, MemberData(nameof(Instances))]
    public void Bounds_OfTheCollisionBodyAreThoseOfTheSolidWithinThreeMillimetres(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        (Vec3 low, Vec3 high) = asset.Bounds;
        Assert.InRange(low.Z, -1e-6, 1e-6); // m: the origin is on the ground
        foreach (Vec3 direction in (Vec3[])[Vec3.UnitX, -Vec3.UnitX, Vec3.UnitY, -Vec3.UnitY, Vec3.UnitZ, -Vec3.UnitZ])
        {
            double solid = Vec3.Dot(direction, direction.X + direction.Y + direction.Z > 0 ? high : low);
            Assert.InRange(asset.Collisions.Max(c => Support(c, direction)), solid - 0.003, solid + 0.003);
        }
    }

    [Theory, MemberData(nameof(Instances))]
    public void Cavities_AreOpenDownToTheirFloor(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        foreach (Cavity cavity in asset.Affordances.OfType<Cavity>())
            foreach (Vec3 p_O in Spread(cavity.FloorOutline.Inset(0.004), cavity.X_OA, 24))
            {
                double floor = p_O.Z + cavity.Floor;
                foreach (double z in (double[])[floor + 0.004, (floor + cavity.Rim) / 2, cavity.Rim + 0.005])
                {
                    Assert.True(CollisionDistance.ToUnion(asset, p_O with { Z = z }) > 0, $"{id} {seed}: blocked at {p_O with { Z = z }}");
                    Assert.All(asset.Visuals, v => Assert.InRange(MeshQueries.Winding(v.Mesh, p_O with { Z = z }), -0.5, 0.5));
                }
                Assert.True(CollisionDistance.ToUnion(asset, p_O with { Z = floor - 0.001 }) < 0, $"{id} {seed}: no floor at {p_O}");
                Assert.True(cavity.Contains(p_O with { Z = floor + 0.004 }));
            }
    }

    [Theory, MemberData(nameof(Instances))]
    public void SupportSurfaces_CarryAndAreFree(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        foreach (SupportSurface surface in asset.Affordances.OfType<SupportSurface>())
            foreach (Vec3 p_O in Spread(surface.Outline, surface.X_OA, 24))
            {
                Assert.InRange(CollisionDistance.ToUnion(asset, p_O + new Vec3(0, 0, 0.002)), 0.0005, 0.004); // m
                Assert.True(CollisionDistance.ToUnion(asset, p_O - new Vec3(0, 0, 0.001)) < 0);
            }
    }

    [Theory, MemberData(nameof(Instances))]
    public void Mass_IsPlausible(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        (double mass, Vec3 center, Inertia i) = asset.Mass;
        Assert.InRange(mass, 0.01, id == "table" ? 80 : 2); // kg
        Assert.InRange(center.Z, asset.Bounds.Low.Z, asset.Bounds.High.Z);
        Assert.True(asset.Base.Contains(center.X, center.Y), "it would tip over");
        // principal moments of a real body satisfy the triangle inequality
        Assert.True(i.Xx > 0 && i.Yy > 0 && i.Zz > 0 && i.Xx + i.Yy >= i.Zz && i.Yy + i.Zz >= i.Xx && i.Zz + i.Xx >= i.Yy);
    }

    [Theory, MemberData(nameof(MovableInstances))]
    public void Grasps_FitAParallelGripper(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        List<GraspCandidate> candidates = Candidates(asset, 40);
        Assert.NotEmpty(candidates);
        foreach (GraspCandidate grasp in candidates)
        {
            Assert.InRange(grasp.Width, 0, Parallel.MaxOpening);
            Assert.InRange(grasp.Quality, 1e-3, 1);
            // the tool's origin is in what it holds; just outside the closed pads there is nothing of it
            Vec3 p = grasp.X_OT.P, closing = grasp.X_OT.R.AxisY;
            Assert.True(CollisionDistance.ToUnion(asset, p) <= 0.001, $"{id} {seed}: holds air at {p}");
            foreach (int side in (int[])[-1, 1])
                Assert.True(CollisionDistance.ToUnion(asset, p + closing * (side * (grasp.Width / 2 + 0.002))) > 0,
                    $"{id} {seed}: wider than it says at {p}");
        }
    }

    [Theory, MemberData(nameof(MovableInstances))]
    public void Grasps_IncludeOneFromAbove(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        Assert.Contains(Candidates(asset, 40), g => g.X_OT.R.AxisZ.Z < -0.5);
    }

    [Theory, MemberData(nameof(Instances))]
    public void Grasps_RepeatWithTheirSequence(string id, int seed) =>
        Assert.Equal(Candidates(Build(id, seed), 20), Candidates(Build(id, seed), 20));

    [Theory, MemberData(nameof(Instances))]
    public void Build_IsDecidedByTheSeed(string id, int seed)
    {
        Assert.Equal(Build(id, seed).Hash, Build(id, seed).Hash);
        Assert.NotEqual(Build(id, seed).Hash, Build(id, seed + 1).Hash);
    }

    [Theory, MemberData(nameof(MovableInstances))]
    public void Drop_EndsUprightAndStill(string id, int seed)
    {
        ObjectAsset asset = Build(id, seed);
        AssertRests($"{id} {seed}", [(asset, 0.005)]);
    }

    public static TheoryData<string, string, int> Pairs()
    {
        var data = new TheoryData<string, string, int>();
        foreach ((string below, string above) in ((string, string)[])[("tray", "mug"), ("block", "block"), ("bowl", "block"),
            ("basket", "bottle"), ("plate", "can"), ("box", "plate"), ("tray", "bowl")])
            for (int seed = 0; seed < 3; seed++) data.Add(below, above, seed);
        return data;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Drop_OntoOrIntoAnotherEndsUprightAndStill(string below, string above, int seed)
    {
        ObjectAsset carrier = Build(below, seed);
        double height = carrier.Affordances.Max(a => a switch { SupportSurface s => s.X_OA.P.Z, Cavity c => c.Floor, _ => 0 });
        AssertRests($"{above} on {below} {seed}", [(carrier, 0.001), (Build(above, seed), height + 0.004)]);
    }

    // after 1.5 s of settling everything must lie within 1 degree of upright and hold still for half a second
    static void AssertRests(string name, (ObjectAsset Asset, double Height)[] things)
    {
        using var model = MjModel.FromXml(OnATable(things));
        using var data = new MjData(model);
        data.Step(750);
        double[] before = data.qpos.ToArray();
        data.Step(250);
        for (int i = 0; i < things.Length; i++)
        {
            ReadOnlySpan<double> q = data.qpos.Slice(7 * i, 7), was = before.AsSpan(7 * i, 7), v = data.qvel.Slice(6 * i, 6);
            Vec3 p_WO = Vec3.From(q), drift = p_WO - Vec3.From(was), up = Quat.FromWxyz(q[3..]).AxisZ;
            bool rolls = things[i].Asset.Collisions.Any(c => c.ContactDimension == 6);
            double linear = Vec3.From(v).Length, angular = Vec3.From(v[3..]).Length, aside = Math.Sqrt(p_WO.X * p_WO.X + p_WO.Y * p_WO.Y);
            string state = $"{name}: at {p_WO}, up {up}, drift {drift.Length} m, {linear} m/s, {angular} rad/s";
            Assert.True(aside < 0.003 && p_WO.Z < things[i].Height && p_WO.Z > things[i].Height - 0.008, state);
            Assert.True(up.Z > 0.9998 || rolls, state);
            Assert.True(drift.Length < 1e-6 && linear < 1e-5 && angular < 1e-4 || rolls && linear < 0.001, state);
        }
    }

    [Fact]
    public void NounsAndIds_AreUnambiguous()
    {
        IReadOnlyList<ObjectCategory> all = Catalog.All<ObjectCategory>();
        string[] nouns = [.. all.SelectMany(c => c.Nouns)];
        Assert.Equal(nouns.Length, nouns.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(all.Count, all.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, c => Assert.NotEmpty(c.Nouns));
    }

    static ObjectAsset Build(string id, int seed) => Catalog.Create<ObjectCategory>(id).Build(Rng.FromSeed((ulong)seed).Split(id));

    static List<GraspCandidate> Candidates(ObjectAsset asset, int count)
    {
        var candidates = new List<GraspCandidate>();
        var rng = new RngSequence(7);
        foreach (GraspRegion region in asset.Affordances.OfType<GraspRegion>()) region.Candidates(Parallel, ref rng, count, candidates);
        return candidates;
    }

    // as worlds are: a table made of a box, and the recommended contact settings
    static string OnATable(IReadOnlyList<(ObjectAsset Asset, double Height)> things)
    {
        var mjcf = new MjcfWriter("drop");
        mjcf.Option.Set("timestep", 0.002).Set("integrator", "Euler").Set("cone", "elliptic").Set("impratio", 10)
            .Set("noslip_iterations", 3)
            .Set("iterations", 50).Set("tolerance", 1e-10).Add("flag").Set("multiccd", "enable");
        mjcf.Size.Set("nconmax", 200).Set("njmax", 1000);
        mjcf.Default.Add("geom").Set("solref", 0.01, 1).Set("solimp", 0.95, 0.99, 0.001);
        mjcf.World.Geom("table", new CollisionShape.Box(new(0.6, 0.75, 0.0175)), Pose.At(0, 0, -0.0175));
        for (int i = 0; i < things.Count; i++) mjcf.AddObject($"object{i}", things[i].Asset, Pose.At(0, 0, things[i].Height), free: true);
        return mjcf.ToString();
    }

    // points of an outline in the X-Y plane of A, in O
    static IEnumerable<Vec3> Spread(Outline outline, Pose X_OA, int count)
    {
        var rng = new RngSequence(3);
        for (int i = 0; i < count;)
        {
            double x = rng.Uniform(-1, 1) * outline.HalfX, y = rng.Uniform(-1, 1) * outline.HalfY;
            if (!outline.Contains(x, y)) continue;
            i++;
            yield return X_OA * new Vec3(x, y, 0);
        }
    }

    // how far a shape reaches in a direction of O
    static double Support(CollisionPart part, Vec3 direction)
    {
        Vec3 d = part.X_OG.R.Conjugate().Rotate(direction);
        double radial = Math.Sqrt(d.X * d.X + d.Y * d.Y);
        return Vec3.Dot(direction, part.X_OG.P) + part.Shape switch
        {
            CollisionShape.Box s => Math.Abs(d.X) * s.HalfExtents.X + Math.Abs(d.Y) * s.HalfExtents.Y + Math.Abs(d.Z) * s.HalfExtents.Z,
            CollisionShape.Cylinder s => radial * s.Radius + Math.Abs(d.Z) * s.HalfLength,
            CollisionShape.Sphere s => s.Radius,
            CollisionShape.Capsule s => s.Radius + Math.Abs(d.Z) * s.HalfLength,
            CollisionShape.Ellipsoid s => new Vec3(d.X * s.HalfAxes.X, d.Y * s.HalfAxes.Y, d.Z * s.HalfAxes.Z).Length,
            CollisionShape.Hull s => s.Vertices.Max(v => Vec3.Dot(d, v)),
            _ => throw new NotSupportedException(part.Shape.GetType().Name),
        };
    }
}
