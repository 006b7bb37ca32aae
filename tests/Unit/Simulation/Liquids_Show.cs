using System.Numerics;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Rendering;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>What is rendered of a liquid is what the state says: its volume by its mesh, its level by a depth image.</summary>
public class Liquids_Show
{
    const double Table = 0.7; // m, height of the ground that things stand on here

    [Theory]
    [InlineData("mug", 0.7, 0.0), InlineData("mug", 0.3, 0.6), InlineData("tumbler", 0.5, 0.0), InlineData("tumbler", 0.35, 0.8)]
    [InlineData("bowl", 0.5, 0.2), InlineData("wine-glass", 0.4, 0.5), InlineData("tumbler", 0.1, 1.3)]
    public void Mesh_HasTheVolumeOfTheState(string category, double share, double tilt)
    {
        for (ulong seed = 1; seed < 4; seed++)
        {
            using var world = Still((Thing(category, seed, "thing", share, "water"), new(Quat.RotY(tilt), new(0.5, 0, Table + 0.3))));
            for (int i = 0; i < 3; i++) world.Advance(Command.Hold(world.State));
            LiquidIndex index = world.Index.Liquids ?? throw new InvalidOperationException("nothing is filled");
            var meshes = new LiquidMeshes(world.Index, index);
            Mesh mesh = meshes.Parts(world.Index).First().Part.Mesh;
            var positions = new Vector3[meshes.Parts(world.Index).Sum(p => p.Part.Mesh.Positions.Length)];
            meshes.Fill(world.State, positions);
            double body = Volume(mesh, Within(world, positions));
            double wanted = world.State.LiquidIn(new("thing")) + world.State.LiquidInAir;
            Assert.True(Math.Abs(body / wanted - 1) < 0.03, $"{category} {seed}: {1e6 * body:F2} ml of {1e6 * wanted:F2}");
        }
    }

    /// <summary>Of every category, upright and tilted as far as it keeps its liquid: 3 percent of volume, 3 mm of level.</summary>
    [Fact]
    public void EveryVessel_ShowsItsVolumeAndItsLevel()
    {
        var wrong = new List<string>();
        foreach (string id in Things.Ids<ObjectCategory>())
            for (ulong seed = 0; seed < 2; seed++)
            {
                ObjectAsset asset = Things.Create<ObjectCategory>(id).Build(Rng.FromSeed(seed));
                if (asset.Vessel is null || asset.Links.Count > 0) continue;
                foreach ((double share, double tilt) in ((double, double)[])[(0.25, 0), (0.6, 0), (0.9, 0), (0.5, 0.3)])
                {
                    using var world = Still((Thing(id, seed, "thing", share, "water"), new(Quat.RotX(tilt), new(0.5, 0, Table + 0.3))));
                    LiquidIndex index = world.Index.Liquids ?? throw new InvalidOperationException("nothing is filled");
                    if (share * asset.Vessel.Capacity > asset.Vessel.Held(Quat.RotX(-tilt).Rotate(Vec3.UnitZ))) continue; // it would pour
                    var meshes = new LiquidMeshes(world.Index, index);
                    VisualPart[] parts = [.. meshes.Parts(world.Index).Select(p => p.Part)];
                    var positions = new Vector3[parts.Sum(p => p.Mesh.Positions.Length)];
                    meshes.Fill(world.State, positions);
                    double state = world.State.LiquidIn(new("thing")), shown = Volume(parts[0].Mesh, Within(world, positions));
                    (Vec3 up, double offset) = world.State.LiquidSurface(index.Vessels[0]);
                    Pose X_VW = (world.State.PoseOf(new("thing")) * index.Vessels[0].Inside.X_OV).Inverse();
                    double top = positions[..meshes.BodyVertexCount(0)].Max(p => Vec3.Dot(up, X_VW * new Vec3(p.X, p.Y, p.Z)));
                    if (Math.Abs(shown / state - 1) > 0.03 || Math.Abs(top - offset) > 0.003)
                        wrong.Add(FormattableString.Invariant(
                            $"{id} {seed} {share} {tilt}: {100 * (shown / state - 1):F1} %, {1000 * (top - offset):F1} mm"));
                }
            }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory, InlineData("coffee"), InlineData("water")]
    public void DepthImage_ShowsTheLevelOfTheState(string liquid)
    {
        ObjectAsset mug = Thing("mug", 3, "thing", 0.6, liquid).Asset;
        using var world = Still((Thing("mug", 3, "thing", 0.6, liquid), Pose.At(0.5, 0, Table)));
        world.Advance(Command.Hold(world.State));
        Vec3 eye = new(0.25, 0, Table + 0.35), at = new(0.5, 0, Table + 0.05);
        Film film = Picture(world, eye, at, $"level-{liquid}", out CameraModel camera, out Pose X_WC);
        Vessel inside = mug.Vessel ?? throw new InvalidOperationException("a mug holds no liquid");
        (_, double offset) = world.State.LiquidSurface(world.Index.Liquids?.VesselOf(new("thing"))
            ?? throw new InvalidOperationException("nothing is filled"));
        var heights = new List<double>();
        for (int y = 0; y < film.Height; y++)
            for (int x = 0; x < film.Width; x++)
            {
                double depth = film.Depth.Row(y)[x];
                if (film.Instance.Row(y)[x] != 1) continue;
                Vec3 p = X_WC * (depth * new Vec3((x + 0.5 - camera.Cx) / camera.Fx, (y + 0.5 - camera.Cy) / camera.Fy, 1));
                double away = Math.Sqrt((p.X - 0.5) * (p.X - 0.5) + p.Y * p.Y);
                if (away < 0.5 * inside.Opening.HalfX && p.Z > Table + inside.Floor + 0.001) heights.Add(p.Z);
            }
        Assert.True(heights.Count > 500, $"only {heights.Count} pixels see the surface");
        Assert.All(heights, z => Assert.Equal(Table + offset, z, 0.003));
        Assert.Equal(0.6, inside.Under(Vec3.UnitZ, heights.Average() - Table).Volume / inside.Capacity, 0.01);
    }

