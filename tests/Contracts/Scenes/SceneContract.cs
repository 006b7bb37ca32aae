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
    const double Farthest = 0.95;       // m from the base's axis; nothing beyond counts as reached
    const double LeftOutShare = 0.1;    // of what should lie about

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
    public void Surfaces_AreReached(string id)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Scene scene = Sample(id, seed);
            SceneObject[] standing = [.. scene.Objects.Where(o => !o.Movable)]; // what tasks may put things on
            using var world = new World(scene with { Objects = standing });
            (SceneObject Thing, SupportSurface Surface)[] offered =
                [.. standing.SelectMany(o => o.Asset.Affordances.OfType<SupportSurface>().Select(s => (o, s)))];
            Assert.NotEmpty(offered);
            foreach ((SceneObject thing, SupportSurface surface) in offered) IsReached($"{id} {seed}: {thing.Ref}", world, thing, surface);
            IsUnderTheWorkspace($"{id} {seed}", scene);
        }
    }

    // by the tool pointing down, a little above points of a grid
    static void IsReached(string what, World world, SceneObject thing, SupportSurface surface)
    {
        MotionPlanner planner = world.Planner(0);
        double[] home = [.. world.Scene.Posture[0]], last = home;
        Rectangle work = Robot.Workspace;
        int points = 0, reached = 0, wanted = 0, got = 0;
        for (double x = -surface.Outline.HalfX + Grid / 2; x < surface.Outline.HalfX; x += Grid)
            for (double y = -surface.Outline.HalfY + Grid / 2; y < surface.Outline.HalfY; y += Grid)
            {
                if (!surface.Outline.Contains(x, y)) continue;
                Vec3 p = thing.X_WO * surface.X_OA * new Vec3(x, y, Over);
                bool inside = work.X.Contains(p.X) && work.Y.Contains(p.Y), there = false;
                if (Math.Sqrt(p.X * p.X + p.Y * p.Y) < Farthest)
                {
                    // the way from the point before is short
                    Pose X_WT = new(Quat.RotX(Math.PI), p);
                    IkResult found = planner.Ik.Solve(X_WT, last);
                    if (!found.Succeeded && inside) found = planner.Ik.Solve(X_WT, home);
                    there = found.Succeeded;
                    last = found.Configuration ?? home;
                }
                (points, reached) = (points + 1, reached + (there ? 1 : 0));
                (wanted, got) = (wanted + (inside ? 1 : 0), got + (inside && there ? 1 : 0));
            }
        Assert.True(!thing.IsWorkSurface || wanted >= 8, $"{what}: only {wanted} points of the workspace are on it");
        Assert.True(got == wanted, $"{what}: {got} of {wanted} points of the workspace are reached");
        Assert.True(reached >= WholeShare * points, $"{what}: {reached} of {points} points of the surface are reached");
    }

    static void IsUnderTheWorkspace(string what, Scene scene)
    {
        SceneObject thing = scene.Objects.Single(o => o.IsWorkSurface);
        SupportSurface surface = thing.Asset.Affordances.OfType<SupportSurface>().Single();
        (Interval X, Interval Y) = Robot.Workspace;
        foreach ((double x, double y) in ((double, double)[])[(X.Low, Y.Low), (X.Low, Y.High), (X.High, Y.Low), (X.High, Y.High)])
        {
            Vec3 p_A = (thing.X_WO * surface.X_OA).Inverse() * new Vec3(x, y, scene.WorkHeight);
            Assert.True(surface.Outline.Contains(p_A.X, p_A.Y), $"{what}: the corner ({x}, {y}) of the workspace hangs in the air");
        }
    }

    [Theory, MemberData(nameof(Recipes))]
    public void Clutter_FindsAPlace(string id)
    {
        SceneRecipe recipe = Stage.Catalog.Create<SceneRecipe>(id);
        int lying = 0;
        var leftOut = new List<string>();
        for (int seed = 0; seed < Seeds; seed++)
        {
            Scene scene = Sample(id, seed);
            lying += scene.Objects.Count(o => !o.IsWorkSurface);
            leftOut.AddRange(scene.LeftOut.Select(l => $"{seed}: {l}"));
            Assert.Equal(recipe.Surface, scene.Objects[0].Category);
            Assert.Equal(recipe.SurfaceNouns, scene.Objects[0].Nouns);
        }
        Assert.True(leftOut.Count <= LeftOutShare * (lying + leftOut.Count), $"{id}: {string.Join("\n", leftOut)}");
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
