using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Joints of objects, against what mechanics says of them.</summary>
public class Links_Move
{
    const double G = 9.81, Half = 0.02; // m/s^2; half side of the cube that hangs on every joint here, m
    static readonly MaterialDescription Wood = Materials.Wood(Rng.FromSeed(1));
    static readonly Vec3 High = new(0, 0, 0.6); // of the cube's centre in O, m: it touches nothing
    static readonly Solid Cube = Solid.Box(new(Half, Half, Half), 0).At(High);
    static readonly double Mass = Cube.Mass(Wood.Density).Mass;

    [Fact]
    public void APendulum_WithItsPeriod()
    {
        const double Length = 0.25; // m, from the axis to the cube's centre
        using World world = Of(Joint.Hinge(High + new Vec3(0, 0, Length), Vec3.UnitY, new(-1, 1)) with { Start = 0.05 });
        // compound pendulum: T = 2 pi sqrt(I / (m g l)), I = m l^2 + m (2a)^2 / 6
        double expected = 2 * Math.PI * Math.Sqrt((Length * Length + 4 * Half * Half / 6) / (G * Length));
        var crossings = new List<double>();
        double before = Position(world);
        while (crossings.Count < 6)
        {
            Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
            double now = Position(world);
            if (before < 0 && now >= 0) crossings.Add(world.State.Time - World.ControlPeriod * now / (now - before));
            before = now;
        }
        Assert.Equal(expected, (crossings[^1] - crossings[0]) / (crossings.Count - 1), 0.003 * expected);
    }

    [Theory, InlineData(0.95, true), InlineData(1.05, false)]
    public void DryFriction_HoldsADrawerUpToItsForce(double share, bool holds)
    {
        using World world = Of(Joint.Slide(-Vec3.UnitZ, new(0, 0.4)) with { Friction = Mass * G / share });
        Assert.Equal(holds, Math.Abs(After(world, 1)) < 1e-4);
    }

    [Theory, InlineData(0.95, true), InlineData(1.05, false)]
    public void DryFriction_HoldsALeverUpToItsTorque(double share, bool holds)
    {
        const double Arm = 0.15; // m, level
        Joint lever = Joint.Hinge(High - new Vec3(Arm, 0, 0), Vec3.UnitY, new(-0.1, 1)) with { Friction = Mass * G * Arm / share };
        using World world = Of(lever);
        Assert.Equal(holds, Math.Abs(After(world, 1)) < 1e-3);
    }

    [Theory, InlineData(0.95, true), InlineData(1.05, false)]
    public void Latch_HoldsUpToItsStrength(double share, bool holds)
    {
        Joint joint = Joint.Slide(-Vec3.UnitZ, new(0, 0.2)) with { Forces = [new Latch(0, Mass * G / share, 0.002)], Damping = 8 };
        using World world = Of(joint);
        Assert.Equal(holds, After(world, 4) < 0.002);
    }

    [Theory, InlineData(0.98, true), InlineData(1.02, false)]
    public void ABlock_SlipsAtTheAngleOfFriction(double share, bool holds)
    {
        double angle = share * Math.Atan(Wood.Friction); // tan(angle) = coefficient: Coulomb
        Quat tilt = Quat.RotY(angle);
        Vec3 up = tilt.AxisZ, foot = new(0, 0, 0.4), half = new(0.03, 0.03, 0.01);
        ObjectAsset ramp = Box(new(0.4, 0.1, 0.01), new(tilt, foot)), block = Box(half, Pose.At(0, 0, half.Z));
        Vec3 start = foot + 0.0102 * up - 0.1 * tilt.AxisX;
        using World world = Of(Thing("ramp", ramp, Pose.Identity, movable: false), Thing("block", block, new(tilt, start), movable: true));
        for (double t = 0; t < 1; t += World.ControlPeriod) Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
        double slid = Vec3.Dot(world.State.PoseOf(new ObjectRef("block")).P - start, tilt.AxisX);
        Assert.Equal(holds, slid < 0.001);
    }

    [Fact]
    public void Spring_GivesByWeightOverStiffness()
    {
        const double Stiffness = 40; // N/m
        using World world = Of(Joint.Slide(-Vec3.UnitZ, new(0, 0.2)) with { Stiffness = Stiffness, Damping = 1 });
        Assert.Equal(Mass * G / Stiffness, After(world, 3), 2e-5); // m
    }