    [Fact]
    public void Pouring_FillsTheMugBelow()
    {
        ObjectRef glass = new("glass"), mug = new("mug");
        using var world = Still(
            (Thing("tumbler", 5, "glass", 0.8, "tea"), new(Quat.RotY(1.25), new(0.415, 0, Table + 0.16))),
            (Thing("mug", 3, "mug", 0, ""), Pose.At(0.5 + Offset, 0, Table)));
        WorldState s = world.State;
        double first = s.LiquidIn(glass);
        Predicate filled = new Filled(mug) { Share = 0.2 }, poured = new Poured(glass, mug) { Share = 0.4 };
        Assert.False(filled.Holds(s) || poured.Holds(s));
        for (int i = 0; i < 400; i++)
        {
            Assert.True(world.Advance(Command.Hold(s)), world.Fault);
            if (i == 40) Picture(world, new(0.45, -0.55, Table + 0.22), new(0.46, 0, Table + 0.1), "pouring", out _, out _);
        }
        Picture(world, new(0.45, -0.55, Table + 0.22), new(0.46, 0, Table + 0.1), "poured", out _, out _);
        Assert.Equal(first, s.LiquidIn(glass) + s.LiquidIn(mug) + s.LiquidInAir + s.SpilledLiquid, 1e-13);
        Assert.True(s.LiquidIn(mug) > 0.4 * first, $"{1e6 * s.LiquidIn(mug):F0} of {1e6 * first:F0} ml arrived");
        Assert.Equal(s.LiquidIn(mug), s.LiquidIn(mug, "tea"));
        Assert.True(filled.Holds(s));
    }

    const double Offset = 0.04; // m, so that what leaves the lip at any speed comes down inside the rim

