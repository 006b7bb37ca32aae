using System.Globalization;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

/// <summary>Settings of <see cref="MotionPlanner"/>.</summary>
public sealed record MotionOptions
{
    /// <summary>Share of the joints' largest speeds that motions use.</summary>
    public double VelocityShare { get; init; } = 0.6;

    /// <summary>Share of the joints' largest accelerations that motions use.</summary>
    public double AccelerationShare { get; init; } = 0.4;

    /// <summary>How far a rounded corner may pass from its waypoint, rad.</summary>
    public double CornerDeviation { get; init; } = 0.08;

    /// <summary>Clearance of straight tool motions, which lead to and from contact, m.</summary>
    public double LinearClearance { get; init; } = 0.001;

    /// <summary>
    /// How deep something may be inside something else where a motion begins, m: contacts that physics has not yet resolved.
    /// </summary>
    public double StartPenetration { get; init; } = 0.004;

    /// <summary>How far outside its range a joint may be where a motion begins, rad.</summary>
    public double StartLimitTolerance { get; init; } = 0.02;

    /// <summary>Postures tried for one tool pose.</summary>
    public int Goals { get; init; } = 6;

    public CollisionOptions Collision { get; init; } = new();
    public IkOptions Ik { get; init; } = new();
    public RrtOptions Rrt { get; init; } = new();
    public GraspOptions Grasp { get; init; } = new();
}

/// <summary>Plans the motions of one arm in one scene: free ones around obstacles, straight ones of the tool, and grasps.</summary>
/// <remarks>It works on its own copy of the model: <see cref="Sync"/> shows it the world. Not thread-safe.</remarks>
public sealed class MotionPlanner : IDisposable
{
    readonly MotionOptions options;
    readonly RrtConnect search;

    /// <param name="model">The compiled model of the scene; it is copied.</param>
    /// <param name="group">The joints to move.</param>
    /// <param name="toolSite">The site that is the tool frame T: +Z approaches, +Y closes.</param>
    /// <param name="rest">Posture that redundant joints are drawn to, (n), rad or m.</param>
    /// <param name="options">Speeds, clearances and budgets.</param>
    public MotionPlanner(MjModel model, JointGroup group, string toolSite, ReadOnlySpan<double> rest, MotionOptions? options = null)
    {
        this.options = options ?? new();
        Group = group;
        Kinematics = new(model, group, toolSite);
        Ik = new(Kinematics, rest, this.options.Ik);
        Checker = new(model, Kinematics, this.options.Collision);
        Grasps = new(Kinematics, Ik, Checker, this.options.Grasp);
        search = new(Checker, group.Limits, Checker.Reach, this.options.Rrt);
    }

    /// <summary>The joints that are moved.</summary>
    public JointGroup Group { get; }

    /// <summary>Tool pose and Jacobian.</summary>
    public Kinematics Kinematics { get; }

    /// <summary>From tool poses to configurations.</summary>
    public InverseKinematics Ik { get; }

    /// <summary>What may touch what, and what is held.</summary>
    public CollisionChecker Checker { get; }

    /// <summary>Chooses grasps.</summary>
    public GraspPlanner Grasps { get; }

    /// <summary>Takes over where everything is.</summary>
    /// <param name="qposWorld">Positions of the whole world, (nq).</param>
    public void Sync(ReadOnlySpan<double> qposWorld) => Checker.Sync(qposWorld);

    /// <summary>A motion to a configuration, around whatever is in the way.</summary>
    /// <param name="from">Where the arm is, (n).</param>
    /// <param name="to">Where it shall go, (n).</param>
    /// <param name="rng">Seeds the search; equal seeds give equal motions.</param>
    /// <param name="speed">Scales the motion's speed, in (0, 1].</param>
    public PlanResult PlanTo(ReadOnlySpan<double> from, ReadOnlySpan<double> to, Rng rng, double speed = 1)
    {
        using CollisionChecker.Scope scope = Checker.Begin();
        if (CheckStart(from) is { } failure) return failure;
        if (Group.FirstOutside(to) is var joint and >= 0) return OutsideLimits("goal", joint, to);
        if (!Checker.Relax(to, options.LinearClearance)) return InCollision("goal", to);
        return FindWay(from, [to.ToArray()], rng, speed);
    }

