using System.Text;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class MotionPlanner_OnATable : IDisposable
{
    readonly MjModel model = PandaModel.Compile(Clutter(20, seed: 1));
    readonly MotionPlanner planner;
    readonly double[] world;

    public MotionPlanner_OnATable() => (planner, world) = PandaModel.Planner(model);

    public void Dispose()
    {
        planner.Dispose();
        model.Dispose();
    }

    [Fact]
    public void PlanTo_AmongClutter_NeverTouchesAnything()
    {
        using var referee = new MjData(model);
        double[] q = [.. PandaModel.Home];
        int solved = 0;
        for (int k = 0; k < 30; k++)
        {
            PlanResult result = planner.PlanTo(q, RandomPose(k), Rng.FromSeed((ulong)k));
            if (!result.Succeeded) continue;
            solved++;
            AssertClear(referee, result.Motion);
            q = result.Motion.End.ToArray();
        }
        Assert.True(solved >= 20, $"{solved} of 30");
        Assert.True(planner.Checker.Checks < 40_000, $"{planner.Checker.Checks} configurations were looked at"); // time, as a count
    }

    [Fact]
    public void PlanTo_BringsTheToolToThePose()
    {
        Pose X_WT = Down(0.45, 0.1, 0.45);
        Motion motion = planner.PlanTo(PandaModel.Home, X_WT, Rng.FromSeed(1)).Motion!;
        Pose got = PandaModel.ByDenavitHartenberg(motion.End);
        Assert.True((got.P - X_WT.P).Length < 1e-5 && Quat.Angle(got.R, X_WT.R) < 1e-4);
    }

    [Fact]
    public void PlanTo_WithTheSameSeed_GivesTheSameMotion()
    {
        using MjModel same = PandaModel.Compile(Clutter(20, seed: 1));
        (MotionPlanner other, _) = PandaModel.Planner(same);
        using (other)
        {
            // what was planned before does not matter
            for (int k = 0; k < 8; k++) other.PlanTo(PandaModel.Home, RandomPose(100 + k), Rng.FromSeed(5));
            for (int k = 0; k < 8; k++)
            {
                PlanResult one = planner.PlanTo(PandaModel.Home, RandomPose(k), Rng.FromSeed(9));
                PlanResult two = other.PlanTo(PandaModel.Home, RandomPose(k), Rng.FromSeed(9));
                Assert.Equal(Samples(one), Samples(two));
            }
        }
    }

    [Fact]
    public void PlanTo_OutOfReach_SaysSo()
    {
        PlanResult result = planner.PlanTo(PandaModel.Home, Down(1.4, 0, 0.3), Rng.FromSeed(1));
        Assert.Equal(PlanFailure.Unreachable, result.Failure);
        Assert.Contains("(1.400, 0.000, 0.300) m", result.Reason);
    }

    [Fact]
    public void PlanTo_IntoTheTable_NamesIt()
    {
        PlanResult result = planner.PlanTo(PandaModel.Home, Down(0.35, 0, -0.02), Rng.FromSeed(1));
        Assert.Equal(PlanFailure.Collision, result.Failure);
        Assert.Contains("'table'", result.Reason);
    }

    [Fact]
    public void PlanTo_OutsideTheLimits_NamesTheJoint()
    {
        double[] beyond = [.. PandaModel.Home];
        beyond[3] = 0.2;
        PlanResult result = planner.PlanTo(PandaModel.Home, beyond, Rng.FromSeed(1));
        Assert.Equal(PlanFailure.JointLimit, result.Failure);
        Assert.Contains("'j4' is at 0.2000, outside [-3.0718, -0.0698]", result.Reason);
    }

    [Fact]
    public void PlanLinear_StaysOnTheLine()
    {
        double[] q = planner.PlanTo(PandaModel.Home, Down(0.40, -0.2, 0.45), Rng.FromSeed(1)).Motion!.End.ToArray();
        Pose start = planner.Kinematics.ToolPose(q), goal = Down(0.40, 0.25, 0.40) * new Pose(Quat.RotZ(0.7), Vec3.Zero);
        Motion motion = planner.PlanLinear(q, goal).Motion!;
        Vec3 along = (goal.P - start.P).Normalized();
        double[] v = new double[7];
        for (double t = 0; t <= motion.Duration; t += 0.002)
        {
            motion.Sample(t, q, v);
            Pose X_WT = PandaModel.ByDenavitHartenberg(q);
            Vec3 from = X_WT.P - start.P;
            Assert.True((from - Vec3.Dot(from, along) * along).Length < 0.0005, $"{t} s"); // the claim is 1 mm
            double angle = Quat.Angle(start.R, goal.R) * from.Length / (goal.P - start.P).Length;
            Assert.Equal(angle, Quat.Angle(start.R, X_WT.R), 0.005);
        }
        Assert.True((PandaModel.ByDenavitHartenberg(motion.End).P - goal.P).Length < 1e-5);
    }

    [Fact]
    public void PlanLinear_BeyondReach_SaysHowFarItGot()
    {
        PlanResult result = planner.PlanLinear(PandaModel.Home, Down(1.2, 0, 0.5));
        Assert.Equal(PlanFailure.Unreachable, result.Failure);
        Assert.Contains("%", result.Reason);
    }

    [Fact]
    public void PlanLinear_ThroughTheTable_NamesIt()
    {
        double[] q = planner.PlanTo(PandaModel.Home, Down(0.35, 0, 0.2), Rng.FromSeed(1)).Motion!.End.ToArray();
        PlanResult result = planner.PlanLinear(q, Down(0.35, 0, -0.03));
        Assert.Equal(PlanFailure.Collision, result.Failure);
        Assert.Contains("'table'", result.Reason);
    }

    [Fact]
    public void Motion_KeepsTheSharesOfTheLimits_AndSlowsWithTheSpeedScale()
    {
        Motion full = planner.PlanTo(PandaModel.Home, Down(0.5, 0.3, 0.4), Rng.FromSeed(1)).Motion!;
        Motion half = planner.PlanTo(PandaModel.Home, Down(0.5, 0.3, 0.4), Rng.FromSeed(1), speed: 0.5).Motion!;
        Assert.Equal(2, half.Duration / full.Duration, 1e-6);
        double[] q = new double[7], v = new double[7], a = new double[7];
        var defaults = new MotionOptions();
        for (double t = 0; t < full.Duration; t += 1e-4)
        {
            full.Sample(t, q, v, a);
            for (int j = 0; j < 7; j++)
                if (Math.Abs(v[j]) > defaults.VelocityShare * PandaModel.MaxVelocity[j] ||
                    Math.Abs(a[j]) > defaults.AccelerationShare * PandaModel.MaxAcceleration[j])
                    Assert.Fail($"joint {j} at {t} s: {v[j]} rad/s, {a[j]} rad/s^2");
        }
    }

    [Fact]
    public void Start_InLightContact_IsLeft()
    {
        IkResult resting = planner.Ik.Solve(Down(0.35, 0, 0.0118), PandaModel.Home); // finger tips 0.2 mm in the table
        Assert.False(planner.Checker.IsFree(resting.Configuration));
        Assert.True(planner.PlanTo(resting.Configuration!, PandaModel.Home, Rng.FromSeed(1)).Succeeded);
        Assert.False(planner.Checker.IsFree(resting.Configuration)); // the exception was for that motion
    }

    double[] Samples(PlanResult result)
    {
        if (!result.Succeeded) return [(double)result.Failure];
        List<double> samples = [result.Motion.Duration];
        double[] q = new double[7], v = new double[7];
        for (double t = 0; t < result.Motion.Duration; t += 0.05)
        {
            result.Motion.Sample(t, q, v);
            samples.AddRange([.. q, .. v]);
        }
        return [.. samples];
    }

    /// <summary>Checks the motion in the unchanged model at steps of less than 1 mm.</summary>
    void AssertClear(MjData referee, Motion motion)
    {
        double[] q = new double[7], v = new double[7];
        world.CopyTo(referee.qpos);
        for (double t = 0; t <= motion.Duration; t += 0.0005) // at most 1 m/s by the arm's limits and shares
        {
            motion.Sample(t, q, v);
            planner.Group.Write(q, referee.qpos);
            if (PandaModel.ArmTouchesAnything(referee)) Assert.Fail($"touches at {t} s: {string.Join(" ", q)}");
        }
    }

    static Pose Down(double x, double y, double z) => new(Quat.RotX(Math.PI), new(x, y, z));

    /// <summary>A pose close above the clutter, pointing roughly down.</summary>
    static Pose RandomPose(int k)
    {
        var random = new RngSequence((ulong)(1000 + k));
        Quat R = Quat.RotZ(random.Uniform(-3, 3)) * Quat.RotX(Math.PI + random.Uniform(-0.5, 0.5));
        return new(R, new(random.Uniform(0.3, 0.65), random.Uniform(-0.35, 0.35), random.Uniform(0.08, 0.35)));
    }

    internal static string Clutter(int count, ulong seed)
    {
        var random = new RngSequence(seed);
        var xml = new StringBuilder();
        for (int k = 0; k < count; k++)
        {
            (double x, double y) = (random.Uniform(0.3, 0.7), random.Uniform(-0.4, 0.4));
            double height = random.Uniform(0.05, 0.25), radius = random.Uniform(0.02, 0.04);
            string shape = (k % 3) switch
            {
                0 => PandaModel.Text($"type='box' size='{radius} {radius} {height / 2}'"),
                1 => PandaModel.Text($"type='cylinder' size='{radius} {height / 2}'"),
                _ => PandaModel.Text($"type='sphere' size='{height / 2 * 0.5}' pos='0 0 {-height / 4}'"),
            };
            xml.Append(PandaModel.Text($"<body name='o{k}' pos='{x} {y} {height / 2 + 0.001}'><freejoint/>"));
            xml.Append($"<geom {shape} mass='.1'/></body>");
        }
        return xml.ToString();
    }
}