    [Fact]
    public void Trace_ShowsWhatTheWorldShowed()
    {
        using var world = Still((Thing("mug", 3, "thing", 0.9, "milk"), new(Quat.RotY(1.0), new(0.5, 0, Table + 0.2))));
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        var live = new List<Vector3[]>();
        var meshes = new LiquidMeshes(world.Index, world.Index.Liquids ?? throw new InvalidOperationException("nothing is filled"));
        int count = meshes.Parts(world.Index).Sum(p => p.Part.Mesh.Positions.Length);
        int[] triangles = meshes.Parts(world.Index).First().Part.Mesh.Triangles; // of the only vessel, first in the list
        for (int i = 0; i < 60; i++)
        {
            world.Advance(Command.Hold(world.State));
            trace.Append(world.State);
            live.Add(new Vector3[count]);
            meshes.Fill(world.State, live[^1]);
        }
        WorldState sample = new(world.Index), before = new(world.Index), after = new(world.Index);
        var positions = new Vector3[count];
        for (int i = 0; i < trace.Count; i++)
        {
            trace.Read(i, sample);
            meshes.Fill(sample, positions);
            Assert.Equal(live[i], positions);
        }
        // between two samples nothing is far from both: streams do not jump
        for (int i = 1; i < trace.Count; i++)
        {
            trace.ReadAt((i - 0.5) * World.ControlPeriod, sample, (before, after));
            meshes.Fill(sample, positions);
            for (int t = 0; t < triangles.Length; t += 3)
            {
                Vector3 a = positions[triangles[t]], b = positions[triangles[t + 1]], c = positions[triangles[t + 2]];
                if (Vector3.Cross(b - a, c - a).Length() < 1e-7f) continue; // m^2: without area it is not seen
                foreach (int v in triangles.AsSpan(t, 3))
                {
                    float fromBefore = (positions[v] - live[i - 1][v]).Length(), fromAfter = (positions[v] - live[i][v]).Length();
                    Assert.True(Math.Min(fromBefore, fromAfter) < 0.06f, $"{i} {v}");
                }
            }
        }
    }

    /// <summary>To be looked at: what a vessel's neck, stem, tube and spout do to what is in it.</summary>
    [Theory, InlineData("bottle", "water", 0.6), InlineData("wine-glass", "juice", 0.6), InlineData("teapot", "tea", 0.9)]
    [InlineData("graduated-cylinder", "tea", 0.5), InlineData("erlenmeyer-flask", "soap", 0.3)]
    public void Pictures_OfVessels(string category, string liquid, double share)
    {
        ulong seed = Enumerable.Range(0, 40).Select(s => (ulong)s).First(s => Things.Create<ObjectCategory>(category)
            .Build(Rng.FromSeed(s)) is { Vessel.IsOpenAbove: var open, Links.Count: 0 or 1 } a
            && (category == "teapot" || open && a.Visuals[0].Material.Transmission > 0));
        SceneObject thing = Thing(category, seed, "thing", share, liquid), still = thing with { Ref = new("still") };
        Pose leaning = new(Quat.RotY(category == "teapot" ? -0.7 : 1.1), new(0.5, 0.15, Table + 0.14));
        using var world = Still((thing, leaning), (still, Pose.At(0.5, -0.1, Table)));
        for (int i = 0; i < 40; i++) Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
        Film film = Picture(world, new(-0.05, 0.02, Table + 0.28), new(0.5, 0.02, Table + 0.09), category, out _, out _);
        Assert.True(film.Radiance.Pixels.All(p => float.IsFinite(p.X + p.Y + p.Z)));
    }

    [Fact]
    public void Pictures_OfHalfFullGlasses()
    {
        string[] liquids = ["water", "tea", "juice"];
        using var upright = Still([.. liquids.Select((l, i) =>
            (Thing("tumbler", (ulong)(5 + i), l, 0.5, l), Pose.At(0.5, 0.12 * (i - 1), Table)))]);
        using var tilted = Still([.. liquids.Select((l, i) =>
            (Thing("tumbler", (ulong)(5 + i), l, 0.5, l), new Pose(Quat.RotX(0.5), new(0.5, 0.14 * (i - 1), Table + 0.03))))]);
        foreach ((World world, string name) in (ReadOnlySpan<(World, string)>)[(upright, "upright"), (tilted, "tilted")])
        {
            world.Advance(Command.Hold(world.State));
            Film film = Picture(world, new(0.05, 0.1, Table + 0.28), new(0.5, 0, Table + 0.06), name, out _, out _);
            Assert.True(film.Radiance.Pixels.All(p => float.IsFinite(p.X + p.Y + p.Z)));
        }
    }

    static SceneObject Thing(string category, ulong seed, string name, double share, string liquid)
    {
        ObjectAsset asset = Things.Create<ObjectCategory>(category).Build(Rng.FromSeed(seed));
        return new()
        {
            Ref = new(name), Category = category, Asset = share > 0 ? asset.Filled(share, liquid) : asset, X_WO = Pose.Identity,
            Movable = false, InstanceId = 1,
        };
    }

    static readonly Catalog Things = new(typeof(Mug).Assembly);