    /// <summary>A motion that brings the tool to a pose, around whatever is in the way, in whichever posture is easiest.</summary>
    /// <param name="from">Where the arm is, (n).</param>
    /// <param name="X_WT">Where the tool shall go.</param>
    /// <param name="rng">Seeds the search; equal seeds give equal motions.</param>
    /// <param name="speed">Scales the motion's speed, in (0, 1].</param>
    public PlanResult PlanTo(ReadOnlySpan<double> from, Pose X_WT, Rng rng, double speed = 1)
    {
        using CollisionChecker.Scope scope = Checker.Begin();
        if (CheckStart(from) is { } failure) return failure;
        IReadOnlyList<IkResult> solutions = Ik.Solutions(X_WT, from, options.Goals, Checker.IsFree);
        if (solutions[0].Failure == PlanFailure.Collision) // rather close to something than not at all
            solutions = Ik.Solutions(X_WT, from, 1, q => Checker.Relax(q, options.LinearClearance));
        List<double[]> goals = [];
        foreach (IkResult solution in solutions)
            if (solution.Configuration is { } q) goals.Add(q);
        return goals.Count > 0 ? FindWay(from, goals, rng, speed) : NoPosture(X_WT, from, solutions[0].Failure);
    }

    /// <summary>
    /// A motion that brings the tool to a pose on a straight line; the path may pass close to things, but not through them.
    /// </summary>
    /// <param name="from">Where the arm is, (n).</param>
    /// <param name="X_WT">Where the tool shall go.</param>
    /// <param name="speed">Scales the motion's speed, in (0, 1].</param>
    public PlanResult PlanLinear(ReadOnlySpan<double> from, Pose X_WT, double speed = 1)
    {
        using CollisionChecker.Scope scope = Checker.Begin();
        Checker.Clearance = options.LinearClearance;
        if (CheckStart(from) is { } failure) return failure;
        return Follow(CartesianPath.Plan(Kinematics, Ik, from, X_WT), $"straight way to {Show(X_WT.P)}", speed);
    }

    /// <summary>
    /// A motion of the tool along a curve, such as the arc of a handle; it may pass close to things, but not through them.
    /// </summary>
    /// <param name="from">Where the arm is, (n).</param>
    /// <param name="curve">X_WT at a share of the way, from 0, where the tool is, to 1.</param>
    /// <param name="speed">Scales the motion's speed, in (0, 1].</param>
    public PlanResult PlanAlong(ReadOnlySpan<double> from, Func<double, Pose> curve, double speed = 1)
    {
        using CollisionChecker.Scope scope = Checker.Begin();
        Checker.Clearance = options.LinearClearance;
        if (CheckStart(from) is { } failure) return failure;
        return Follow(CartesianPath.Plan(Kinematics, Ik, from, curve), $"curve to {Show(curve(1).P)}", speed);
    }

    PlanResult Follow(CartesianResult line, string what, double speed)
    {
        if (line.Path is null)
        {
            string why = line.Failure == PlanFailure.JointJump ? "the arm would have to jump to another posture" : "it does not reach on";
            return PlanResult.Fail(line.Failure, Text($"The {what} ends after {100 * line.Fraction:0} %: {why}."));
        }
        for (int k = 1; k < line.Waypoints.Count; k++)
            if (Checker.FirstContact(line.Waypoints[k - 1], line.Waypoints[k]) is { } contact)
                return PlanResult.Fail(PlanFailure.Collision, $"The {what} is blocked: {contact}.");
        return PlanResult.Success(WithTime(line.Path, speed));
    }

    /// <summary>A posture with the tool at one pose from which it can go straight to another, or null when there is none.</summary>
    /// <param name="X_WBefore">Where the straight way begins.</param>
    /// <param name="X_WT">Where it ends.</param>
    /// <param name="from">Where the arm is, (n): postures near it are preferred.</param>
    public double[]? PostureBefore(Pose X_WBefore, Pose X_WT, ReadOnlySpan<double> from)
    {
        using CollisionChecker.Scope scope = Checker.Begin();
        Checker.Clearance = options.LinearClearance;
        // where the hand or the held object is in the way, no other posture of the arm helps
        foreach (Pose end in (ReadOnlySpan<Pose>)[X_WT, X_WBefore])
            if (Ik.Solutions(end, from, 1)[0].Configuration is not { } any || !Checker.IsToolFree(any)) return null;
        foreach (IkResult end in Ik.Solutions(X_WT, from, options.Goals, Checker.IsFree))
            if (end.Configuration is { } q && CartesianPath.FollowFree(Kinematics, Ik, Checker, q, X_WBefore) is { } before) return before;
        return null;
    }

    /// <summary>Frees the copy of the model.</summary>
    public void Dispose() => Checker.Dispose();

    PlanResult FindWay(ReadOnlySpan<double> from, IReadOnlyList<double[]> goals, Rng rng, double speed)
    {
        RngSequence random = rng.Sequence("path");
        if (search.Plan(from, goals, ref random) is { } waypoints) return PlanResult.Success(WithTime(Round(waypoints), speed));
        return PlanResult.Fail(PlanFailure.NoPath, $"No way around the obstacles was found within {options.Rrt.Iterations} samples.");
    }

