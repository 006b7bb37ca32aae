using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Why a command was changed.</summary>
public enum SafetyRule
{
    /// <summary>A number was not finite: everything stays where it was.</summary>
    Finite,

    /// <summary>A joint target was outside its range: it is clamped.</summary>
    JointLimit,

    /// <summary>A joint was asked to move faster than it can: all of the arm goes the same way, only slower.</summary>
    Velocity,

    /// <summary>The tool would leave the space over the table: the arm stays where it was.</summary>
    Workspace,

    /// <summary>
    /// The arm would touch itself, the furniture or, with more than its fingers, a thing: it stays where it was. Fingers that
    /// would go into what is under them slide along it.
    /// </summary>
    Collision,

    /// <summary>The gripper was asked for an opening that it does not have, or to move faster than it can: it is clamped.</summary>
    Gripper,

    /// <summary>A pose asked of the tool has no configuration nearby: the arm goes part of the way there, or stays.</summary>
    Reach,
}

/// <summary>What a rule has done in an episode.</summary>
/// <param name="Periods">Control periods in which it changed the command.</param>
/// <param name="FirstTime">When it did so first, s.</param>
/// <param name="FirstReason">Why then, in words.</param>
public readonly record struct SafetyRecord(int Periods, double FirstTime, string FirstReason);

/// <summary>
/// Stands between whoever acts and the robot: what it passes on is within the joints' ranges and speeds, over the table, and touches
/// nothing but with the fingers. It clamps where that keeps the meaning, and holds where it does not. From a place that breaks a rule it
/// lets the arm go wherever that gets no worse. One per episode.
/// </summary>
public sealed class SafetyLayer : IDisposable
{
    /// <summary>By what share a number may be faster than allowed, or farther out, and still pass: stored actions are rounded.</summary>
    public const double Rounding = 1e-5;

    const double FingerPress = 0.002; // m that a finger may be inside the table, by contact's give
    const double LinkPress = 0.005;   // m that a link or the palm may be inside a thing, likewise

    const double Anything = 1; // m
    static readonly double[] Lifts = [0, 0.0005, 0.002]; // m, of fingers that slide: turning, they may need a little room

    // m, room for the tool around the part of the table where things are put, in the base frame
    static readonly Interval Forward = new(-0.35, 0.15), Sideways = new(-0.20, 0.20), Up = new(0.004, 0.75);

    readonly World world;
    readonly MotionPlanner[] planners;
    readonly Command safe;
    readonly SortedDictionary<SafetyRule, SafetyRecord> records = [];
    readonly HashSet<SafetyRule> noted = []; // in this period

    /// <param name="world">The world it guards, before anyone acts.</param>
    public SafetyLayer(World world)
    {
        this.world = world;
        safe = Command.Hold(world.State);
        planners = [.. Enumerable.Range(0, world.Index.Arms.Count).Select(NewPlanner)];
        for (int arm = 0; arm < planners.Length; arm++)
        {
            ArmIndex index = world.Index.Arms[arm];
            for (int j = 0; j < index.Actuators.Length; j++) safe.Arms[arm].Q[j] = world.State.Commands[index.Actuators[j]];
            safe.Arms[arm].Opening = world.State.Commands[index.GripperActuator];
        }
    }

    /// <summary>What was changed so far; rules that changed nothing are absent.</summary>
    public IReadOnlyDictionary<SafetyRule, SafetyRecord> Records => records;

    /// <summary>The command to pass on.</summary>
    /// <param name="wanted">For the control period that begins now; it is not changed.</param>
    /// <returns>Reused by the next call.</returns>
    public Command Filter(Command wanted)
    {
        noted.Clear();
        for (int arm = 0; arm < planners.Length; arm++)
        {
            FilterArm(arm, wanted.Arms[arm], safe.Arms[arm]);
            FilterGripper(world.Index.Arms[arm].Spec, wanted.Arms[arm].Opening, safe.Arms[arm]);
        }
        return safe;
    }