    // things nailed where they are put, over a board; the robot stands by
    static World Still(params IReadOnlyList<(SceneObject Thing, Pose X_WO)> things)
    {
        Robot robot = Things.Create<Robot>("panda");
        Solid board = Solid.Box(new(0.6, 0.7, 0.02), 0.002).At(0, 0, Table - 0.02);
        var asset = new ObjectAsset("table", new Part(board, Materials.WoodPlanks(Rng.FromSeed(2))))
        {
            Base = Outline.Rectangle(0.6, 0.7), Affordances = [],
            Collisions = [CollisionPart.Box(0.6, 0.7, 0.02, Pose.At(0, 0, Table - 0.02))],
        };
        SceneObject ground = new()
        {
            Ref = new("table"), Category = "table", Asset = asset, X_WO = Pose.At(0.5, 0, 0), Movable = false, IsWorkSurface = true,
            InstanceId = (ushort)(things.Count + 1),
        };
        return new(new()
        {
            Robot = robot, X_WB = Pose.At(-0.3, 0, Table), Posture = [.. robot.Arms.Select(a => a.Home.ToArray())],
            Objects = [.. things.Select((t, i) => t.Thing with { X_WO = t.X_WO, InstanceId = (ushort)(i + 1) }), ground],
        });
    }

    // written where PRAXIS_TEST_PICTURES says, to be looked at
    static Film Picture(World world, Vec3 eye, Vec3 at, string name, out CameraModel camera, out Pose X_WC)
    {
        Dictionary<string, ushort> semantics = Things.Ids<ObjectCategory>().Append(SceneMirror.RobotClass).Append(SceneMirror.FloorClass)
            .Append(SceneMirror.WallClass).Select((id, i) => (id, i)).ToDictionary(p => p.id, p => (ushort)(p.i + 1));
        var mirror = new SceneMirror(world.Scene, world.Index, Look.Draw(Rng.FromSeed(4), Table), semantics);
        using var renderer = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
        var film = new Film(640, 480);
        var poses = new Pose[mirror.InstanceCount];
        var deformed = new Vector3[mirror.DeformingVertexCount];
        mirror.Poses(world.State, poses);
        mirror.Deformed(world.State, deformed);
        (camera, X_WC) = (CameraModel.FromFov(640, 480, 38), Pose.LookAt(eye, at, Vec3.UnitZ));
        renderer.Render(poses, deformed, camera, X_WC, 1, film);
        if (Environment.GetEnvironmentVariable("PRAXIS_TEST_PICTURES") is { } folder)
            PngWriter.Write(Path.Combine(folder, $"liquid-{name}.png"), film.Color);
        return film;
    }

    // what of a body is seen: nothing beyond the wall of its vessel, the first of the scene; a stream is as it is
    static Vector3[] Within(World world, Vector3[] positions)
    {
        LiquidIndex index = world.Index.Liquids ?? throw new InvalidOperationException("nothing is filled");
        Vessel inside = index.Vessels[0].Inside;
        Pose X_WV = world.State.PoseOf(index.Vessels[0].Thing) * inside.X_OV;
        int count = new LiquidMeshes(world.Index, index).BodyVertexCount(0);
        return [.. positions.Select((p, i) =>
        {
            Vec3 v = X_WV.Inverse() * new Vec3(p.X, p.Y, p.Z);
            if (i >= count) return p;
            v = v with { Z = Math.Max(v.Z, inside.Floor) };
            Outline o = inside.At(v.Z);
            double low = 0, high = 1;
            for (int k = 0; k < 30 && o.Distance(v.X, v.Y) > 0; k++)
            {
                double share = (low + high) / 2;
                if (o.Distance(share * v.X, share * v.Y) > 0) high = share;
                else low = share;
            }
            if (o.Distance(v.X, v.Y) > 0) v = v with { X = low * v.X, Y = low * v.Y };
            return (X_WV * v).ToVector3();
        })];
    }

    // of the mesh's triangles, by tetrahedra from their middle
    static double Volume(Mesh mesh, Vector3[] positions)
    {
        Vector3 origin = positions[0];
        double six = 0;
        for (int t = 0; t < mesh.Triangles.Length; t += 3)
        {
            Vector3 a = positions[mesh.Triangles[t]] - origin, b = positions[mesh.Triangles[t + 1]] - origin;
            six += Vector3.Dot(Vector3.Cross(a, b), positions[mesh.Triangles[t + 2]] - origin);
        }
        return six / 6;
    }
}
