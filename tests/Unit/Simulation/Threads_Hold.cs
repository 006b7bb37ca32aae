using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Mujoco;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>A cap on a bottle that is nailed down, turned and pulled by known forces.</summary>
public sealed class Threads_Hold : IDisposable
{
    const double Pitch = 0.003, Turns = 2, Friction = 0.08, Seat = 0.3, Lip = 0.10; // m, N m, N m, m
    const double Loose = 2 * Math.PI * Turns, Step = 0.002;
    static readonly MaterialDescription Plastic = Materials.Plastic(Rng.FromSeed(1));

    readonly MjModel model;
    readonly MjData data;
    readonly Companion thread;
    readonly int cap, hinge, turning, free;
    double largestStep;

    public Threads_Hold()
    {
        SceneObject bottle = new()
        {
            Ref = new("bottle"), Category = "bottle", Asset = Capped(), X_WO = Pose.Identity, Movable = false, InstanceId = 1,
        };
        var mjcf = new MjcfWriter("thread");
        ContactSettings.AddTo(mjcf);
        mjcf.AddObject("bottle", bottle.Asset, Pose.Identity, free: false);
        model = MjModel.FromXml(mjcf.ToString());
        data = new(model);
        thread = Companion.Of([bottle], model).Single();
        cap = model.Body("bottle/cap").Value;
        int joint = model.Joint("bottle/cap").Value;
        (hinge, turning) = (model.jnt_qposadr[joint], model.jnt_dofadr[joint]);
        free = model.jnt_qposadr[model.Joint("bottle/cap/free").Value];
        data.Forward();
    }

    public void Dispose()
    {
        data.Dispose();
        model.Dispose();
    }

    [Fact]
    public void ATurn_RaisesItByThePitch()
    {
        Run(0.2, 0, 0);
        double z = data.qpos[free + 2], angle = Angle();
        Until(() => Angle() - angle > 0.75 * Loose, Seat + 0.01, 5);
        Run(0.3, 0, 0);
        Assert.Equal(Pitch * (Angle() - angle) / (2 * Math.PI), data.qpos[free + 2] - z, 5e-5); // m
        Assert.Equal(Angle() - angle, data.qpos[hinge], 0.002);
    }

    [Theory, InlineData(0.95, false), InlineData(1.05, true)]
    public void ItTurns_AtItsFriction(double share, bool turns)
    {
        Loosen();
        double before = Angle();
        Run(0.3, share * Friction, 0);
        Assert.Equal(turns, Math.Abs(Angle() - before) > 0.02);
    }

    [Theory, InlineData(0.95, false), InlineData(1.05, true)]
    public void OffItsSeat_AtTheSeatTorque(double share, bool turns)
    {
        Run(0.1, 0, 0);
        Run(0.3, share * Seat, 0);
        Assert.Equal(turns, Angle() > 0.05);
    }

    [Theory, InlineData(20), InlineData(-20)]
    public void AxialLoad_DoesNotTurnIt(double load)
    {
        Loosen();
        double angle = Angle(), z = data.qpos[free + 2];
        Run(2, 0, load);
        Assert.Equal(angle, Angle(), 0.002);
        Assert.Equal(z, data.qpos[free + 2], 5e-5);
    }

    [Fact]
    public void OnTheThread_FiftyNewtonsDoNotPullItOff()
    {
        Loosen();
        double z = data.qpos[free + 2];
        Run(2, 0, 50);
        Assert.Equal(z, data.qpos[free + 2], 1e-4);
    }

    [Fact]
    public void AfterItsTurns_ItLiesLoose_AndLiftsOff()
    {
        Loosen();
        Until(() => data.qpos[hinge] >= Loose, 1.3 * Friction, 0);
        Run(0.2, 0.3 * Friction, 0); // spins
        Run(0.3, 0, 0);
        Assert.Equal(Loose, data.qpos[hinge], 0.01);
        Assert.Equal(Pitch * Turns, data.qpos[free + 2], 5e-5);
        Assert.True(Angle() > Loose + 0.1, "it does not spin on the first turn");
        Run(0.25, 0, 2 * Weight);
        Assert.True(data.qpos[free + 2] > 0.05, $"it is held at {data.qpos[free + 2]} m");
    }

    [Fact]
    public void BeforeItsLastTurn_ItDoesNotLiftOff()
    {
        Loosen();
        Until(() => data.qpos[hinge] >= Loose - 2 * Math.PI * 0.1, 1.3 * Friction, 0);
        Run(0.5, 0, 20);
        Assert.True(data.qpos[free + 2] < Pitch * Turns);
    }

