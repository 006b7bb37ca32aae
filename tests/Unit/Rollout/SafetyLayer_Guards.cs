using Praxis.Core;
using Praxis.Planning;
using Praxis.Rollout;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

public class SafetyLayer_Guards
{
    const double Slack = 1 + 2 * SafetyLayer.Rounding;

    // rad, rad/s: Franka's published limits, written down here once more
    static readonly (double Low, double High, double Speed)[] Franka =
    [
        (-2.8973, 2.8973, 2.175), (-1.7628, 1.7628, 2.175), (-2.8973, 2.8973, 2.175), (-3.0718, -0.0698, 2.175),
        (-2.8973, 2.8973, 2.61), (-0.0175, 3.7525, 2.61), (-2.8973, 2.8973, 2.61),
    ];

    /// <summary>Wild targets, jumps, infinities and no numbers at all: whatever is asked, what passes can be done and is safe.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Anything_IsKeptWithinTheLimits(int seed)
    {
        using TaskWorld start = Ground.World(seed);
        using var safety = new SafetyLayer(start.World);
        using MotionPlanner judge = start.World.NewPlanner(0);
        RngSequence chance = Rng.FromSeed((ulong)seed).Sequence("wild");
        Command wild = Command.Hold(start.World.State);
        double[] before = ActionSpace.Commanded(start.World.State);

        for (int tick = 0; tick < 1500; tick++)
        {
            if (tick % 25 == 0) Shake(wild.Arms[0], ref chance);
            Command safe = safety.Filter(wild);
            string where = $"seed {seed}, tick {tick}";
            AssertLimits(before, safe.Arms[0], where);
            Assert.True(judge.Kinematics.ToolPose(safe.Arms[0].Q).P.Z > start.World.Scene.WorkHeight, $"{where}: tool in the table");
            Assert.True(start.World.Advance(safe));
            AssertNothingIsHit(start.World.State, where);
            before = ActionSpace.Commanded(start.World.State);
        }
        SafetyRule[] met = [SafetyRule.Finite, SafetyRule.JointLimit, SafetyRule.Velocity, SafetyRule.Gripper];
        foreach (SafetyRule rule in met) Assert.Contains(rule, safety.Records.Keys);
    }