    public void Dispose()
    {
        foreach (MotionPlanner planner in planners) planner.Dispose();
    }

    MotionPlanner NewPlanner(int arm)
    {
        MotionPlanner planner = world.NewPlanner(arm);
        planner.Checker.Clearance = 0;
        foreach (SceneObject thing in world.Index.Objects)
        {
            foreach (BodyId body in world.Index.BodiesOf(thing.Ref))
            {
                bool moves = Moves(body);
                // fingers press on things as they like; whatever else touches one, or a finger the table, may do so by contact's give
                if (moves)
                    foreach (BodyId part in world.Index.Arms[arm].Bodies) planner.Checker.Allow(part, body, LinkPress);
                planner.Checker.AllowFingers(body, moves ? Anything : FingerPress);
            }
        }
        return planner;
    }

    // furniture stands fast, but its doors and drawers do not
    bool Moves(BodyId body) => world.Index.OwnerOf(body) is { } owner && (owner.Movable || world.Index.BodyOf(owner.Ref) != body);

    void FilterArm(int arm, ArmCommand wanted, ArmCommand last)
    {
        Span<double> q = stackalloc double[last.Q.Length], v = stackalloc double[last.Q.Length];
        wanted.Q.CopyTo(q);
        wanted.V.CopyTo(v);
        if (!IsFinite(q) || !IsFinite(v)) Hold(last, SafetyRule.Finite, "a joint target is no number");
        else
        {
            KeepRanges(planners[arm].Group, q, v);
            KeepSpeeds(planners[arm].Group, last.Q, q, v);
            planners[arm].Sync(world.State.Positions);
            if (LeavesWorkspace(arm, last.Q, q) is { } where
                && !(Slides(arm, last.Q, q, v, SafetyRule.Workspace, where) && LeavesWorkspace(arm, last.Q, q) is null))
                Hold(last, SafetyRule.Workspace, where);
            else if (planners[arm].Checker.FirstWorse(q, last.Q) is { } touch
                && !(IsFingerOnFurniture(arm, touch) && Slides(arm, last.Q, q, v, SafetyRule.Collision, touch.ToString())))
                Hold(last, SafetyRule.Collision, touch.ToString());
            else
            {
                q.CopyTo(last.Q);
                v.CopyTo(last.V);
            }
        }
    }

    void Hold(ArmCommand last, SafetyRule rule, string why)
    {
        Array.Clear(last.V);
        Note(rule, why);
    }

    void KeepRanges(JointGroup group, Span<double> q, Span<double> v)
    {
        for (int j = 0; j < q.Length; j++)
        {
            double within = Math.Clamp(q[j], group.Limits[j].Low, group.Limits[j].High);
            if (Math.Abs(q[j] - within) <= Rounding) continue;
            Note(SafetyRule.JointLimit,
                $"{group.Names[j]} at {q[j]:F3} rad, its range is {group.Limits[j].Low:F3} to {group.Limits[j].High:F3}");
            (q[j], v[j]) = (within, 0);
        }
    }

    // the step is scaled as a whole, so that the arm keeps its direction
    void KeepSpeeds(JointGroup group, double[] last, Span<double> q, Span<double> v)
    {
        double share = 1;
        for (int j = 0; j < q.Length; j++)
        {
            double most = group.MaxVelocity[j], asked = Math.Max(Math.Abs(q[j] - last[j]) / World.ControlPeriod, Math.Abs(v[j]));
            if (asked <= most * (1 + Rounding)) continue;
            Note(SafetyRule.Velocity, $"{group.Names[j]} at {asked:F2} rad/s, it can do {most:F2}");
            share = Math.Min(share, most / asked);
        }
        if (share == 1) return;
        for (int j = 0; j < q.Length; j++)
        {
            double step = (q[j] - last[j]) * share;
            (q[j], v[j]) = (last[j] + step, step / World.ControlPeriod);
        }
    }