    [Theory, InlineData(0.4), InlineData(-0.3), InlineData(1.9)]
    public void Detent_LeadsToTheNearestClick(double clicks)
    {
        const double Spacing = Math.PI / 6;
        using World world = Of(Joint.Hinge(High, Vec3.UnitZ, new(-3, 3)) with
        {
            Start = clicks * Spacing, Damping = 0.002, Forces = [new Detent(Spacing, 0.02)],
        });
        Assert.Equal(Math.Round(clicks), After(world, 3) / Spacing, 0.01);
    }

    [Theory, InlineData(0.4, 0), InlineData(0.6, 1)]
    public void OverCentre_SnapsToTheNearerEnd(double share, double end)
    {
        Joint joint = Joint.Hinge(High, Vec3.UnitZ, new(0, 0.5)) with
        {
            Start = 0.5 * share, Damping = 0.002, Forces = [new OverCentre(0.25, 0.25, 0.02)],
        };
        using World world = Of(joint);
        Assert.Equal(end, After(world, 2) / 0.5, 0.02);
    }

    [Fact]
    public void AChain_EveryLinkWhereItsJointsSay()
    {
        Joint turning = Joint.Hinge(High - new Vec3(0.1, 0, 0), Vec3.UnitZ, new(-2, 2)) with { Friction = 5 };
        Joint sliding = Joint.Slide(Vec3.UnitX, new(0, 0.2)) with { Friction = 5 };
        Link Cubed(string name, string parent, Joint joint) =>
            new(name, joint, new Part(Cube, Wood)) { Parent = parent, Collisions = [] };
        using World world = Of([Cubed("door", "", turning), Cubed("bolt", "door", sliding)], new() { ["door"] = 0.7, ["bolt"] = 0.12 });
        var thing = new ObjectRef("thing");
        ObjectAsset asset = world.Index[thing].Asset;
        Pose X_OL = asset.X_OL(asset.LinkNamed("bolt"), link => world.State.JointPosition(thing, link.Name));
        Pose seen = world.State.PoseOf(thing).Inverse() * world.State.PoseOf(thing, "bolt");
        Assert.Equal(0, (X_OL.P - seen.P).Length, 1e-9);
        Assert.Equal(0, Quat.Angle(X_OL.R, seen.R), 1e-7);
        string told = Assert.Throws<PraxisException>(() => world.State.JointPosition(thing, "bold")).Message;
        Assert.Contains("bolt", told, StringComparison.Ordinal);
    }

    [Fact]
    public void TheForces_AreSteepestWhereTheySay()
    {
        var latch = new Latch(0.1, 5, 0.02);
        Assert.Equal(-5, latch.At(0.12), 1e-12);
        Assert.Equal(0, latch.At(0.1), 1e-12);
        Assert.True(Math.Abs(latch.At(0.1 + 4 * 0.02)) < 0.02);
        Assert.Equal(-2, new Click(0.003, 2, 0.0005).At(0.003), 1e-12);
        Assert.Equal(3, new OverCentre(0.2, 0.1, 3).At(0.35), 1e-12);
    }

    static World Of(Joint joint) => Of([new Link("part", joint, new Part(Cube, Wood)) { Collisions = [] }], []);

    static World Of(IReadOnlyList<Link> links, Dictionary<string, double> start)
    {
        var asset = new ObjectAsset("thing", new Part(Solid.Box(new(0.05, 0.05, 0.05), 0).At(0, 0, 0.05), Wood))
        {
            Collisions = [CollisionPart.Box(0.05, 0.05, 0.05, Pose.At(0, 0, 0.05))], Affordances = [], Links = links,
            Base = Outline.Rectangle(0.05, 0.05),
        };
        return Of(Thing("thing", asset, Pose.Identity, movable: false) with { JointStart = start });
    }

    static World Of(params IReadOnlyList<SceneObject> things)
    {
        var robot = new Panda();
        return new(new() { Robot = robot, X_WB = Pose.At(-1, 0, 0), Posture = [[.. robot.Arms[0].Home]], Objects = things });
    }

    static SceneObject Thing(string name, ObjectAsset asset, Pose X_WO, bool movable) =>
        new() { Ref = new(name), Category = name, Asset = asset, X_WO = X_WO, Movable = movable, InstanceId = 1 };

    static ObjectAsset Box(Vec3 half, Pose X_OG) => new("box", new Part(Solid.Box(half, 0).Moved(X_OG), Wood))
    {
        Collisions = [CollisionPart.Box(half.X, half.Y, half.Z, X_OG)], Affordances = [], Base = Outline.Rectangle(half.X, half.Y),
    };

    static double Position(World world) => world.State.JointPosition(new("thing"), "part");

    static double After(World world, double seconds)
    {
        for (double t = 0; t < seconds; t += World.ControlPeriod) Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
        return Position(world);
    }
}