    /// <summary>Rounds the corners of a free polyline as far as that stays free.</summary>
    JointPath Round(IReadOnlyList<double[]> waypoints)
    {
        var reach = new double[Math.Max(0, waypoints.Count - 2)];
        for (int k = 1; k + 1 < waypoints.Count; k++) reach[k - 1] = CornerReach(waypoints, k);
        return JointPath.Blended(waypoints, reach);
    }

    double CornerReach(IReadOnlyList<double[]> waypoints, int k)
    {
        const double Harmless = 0.001; // rad: a corner cut by less stays within the reserve of the collision checker
        double bend = JointPath.Bend(waypoints[k - 1], waypoints[k], waypoints[k + 1]);
        for (double deviation = options.CornerDeviation; ; deviation *= 0.5)
        {
            double reach = JointPath.CornerReach(waypoints, k, deviation / (3.0 / 16 * Math.Max(bend, 1e-3)));
            if (deviation < Harmless || IsCornerFree(waypoints[k - 1], waypoints[k], waypoints[k + 1], reach, bend)) return reach;
        }
    }

    bool IsCornerFree(double[] before, double[] corner, double[] after, double reach, double bend)
    {
        const double Sag = 0.0003; // rad by which the curve may leave the chords that are checked
        // over t in [0, 1] the curve's second derivative is at most 3 reach bend, and a chord over 1 / N of it sags by an eighth of that /
        // N^2
        int chords = Math.Max(4, (int)Math.Ceiling(Math.Sqrt(3 * reach * bend / (8 * Sag))));
        JointPath path = JointPath.Blended([before, corner, after], [reach]);
        double start = JointPath.Distance(before, corner) - reach;
        double[] last = new double[corner.Length], next = new double[corner.Length];
        path.Evaluate(start, last);
        for (int k = 1; k <= chords; k++)
        {
            path.Evaluate(start + 2 * reach * k / chords, next);
            if (!Checker.IsEdgeFree(last, next)) return false;
            (last, next) = (next, last);
        }
        return true;
    }

    /// <summary>Scales the speed of every motion that is planned from now on: below 1 for slow ones, up to 1.5 for hasty ones.</summary>
    public double Pace { get; set; } = 1;

    Motion WithTime(JointPath path, double speed)
    {
        if (!(speed > 0 && speed <= 1)) throw new ArgumentOutOfRangeException(nameof(speed), speed, "It is above 0 and at most 1.");
        Span<double> velocity = stackalloc double[Group.Count], acceleration = stackalloc double[Group.Count];
        for (int j = 0; j < Group.Count; j++)
        {
            velocity[j] = Group.MaxVelocity[j] * options.VelocityShare * speed * Pace;
            acceleration[j] = Group.MaxAcceleration[j] * options.AccelerationShare * speed * speed * Pace * Pace;
        }
        return TimeParameterization.Parameterize(path, velocity, acceleration);
    }

    PlanResult? CheckStart(ReadOnlySpan<double> from)
    {
        if (Group.FirstOutside(from, options.StartLimitTolerance) is var joint and >= 0) return OutsideLimits("start", joint, from);
        return Checker.Relax(from, -options.StartPenetration) ? null : InCollision("start", from);
    }

    PlanResult OutsideLimits(string where, int joint, ReadOnlySpan<double> q)
    {
        (double low, double high) = Group.Limits[joint];
        string reason = Text($"At the {where} '{Group.Names[joint]}' is at {q[joint]:0.0000}, outside [{low:0.0000}, {high:0.0000}].");
        return PlanResult.Fail(PlanFailure.JointLimit, reason);
    }

    PlanResult InCollision(string where, ReadOnlySpan<double> q) =>
        PlanResult.Fail(PlanFailure.Collision, $"The {where} is not free: {Checker.FirstContact(q)}.");

    PlanResult NoPosture(Pose X_WT, ReadOnlySpan<double> from, PlanFailure failure)
    {
        if (failure != PlanFailure.Collision)
            return PlanResult.Fail(PlanFailure.Unreachable, $"No posture within the joint limits brings the tool to {Show(X_WT.P)}.");
        IkResult posture = Ik.Solve(X_WT, from);
        string contact = posture.Succeeded ? $"; in the nearest one {Checker.FirstContact(posture.Configuration)}" : "";
        return PlanResult.Fail(PlanFailure.Collision, $"Every posture that brings the tool to {Show(X_WT.P)} touches something{contact}.");
    }

    static string Show(Vec3 p) => Text($"({p.X:0.000}, {p.Y:0.000}, {p.Z:0.000}) m");
    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