    string? LeavesWorkspace(int arm, double[] last, ReadOnlySpan<double> q)
    {
        Pose X_BW = world.State.BasePose(arm).Inverse();
        Vec3 p_BT = (X_BW * planners[arm].Kinematics.ToolPose(q)).P;
        double outside = Outside(p_BT);
        if (outside <= 0 || outside <= Outside((X_BW * planners[arm].Kinematics.ToolPose(last)).P)) return null;
        return $"the tool at ({p_BT.X:F3}, {p_BT.Y:F3}, {p_BT.Z:F3}) m from the base, {1000 * outside:F0} mm outside its space";
    }

    // m outside the box, at most 0 inside
    double Outside(Vec3 p_B)
    {
        Rectangle table = world.Scene.Robot.Workspace;
        double x = Math.Max(table.X.Low + Forward.Low - p_B.X, p_B.X - table.X.High - Forward.High);
        double y = Math.Max(table.Y.Low + Sideways.Low - p_B.Y, p_B.Y - table.Y.High - Sideways.High);
        return Math.Max(Math.Max(x, y), Math.Max(Up.Low - p_B.Z, p_B.Z - Up.High));
    }

    // without its way down; an arm that only stood still would stand there as long as it is asked to go lower
    bool Slides(int arm, double[] last, Span<double> q, Span<double> v, SafetyRule rule, string why)
    {
        MotionPlanner planner = planners[arm];
        Pose asked = planner.Kinematics.ToolPose(q);
        double height = planner.Kinematics.ToolPose(last).P.Z;
        Span<double> found = stackalloc double[q.Length];
        foreach (double lift in Lifts)
        {
            q.CopyTo(found);
            if (!planner.Ik.Track(asked with { P = asked.P with { Z = Math.Max(asked.P.Z, height + lift) } }, found)) continue;
            for (int j = 0; j < found.Length; j++) v[j] = (found[j] - last[j]) / World.ControlPeriod;
            KeepSpeeds(planner.Group, last, found, v);
            if (planner.Checker.FirstWorse(found, last) is not null) continue;
            Note(rule, why);
            found.CopyTo(q);
            return true;
        }
        return false;
    }

    bool IsFingerOnFurniture(int arm, in CollisionReport touch)
    {
        (BodyId finger, BodyId other) = IsFinger(arm, touch.A) ? (touch.A, touch.B) : (touch.B, touch.A);
        return IsFinger(arm, finger) && !world.Index.IsRobot(other) && !Moves(other);
    }

    bool IsFinger(int arm, BodyId body) => Array.IndexOf(world.Index.Arms[arm].Fingers, body) >= 0;

    void FilterGripper(ArmSpec spec, double wanted, ArmCommand last)
    {
        if (!double.IsFinite(wanted))
        {
            Note(SafetyRule.Finite, "the gripper's opening is no number");
            return;
        }
        double step = spec.GripperSpeed * World.ControlPeriod;
        double within = Math.Clamp(Math.Clamp(wanted, -spec.Squeeze, spec.Gripper.MaxOpening), last.Opening - step, last.Opening + step);
        if (Math.Abs(within - wanted) <= Rounding * step) within = wanted;
        else Note(SafetyRule.Gripper, $"an opening of {1000 * wanted:F1} mm after {1000 * last.Opening:F1} mm");
        last.Opening = within;
    }

    static bool IsFinite(ReadOnlySpan<double> numbers)
    {
        foreach (double x in numbers)
            if (!double.IsFinite(x)) return false;
        return true;
    }

    // a rule counts once per period, however many numbers it changed
    internal void Note(SafetyRule rule, string why)
    {
        if (!noted.Add(rule)) return;
        records[rule] = records.TryGetValue(rule, out SafetyRecord known)
            ? known with { Periods = known.Periods + 1 } : new(1, world.State.Time, why);
    }
}