    [Theory, InlineData(0, 0), InlineData(0.0016, 0.06), InlineData(-0.001, -0.03)]
    public void PutOn_PressedAndTurned_ItHoldsAgain(double aside, double aslant)
    {
        Lift(aside, aslant, yaw: 2.5);
        largestStep = 0;
        for (int i = 0; i < 300 && !Holds; i++) OneStep(0, 0);
        Assert.True(Holds, "it is not caught");
        Run(0.4, 0, -2);
        Assert.True(largestStep < 0.0015, $"it jumps by {largestStep} m");
        Assert.Equal(Pitch * Turns, data.qpos[free + 2], 1e-4);
        double before = Angle();
        Until(() => before - Angle() > 2 * Math.PI * 1.5, -1.5 * Friction, -2);
        Run(0.3, 0, 0);
        Assert.Equal(Pitch * (Turns - (before - Angle()) / (2 * Math.PI)), data.qpos[free + 2], 5e-5);
        Run(0.5, 0, 50);
        Assert.Equal(Pitch * (Turns - (before - Angle()) / (2 * Math.PI)), data.qpos[free + 2], 1e-4);
        Assert.Equal(0, Math.Sqrt(data.qpos[free] * data.qpos[free] + data.qpos[free + 1] * data.qpos[free + 1]), 5e-5);
    }

    [Theory, InlineData(0.0024, 0), InlineData(0, 0.12)]
    public void PutBeside_ItIsNotCaught(double aside, double aslant)
    {
        Lift(aside, aslant, yaw: 0, over: -0.0005);
        OneStep(0, 0);
        OneStep(0, 0);
        Assert.False(Holds);
    }

    double Weight => 9.81 * model.body_mass[cap];

    bool Holds => model.eq_active[model.Equality("bottle/cap/hold").Value] != 0;

    // off its seat, half a turn
    void Loosen()
    {
        Until(() => data.qpos[hinge] > Math.PI, 1.2 * Seat, 0);
        Run(0.3, 0, 0);
    }

    // takes it off and holds it, at rest, over its first turn
    void Lift(double aside, double aslant, double yaw, double over = 0.003)
    {
        Loosen();
        Until(() => data.qpos[hinge] >= Loose, 1.3 * Friction, 0);
        Run(0.3, 0, 2 * Weight);
        Assert.False(Holds);
        Quat turn = Quat.RotZ(yaw) * Quat.RotX(aslant);
        Vec3 anchor = new(0, 0, Lip), p = anchor + new Vec3(aside, 0, Pitch * Turns + over) - turn.Rotate(anchor);
        p.CopyTo(data.qpos[free..]);
        turn.CopyToWxyz(data.qpos[(free + 3)..]);
        data.qvel.Clear();
        last = null;
    }

    // of the cap about the axis, as many turns as it takes
    double Angle()
    {
        ReadOnlySpan<double> q = data.qpos.Slice(free + 3, 4);
        double now = 2 * Math.Atan2(q[3], q[0]);
        return turned += Math.IEEERemainder(now - turned, 2 * Math.PI);
    }

    double turned;
    Vec3? last;

    void Run(double seconds, double torque, double force)
    {
        for (double t = 0; t < seconds; t += Step) OneStep(torque, force);
    }

    void Until(Func<bool> done, double torque, double force)
    {
        int steps = 0;
        while (!done())
        {
            OneStep(torque, force);
            Assert.True(++steps < 20000, $"at {data.qpos[hinge]} rad after 40 s");
        }
    }

    void OneStep(double torque, double force)
    {
        data.xfrc_applied.Clear();
        (data.xfrc_applied[6 * cap + 2], data.xfrc_applied[6 * cap + 5]) = (force, torque - 0.02 * Math.Clamp(Spin(), -20, 20));
        thread.Step(model, data, Step);
        data.Step();
        Assert.Null(data.FirstWarning);
        Angle();
        Vec3 anchor = new Pose(Quat.FromWxyz(data.qpos[(free + 3)..]), Vec3.From(data.qpos[free..])) * new Vec3(0, 0, Lip);
        if (last is { } before) largestStep = Math.Max(largestStep, (anchor - before).Length);
        last = anchor;
    }

    // a hand that turns it resists speed
    double Spin() => Math.Abs(data.qvel[turning]) < 0.05 ? 0 : data.qvel[turning];

    static ObjectAsset Capped()
    {
        Solid cap = Solid.Revolve(Profile.From(0.0132, Lip - 0.010).To(0.0147, Lip - 0.010).To(0.0147, Lip + 0.002).To(0, Lip + 0.002)
            .To(0, Lip).To(0.0132, Lip).Close(), 24);
        return new("bottle", new Part(Solid.Cylinder(0.0112, Lip / 2, 0).At(0, 0, Lip / 2), Plastic))
        {
            Collisions = [CollisionPart.Cylinder(0.0112, 0, Lip)], Affordances = [], Base = Outline.Disc(0.011),
            Links =
            [
                new("cap", Joint.Screw(new(0, 0, Lip), Vec3.UnitZ, Pitch, Turns) with { Friction = Friction, SeatTorque = Seat },
                    new Part(cap, Plastic))
                {
                    Collisions =
                    [
                        .. CollisionPart.Wall(Outline.Disc(0.014), Lip - 0.010, Outline.Disc(0.014), Lip + 0.001, 0.001),
                        CollisionPart.Cylinder(0.0147, Lip + 0.0002, Lip + 0.002),
                    ],
                },
            ],
        };
    }
}
