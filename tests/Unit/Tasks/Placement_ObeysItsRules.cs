using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

/// <summary>Each rule of placement, judged by the plain geometry of the scenes that come out.</summary>
public class Placement_ObeysItsRules
{
    const int Seeds = 12;
    static readonly Catalog Catalog = new(typeof(Mug).Assembly);

    [Fact]
    public void Beside_StandsOnThatSideWithThatGap() => Each(
        """
          tray: { category: tray, on: table }
          block: { category: block, on: table, beside: { thing: tray, side: left, gap: 0.05 } }
        """, scene =>
        {
            Vec3 d = At(scene, "block").P - At(scene, "tray").P;
            Assert.True(d.Y > 0 && Math.Abs(d.X) < d.Y, $"the block is not on the left: {d}");
            Assert.InRange(Distance(Corners(scene, "tray"), Corners(scene, "block")), 0.05 - 1e-6, // 1e-6 m: float32 vertices
                Math.Sqrt(2) * (0.05 + Beside.Slack)); // from corner to corner
        });

    [Theory, InlineData("left", 0, 1), InlineData("right", 0, -1), InlineData("front", -1, 0), InlineData("back", 1, 0)]
    public void Along_StandsAtTheEdgeWithItsBackToIt(string edge, int x, int y) => Each(
        $"  book: {{ category: book, on: table, along: {edge} }}", scene =>
        {
            Rectangle space = new Panda().Workspace;
            double limit = x + y > 0 ? (x != 0 ? space.X.High : space.Y.High) : -(x != 0 ? space.X.Low : space.Y.Low);
            double reach = Corners(scene, "book").Max(c => c.X * x + c.Y * y);
            Assert.InRange(limit - reach, -1e-9, 0.05);
            Vec3 back = At(scene, "book").R.AxisX; // the front is -X
            Assert.True(back.X * x + back.Y * y > Math.Cos(0.16), $"its back points along {back}");
        });

    [Fact]
    public void Between_StandsNearTheMiddleOfTheLine() => Each(
        """
          mug: { category: mug, on: table, zone: left }
          bowl: { category: bowl, on: table, zone: right, at-least: { mug: 0.12 } }
          block: { category: block, on: table, between: [mug, bowl] }
        """, scene =>
        {
            Vec3 a = At(scene, "mug").P, b = At(scene, "bowl").P, p = At(scene, "block").P;
            // mugs have their middle beside their origin: the handle
            Assert.True(((p - a).Length + (p - b).Length) < 1.25 * (b - a).Length, $"{p} is not between {a} and {b}");
        });

    [Fact]
    public void Facing_ShowsItsFront() => Each(
        """
          tray: { category: tray, on: table }
          clock: { category: alarm-clock, on: table, facing: tray }
          timer: { category: kitchen-timer, on: table, facing: robot }
        """, scene =>
        {
            Assert.True(Vec3.Dot(At(scene, "clock").R.AxisX * -1, Flat(At(scene, "tray").P - At(scene, "clock").P)) > Math.Cos(0.21));
            Assert.True(Vec3.Dot(At(scene, "timer").R.AxisX * -1, Flat(At(scene, "timer").P * -1)) > Math.Cos(0.21));
        });

    [Theory, InlineData("front-left", 0.36, 0.48, 0.06, 0.30), InlineData("back-right", 0.54, 0.66, -0.30, -0.06),
     InlineData("centre", 0.45, 0.57, -0.12, 0.12), InlineData("centre-left", 0.45, 0.57, 0.06, 0.30),
     InlineData("front-centre", 0.36, 0.48, -0.12, 0.12)]
    public void Zone_IsWhereTheRobotSeesIt(string zone, double left, double right, double low, double high) => Each(
        $"  block: {{ category: block, on: table, zone: {zone} }}", scene =>
        {
            Assert.InRange(At(scene, "block").P.X, left - 1e-9, right + 1e-9);
            Assert.InRange(At(scene, "block").P.Y, low - 1e-9, high + 1e-9);
        });

    [Fact]
    public void On_AnotherThing_StandsOnItsSurfaceAndStays() => Each(
        """
          tray: { category: tray, on: table }
          block: { category: block, on: tray }
        """, scene =>
        {
            SceneObject tray = Find(scene, "tray");
            SupportSurface surface = tray.Asset.Affordances.OfType<SupportSurface>().First();
            Vec3 p = (tray.X_WO * surface.X_OA).Inverse() * At(scene, "block").P;
            Assert.True(surface.Outline.Contains(p.X, p.Y));
            Assert.InRange(p.Z, 0, 0.0011);
        }, settles: true);