    static void Shake(ArmCommand arm, ref RngSequence chance)
    {
        for (int j = 0; j < arm.Q.Length; j++)
        {
            arm.Q[j] = chance.Integer(20) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => 1e9, _ => chance.Uniform(-4, 4) };
            arm.V[j] = chance.Integer(20) == 0 ? double.NegativeInfinity : chance.Uniform(-5, 5);
            if (chance.Integer(3) > 0 && !double.IsFinite(arm.Q[j])) arm.Q[j] = 0;
        }
        if (chance.Integer(4) > 0)
            for (int j = 0; j < arm.Q.Length; j++) (arm.Q[j], arm.V[j]) = (chance.Uniform(-3, 3), 0);
        arm.Opening = chance.Integer(10) == 0 ? double.NaN : chance.Uniform(-0.2, 0.3);
    }

    static void AssertLimits(double[] before, ArmCommand safe, string where)
    {
        for (int j = 0; j < 7; j++)
        {
            Assert.True(safe.Q[j] >= Franka[j].Low - 1e-4 && safe.Q[j] <= Franka[j].High + 1e-4, $"{where}: joint {j} at {safe.Q[j]}");
            Assert.True(Math.Abs(safe.Q[j] - before[j]) <= Franka[j].Speed * World.ControlPeriod * Slack, $"{where}: joint {j} jumps");
            Assert.True(Math.Abs(safe.V[j]) <= Franka[j].Speed * Slack, $"{where}: joint {j} at {safe.V[j]} rad/s");
        }
        // m: 80 mm, and 20 mm of squeeze below nothing
        Assert.True(safe.Opening is >= -0.021 and <= 0.081, $"{where}: opening {safe.Opening}");
        double step = 0.1 * World.ControlPeriod * Slack; // m, at 0.1 m/s
        Assert.True(Math.Abs(safe.Opening - before[7]) <= step, $"{where}: the gripper jumps");
    }

    // 30 N on anything but the fingers is what a rollout calls a collision
    static void AssertNothingIsHit(WorldState state, string where)
    {
        foreach (Contact contact in state.Contacts)
            foreach (BodyId body in (BodyId[])[contact.A, contact.B])
            {
                ArmIndex arm = state.Index.Arms[0];
                if (!state.Index.IsRobot(body) || body == arm.Base || arm.Fingers.Contains(body)) continue;
                string a = state.Index.BodyNames[contact.A.Value], b = state.Index.BodyNames[contact.B.Value];
                Assert.True(contact.NormalForce < 30, $"{where}: {a} hits {b} with {contact.NormalForce:F0} N");
            }
    }

    [Theory]
    [InlineData("grasp-block", 1)]
    [InlineData("mug-on-tray", 2)]
    [InlineData("block-in-bowl", 3)]
    [InlineData("bottle-in-basket", 4)]
    [InlineData("stack-two-blocks", 5)]
    public void Expert_IsLeftAlone(string task, int seed)
    {
        using TaskWorld guarded = Ground.World(seed, task), free = Ground.World(seed, task);
        using var safety = new SafetyLayer(guarded.World);
        StateTrace one = Ground.TraceOf(guarded), other = Ground.TraceOf(free);
        Praxis.Rollout.Rollout.Run(guarded.World, new GuardedActor(Ground.Expert(guarded), safety), guarded.Setting.Task, one);
        Praxis.Rollout.Rollout.Run(free.World, Ground.Expert(free), free.Setting.Task, other);
        Assert.Empty(safety.Records);
        Assert.Equal(other.Hash(), one.Hash());
    }

    /// <summary>Straight down at the table, as a policy that sees badly would: it stops above it.</summary>
    [Fact]
    public void Table_IsNotPressed()
    {
        using TaskWorld start = Ground.World(1);
        using var safety = new SafetyLayer(start.World);
        Command down = Command.Hold(start.World.State);
        for (int tick = 0; tick < 300; tick++)
        {
            down.Arms[0].Q[1] += 0.005; // rad: the shoulder leans forward
            Assert.True(start.World.Advance(safety.Filter(down)));
            AssertNothingIsHit(start.World.State, $"tick {tick}");
        }
        bool heldBack = safety.Records.ContainsKey(SafetyRule.Workspace) || safety.Records.ContainsKey(SafetyRule.Collision);
        Assert.True(heldBack, "nothing was held back");
        Assert.True(start.World.State.ToolPose().P.Z > start.World.Scene.WorkHeight, "the tool is in the table");
        Assert.NotEmpty(safety.Records.Values.First().FirstReason);
    }

    /// <summary>Asked to go lower than the table, the fingers go along on it: they do not stand still for ever.</summary>
    [Fact]
    public void Table_IsSlidOn()
    {
        using TaskWorld start = Ground.World(1);
        using var safety = new SafetyLayer(start.World);
        InverseKinematics ik = start.World.Planner(0).Ik;
        double[] q = [.. start.World.State.Commands[..7].ToArray()];
        Pose first = start.World.Planner(0).Kinematics.ToolPose(q);
        Command asked = Command.Hold(start.World.State);
        double height = first.P.Z - start.World.Scene.WorkHeight + 0.03; // m: from there to 3 cm inside the table
        const int ticks = 600;
        for (int tick = 1; tick <= ticks; tick++)
        {
            var p = first.P + new Vec3(0, 0.15 * tick / ticks, -height * Math.Min(1, 2.0 * tick / ticks));
            Assert.True(ik.Track(first with { P = p }, q));
            q.CopyTo(asked.Arms[0].Q, 0);
            Assert.True(start.World.Advance(safety.Filter(asked)));
            AssertNothingIsHit(start.World.State, $"tick {tick}");
        }
        Pose last = start.World.State.ToolPose();
        Assert.True(last.P.Z > start.World.Scene.WorkHeight, "the tool is in the table");
        Assert.InRange(last.P.Y - first.P.Y, 0.14, 0.16); // m: all the way to the side
    }
}
