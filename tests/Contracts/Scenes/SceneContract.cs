using System.Numerics;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Scenes;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Contracts.Support;
using Xunit;

namespace Praxis.Tests.Contracts.Scenes;

/// <summary>What every scene of the library must keep, asked of several instances each.</summary>
public class SceneContract
{
    const int Seeds = 4;
    const double Penetration = 0.002;   // m, after it has come to rest
    const double WholeShare = 0.35;     // of the work surface that the hand reaches from above; the robot stands on it and has a back
    const double Grid = 0.12, Over = 0.04; // m: between points of the surface, and of the tool above them

    public static TheoryData<string> Recipes() => [.. Stage.Catalog.Ids<SceneRecipe>()];

    [Theory, MemberData(nameof(Recipes))]
    public void Instances_ComeToRestWithoutPenetration(string id)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Scene scene = Sample(id, seed);
            using var world = new World(scene);
            Assert.True(world.Settle(), $"{id} {seed}: {world.Fault}");
            (double depth, string which) = world.DeepestContact();
            Assert.True(depth <= Penetration, $"{id} {seed}: {which} are {1000 * depth:F2} mm inside one another");
        }
    }

    [Theory, MemberData(nameof(Recipes))]
    public void Clutter_LeavesTheWorkAndTheRobotAlone(string id)
    {
        Rectangle work = Robot.Workspace;
        for (int seed = 0; seed < Seeds; seed++)
        {
            Scene scene = Sample(id, seed);
            Assert.InRange(scene.Objects.Count(o => !o.IsWorkSurface), 0, SceneRecipe.MostClutter);
            SceneObject surface = scene.Objects.Single(o => o.IsWorkSurface);
            foreach (SceneObject thing in scene.Objects.Where(o => o != surface))
            {
                IEnumerable<Vector3> seen = thing.Asset.Visuals.SelectMany(v => v.Mesh.Positions);
                Vec3[] points = [.. seen.Select(p => thing.X_WO * new Vec3(p.X, p.Y, p.Z))];
                Assert.DoesNotContain(points, p => work.X.Contains(p.X) && work.Y.Contains(p.Y));
                Assert.DoesNotContain(points, p => Math.Sqrt(p.X * p.X + p.Y * p.Y) < 0.2); // m: the robot's foot
            }
        }
    }

    [Theory, MemberData(nameof(Recipes))]
    public void Surface_IsReached(string id)
    {
        Scene scene = Sample(id, 0);
        using var world = new World(scene);
        MotionPlanner planner = world.Planner(0);
        SceneObject thing = scene.Objects.Single(o => o.IsWorkSurface);
        SupportSurface surface = thing.Asset.Affordances.OfType<SupportSurface>().Single();
        Rectangle work = Robot.Workspace;
        int points = 0, reached = 0, wanted = 0, got = 0;
        for (double x = -surface.Outline.HalfX + Grid / 2; x < surface.Outline.HalfX; x += Grid)
            for (double y = -surface.Outline.HalfY + Grid / 2; y < surface.Outline.HalfY; y += Grid)
            {
                if (!surface.Outline.Contains(x, y)) continue;
                Vec3 p = thing.X_WO * surface.X_OA * new Vec3(x, y, Over);
                bool there = planner.Ik.Solve(new(Quat.RotX(Math.PI), p), scene.Posture[0]).Succeeded;
                bool inside = work.X.Contains(p.X) && work.Y.Contains(p.Y);
                (points, reached) = (points + 1, reached + (there ? 1 : 0));
                (wanted, got) = (wanted + (inside ? 1 : 0), got + (inside && there ? 1 : 0));
            }
        Assert.True(wanted >= 8 && got == wanted, $"{id}: {got} of {wanted} points of the workspace are reached");
        Assert.True(reached >= WholeShare * points, $"{id}: {reached} of {points} points of the surface are reached");
        foreach ((double x, double y) in ((double, double)[])[(work.X.Low, work.Y.Low), (work.X.Low, work.Y.High),
            (work.X.High, work.Y.Low), (work.X.High, work.Y.High)])
        {
            Vec3 p_A = (thing.X_WO * surface.X_OA).Inverse() * new Vec3(x, y, scene.WorkHeight);
            Assert.True(surface.Outline.Contains(p_A.X, p_A.Y), $"{id}: the corner ({x}, {y}) of the workspace hangs in the air");
        }
    }

    [Theory, MemberData(nameof(Recipes))]
    public void Room_HoldsItsThingsAndCostsLittle(string id)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Scene scene = Sample(id, seed);
            Look look = Furnish(scene, id, seed);
            Assert.InRange(look.Lights.Count, 1, RoomBuilder.MostLights);
            int triangles = look.Room.Sum(p => p.Part.Mesh.TriangleCount);
            Assert.True(triangles <= RoomBuilder.TriangleBudget + 12, $"{id} {seed}: {triangles} triangles");
            Assert.True(triangles > 800, $"{id} {seed}: {triangles} triangles make no room");
            (Vec3 low, Vec3 high) = look.Room.First(p => p.Class == SceneMirror.FloorClass).Part.Mesh.Bounds();
            double top = look.Room.Where(p => p.Class == SceneMirror.WallClass).Max(p => p.Part.Mesh.Bounds().High.Z);
            foreach (RoomPart part in look.Room.Where(p => p.Class == SceneMirror.FurnitureClass))
                foreach (var v in part.Part.Mesh.Positions)
                {
                    string where = $"{id} {seed}: {part.Part.Material.Name} at ({v.X:F2}, {v.Y:F2}, {v.Z:F2})";
                    bool inside = v.X > low.X - 0.02 && v.X < high.X + 0.02 && v.Y > low.Y - 0.02 && v.Y < high.Y + 0.02;
                    Assert.True(inside, $"{where} is outside");
                    Assert.True(v.Z > -0.02 && v.Z < Math.Max(top, 0) + 0.5, $"{where} is under the floor or above the ceiling");
                    double up = v.Z - scene.WorkHeight;
                    bool swept = Math.Sqrt(v.X * v.X + v.Y * v.Y) < RoomRecipe.Free && up is > -0.05 and < 1.2;
                    Assert.False(swept, $"{where} is where the robot sweeps");
                    bool seen = v.X > 0 && v.X < 1.4 && Math.Abs(v.Y) < 1.1 && up is > -0.05 and < 0.75;
                    Assert.False(seen, $"{where} is between the cameras and the work");
                }
        }
    }

    [Theory, MemberData(nameof(Recipes))]
    public void Instances_AreDecidedByTheSeed(string id)
    {
        Assert.Equal(Told(id, 0), Told(id, 0));
        Assert.NotEqual(Told(id, 0), Told(id, 1));
    }

    [Fact]
    public void Ids_AreSixtyInNineRooms()
    {
        IReadOnlyList<SceneRecipe> all = Stage.Catalog.All<SceneRecipe>();
        Assert.True(all.Count >= 60, $"only {all.Count} scenes");
        Assert.Equal(9, all.Select(r => r.Room).Distinct().Count());
        Assert.Equal(all.Count, all.Select(r => r.Summary).Distinct().Count());
        Assert.All(all.SelectMany(r => r.ClutterCategories), c => Stage.Catalog.TypeOf<ObjectCategory>(c));
    }

    static string Told(string id, int seed)
    {
        Scene scene = Sample(id, seed);
        Look look = Furnish(scene, id, seed);
        return string.Join('\n', [.. scene.Objects.Select(o => $"{o.Ref} {o.Asset.Hash} {o.X_WO}"), .. look.Lights.Select(l => $"{l}"),
            .. look.Room.Select(p => $"{p.Part.Material} {string.Join(' ', p.Part.Mesh.Positions)}")]);
    }

    static Robot Robot { get; } = Stage.Catalog.Create<Robot>("panda");

    static Rng RngOf(string id, int seed) => Rng.FromSeed((ulong)seed).Split(id);

    static Scene Sample(string id, int seed)
    {
        var sampler = new LayoutSampler(Stage.Catalog.Create<SceneRecipe>(id), Robot, Stage.Catalog);
        Scene? scene = sampler.Sample(RngOf(id, seed).Split("layout"));
        Assert.True(scene is not null, $"{id} {seed}: {sampler.Why}");
        return scene;
    }

    static Look Furnish(Scene scene, string id, int seed) => scene.DrawLook(RngOf(id, seed).Split("look", 0), scene.WorkHeight);
}