    [Fact]
    public void On_WhatHasSeveralSurfaces_StandsOnAnyThatIsOpen()
    {
        var used = new HashSet<SupportSurface>();
        Each("  stove: { category: stove, on: table }\n  dice: { category: dice, on: stove }",
            scene => used.Add(Under(scene, "stove", "dice")));
        Assert.True(used.Select(s => s.X_OA.P.Y).Distinct().Count() > 1, "always the same plate");
        Each("  safe: { category: safe, on: table }\n  dice: { category: dice, on: safe }",
            scene => Assert.Empty(Under(scene, "safe", "dice").Behind));

        static SupportSurface Under(Scene scene, string support, string thing)
        {
            SceneObject below = Find(scene, support);
            return below.Asset.Affordances.OfType<SupportSurface>().Single(s =>
                (below.X_WO * s.X_OA).Inverse() * At(scene, thing).P is var p && s.Outline.Contains(p.X, p.Y) && Math.Abs(p.Z) < 0.0011);
        }
    }

    [Fact]
    public void In_AnotherThing_LiesInItsCavityAndStays() => Each(
        """
          basket: { category: basket, on: table }
          block: { category: block, in: basket }
        """, scene =>
        {
            SceneObject basket = Find(scene, "basket");
            Vec3 p = basket.X_WO.Inverse() * At(scene, "block").P;
            Assert.Contains(basket.Asset.Affordances.OfType<Cavity>(), c => c.Contains(p));
        }, settles: true);

    [Fact]
    public void In_ADrawer_LiesInIt() => Each(
        """
          cabinet: { category: drawer-cabinet, on: table }
          dice: { category: dice, in: cabinet/drawer-1 }
        """, scene =>
        {
            SceneObject cabinet = Find(scene, "cabinet");
            Link drawer = cabinet.Asset.LinkNamed("drawer-1");
            Vec3 p = (cabinet.X_WO * cabinet.Asset.X_OL(drawer, l => l.Joint.Start)).Inverse() * At(scene, "dice").P;
            Assert.Contains(drawer.Affordances.OfType<Cavity>(), c => c.Contains(p));
        });

    [Fact]
    public void Furniture_FacesTheRobotStandsOnTheTableAndLeavesTheArmAlone()
    {
        Each("  oven: { category: microwave, on: table }\n  dice: { category: dice, on: table }", scene =>
        {
            SceneObject oven = Find(scene, "oven");
            Vec3 front = oven.X_WO.R.AxisX * -1;
            Assert.True(Vec3.Dot(front, Flat(oven.X_WO.P * -1)) > Math.Cos(0.5001), $"its front looks along {front}");
            Assert.Equal(scene.WorkHeight, oven.X_WO.P.Z);
            using var world = new World(scene);
            Assert.DoesNotContain(world.State.Contacts.ToArray(), c => world.Index.IsRobot(c.A) || world.Index.IsRobot(c.B));
        });
    }

    [Fact]
    public void Occupied_IsWhereThePhysicsHasTheArm()
    {
        // an independent answer: MuJoCo's own kinematics of the same robot
        using var world = new World(Sample("  block: { category: block, on: table }", 3)!);
        double[] q = world.Scene.Posture[0];
        var filled = new Panda().Occupied(0, q);
        Pose X_WB = world.Scene.X_WB, X_WHand = world.State.BodyPose(world.Index.Arms[0].Hand);
        Vec3 tool = X_WB * filled[^1].B;
        Assert.True((tool - world.State.ToolPose().P).Length < 1e-6, $"{tool} is not {world.State.ToolPose().P}");
        Assert.True((X_WB * filled[^1].A - X_WHand.P).Length < 1e-6);
    }

    [Fact]
    public void WhatCannotBe_IsNamed()
    {
        var sampler = new LayoutSampler(Task(
            """
              a: { category: block, on: table, zone: left }
              b: { category: block, on: table, zone: right, beside: { thing: a, side: left } }
            """), new Panda(), Catalog);
        Assert.Null(sampler.Sample(Rng.FromSeed(1)));
        Assert.Contains("'b'", sampler.Why);
        Assert.Contains("in the zone right", sampler.Why);
    }

    [Theory]
    [InlineData("  b: { category: block, on: table, zone: lefft }", "zone", "left")]
    [InlineData("  b: { category: block, on: table, along: lft }", "side", "left")]
    [InlineData("  b: { category: block, on: table, beside: trey }", "object defined above", "table")]
    [InlineData("  b: { category: block, in: table }", "no cavity", "table")]
    [InlineData("  b: { category: block, on: tabel }", "object defined above", "table")]
    [InlineData("  b: { category: block, on: table, beside: { thing: table, side: lefft } }", "side", "left")]
    [InlineData("  b: { category: block, on: table, beside: { thing: table, gap: -1 } }", "gap of -1", "at least 0")]
    [InlineData("  b: { category: block, on: table, beside: { thng: table } }", "key of 'beside'", "thing")]
    [InlineData("  b: { category: block, on: table, along: { edge: left, thing: trey } }", "object defined above", "table")]
    [InlineData("  b: { category: block, on: table, along: { thing: table } }", "'along' lacks", "edge")]
    [InlineData("  b: { category: block, on: table, between: [tabel, table] }", "object defined above", "table")]
    [InlineData("  b: { category: block, on: table, between: [table, table] }", "two different objects", "[a, b]")]
    [InlineData("  b: { category: block, on: table, facing: robt }", "object defined above", "robot")]
    [InlineData("  b: { category: block, on: table, besides: table }", "key of object 'b'", "beside")]
    [InlineData("  c: { category: drawer-cabinet, on: table }\n  b: { category: block, in: c/drawr-1 }", "part of a drawer-cabinet",
        "drawer-1")]
    public void Mistakes_AreAnswered(string things, string what, string wayOut)
    {
        var e = Assert.ThrowsAny<PraxisException>(() => Task(things));
        Assert.Contains(what, e.Message);
        Assert.Contains(wayOut, e.Message);
    }

    static void Each(string things, Action<Scene> check, bool settles = false)
    {
        int found = 0;
        var failed = new List<string>();
        for (int seed = 0; seed < Seeds; seed++)
        {
            var sampler = new LayoutSampler(Task(things), new Panda(), Catalog);
            if (sampler.Sample(Rng.FromSeed((ulong)seed)) is not { } scene)
            {
                failed.Add(sampler.Why);
                continue;
            }
            found++;
            check(scene);
            if (!settles) continue;
            using var world = new World(scene);
            Assert.True(world.Settle(), $"seed {seed}: {world.Fault}");
        }
        Assert.True(found >= Seeds * 3 / 4, $"only {found} of {Seeds} seeds gave a layout: {string.Join("; ", failed)}");
    }

    static Scene? Sample(string things, int seed) => new LayoutSampler(Task(things), new Panda(), Catalog)
        .Sample(Rng.FromSeed((ulong)seed));

    static TaskSpec Task(string things)
    {
        string last = things.TrimEnd().Split('\n')[^1].Trim().Split(':')[0];
        return YamlTask.Parse($"""
            task: try
            objects:
              table: {"{ category: table }"}
            {things}
            goal: lifted({last})
            expert: pick({last})
            say: lift {"{" + last + "}"}
            """, "try.yaml", Catalog).Build(Catalog);
    }

    static SceneObject Find(Scene scene, string name) => scene.Objects.Single(o => o.Ref.Name == name);
    static Pose At(Scene scene, string name) => Find(scene, name).X_WO;
    static Vec3 Flat(Vec3 v) => (v with { Z = 0 }).Normalized();

    static Vec3[] Corners(Scene scene, string name)
    {
        SceneObject thing = Find(scene, name);
        return [.. thing.Asset.Visuals.SelectMany(v => v.Mesh.Positions).Select(p =>
            (thing.X_WO * new Vec3(p.X, p.Y, p.Z)) with { Z = 0 })];
    }

    // of two convex outlines: the widest gap that any direction shows
    static double Distance(Vec3[] a, Vec3[] b) => Enumerable.Range(0, 1440).Max(k =>
    {
        (double c, double s) = (Math.Cos(k * Math.PI / 720), Math.Sin(k * Math.PI / 720));
        return b.Min(p => c * p.X + s * p.Y) - a.Max(p => c * p.X + s * p.Y);
    });
}
