using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Planning;

/// <summary>What a robot prefers when it grasps.</summary>
public sealed record GraspOptions
{
    /// <summary>Distance from which the tool approaches along its +Z, m.</summary>
    public double Standoff { get; init; } = 0.08;

    /// <summary>How far the object is lifted, straight up, m.</summary>
    public double Lift { get; init; } = 0.12;

    /// <summary>Direction in W in which the robot likes best to approach; straight down for an arm beside a table.</summary>
    public Vec3 PreferredApproach { get; init; } = new(0, 0, -1);

    /// <summary>How much a grasp against that direction is worth, relative to one along it.</summary>
    public double AgainstPreference { get; init; } = 0.5;

    /// <summary>Feasible grasps among which the best is chosen before the search goes on.</summary>
    public int Window { get; init; } = 4;

    /// <summary>Postures of the arm that are tried for one grasp.</summary>
    public int Postures { get; init; } = 3;

    /// <summary>Distance that arm and object keep from other things while the tool approaches and lifts, m.</summary>
    public double Clearance { get; init; } = 0.0015;
}

/// <summary>What shall be grasped, and how it could be.</summary>
/// <param name="Target">The body that shall be held: the object's own, or a part of it that moves.</param>
/// <param name="X_WO">Where that body is.</param>
/// <param name="Candidates">Ways to hold it.</param>
/// <param name="Gripper">The gripper that shall hold it.</param>
public sealed record GraspQuery(BodyId Target, Pose X_WO, IReadOnlyList<GraspCandidate> Candidates, GripperShape Gripper)
{
    /// <summary>How far a finger that grazes a support may press into it, m.</summary>
    public const double Graze = 0.0005;

    /// <summary>Every body of the object: fingers may touch them all.</summary>
    public IReadOnlyList<BodyId> Bodies { get; init; } = [Target];

    /// <summary>What is carried away by it, with its pose in the target's frame; null for the target itself.</summary>
    public (BodyId Body, Pose X_OC)? Carried { get; init; }

    /// <summary>What the object stands on or leans against: it may touch these while it is lifted.</summary>
    public IReadOnlyList<BodyId> Supports { get; init; } = [];

    /// <summary>Whether fingers may graze the supports: what is soft or thin is taken with their tips on the table.</summary>
    public bool Grazes { get; init; }

    /// <summary>
    /// Called before a candidate is looked at: the moment to show the checker a world in which the fingers are opened for it.
    /// </summary>
    public Action<GraspCandidate>? Prepare { get; init; }
}

/// <summary>A grasp that can be reached, with the configurations that the arm takes.</summary>
/// <param name="Candidate">The grasp in the object's frame.</param>
/// <param name="X_WPreGrasp">Tool pose from which it approaches.</param>
/// <param name="X_WGrasp">Tool pose in which the gripper closes.</param>
/// <param name="X_WLift">Tool pose with the object lifted.</param>
/// <param name="PreGrasp">Configuration before the approach, (n).</param>
/// <param name="Grasp">Configuration in which the gripper closes, (n).</param>
/// <param name="LiftEnd">Configuration with the object lifted, (n).</param>
/// <param name="Score">In (0, 1]: the higher the better.</param>
public sealed record GraspPlan(GraspCandidate Candidate, Pose X_WPreGrasp, Pose X_WGrasp, Pose X_WLift,
    double[] PreGrasp, double[] Grasp, double[] LiftEnd, double Score);

/// <summary>The best grasp, or why there is none.</summary>
/// <param name="Plan">The grasp; null when there is none.</param>
/// <param name="Failure">Why there is none.</param>
/// <param name="Reason">A sentence for people; empty on success.</param>
public sealed record GraspResult(GraspPlan? Plan, PlanFailure Failure, string Reason)
{
    /// <summary>Whether there is a grasp.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Plan))]
    public bool Succeeded => Plan is not null;
}

/// <summary>Chooses among the ways to hold an object those that this arm can reach without touching anything else.</summary>
/// <remarks>The checker must have been synchronised with a world in which the gripper is open, or the query prepares it.</remarks>
public sealed class GraspPlanner(Kinematics kinematics, InverseKinematics ik, CollisionChecker checker, GraspOptions? options = null)
{
    readonly GraspOptions options = options ?? new();

    /// <summary>The best of the first feasible grasps.</summary>
    /// <param name="query">What shall be grasped.</param>
    /// <param name="from">Where the arm is, (n): configurations near it are preferred.</param>
    public GraspResult Plan(GraspQuery query, ReadOnlySpan<double> from)
    {
        var tally = new Tally();
        foreach (GraspPlan plan in Plans(query, from.ToArray(), tally)) return new(plan, PlanFailure.None, "");
        return tally.ToFailure();
    }

    /// <summary>All feasible grasps, found one window at a time and within it ordered best first.</summary>
    /// <param name="query">What shall be grasped.</param>
    /// <param name="from">Where the arm is, (n).</param>
    public IEnumerable<GraspPlan> Plans(GraspQuery query, double[] from) => Plans(query, from, new());

    IEnumerable<GraspPlan> Plans(GraspQuery query, double[] from, Tally tally)
    {
        List<GraspPlan> window = [];
        foreach ((GraspCandidate candidate, double worth) in Ranked(query, tally))
        {
            if (TryPlan(query, candidate, worth, from, tally) is { } plan) window.Add(plan);
            if (window.Count < options.Window) continue;
            foreach (GraspPlan best in window.OrderByDescending(p => p.Score)) yield return best;
            window.Clear();
        }
        foreach (GraspPlan best in window.OrderByDescending(p => p.Score)) yield return best;
    }

    /// <summary>Candidates that fit the gripper, most promising first.</summary>
    IEnumerable<(GraspCandidate Candidate, double Worth)> Ranked(GraspQuery query, Tally tally)
    {
        var fitting = query.Candidates.Where(c => query.Gripper.Fits(c.Width)).ToList();
        (tally.Offered, tally.Fitting) = (query.Candidates.Count, fitting.Count);
        return fitting.Select(c => (c, c.Quality * Preference(query.X_WO.R * c.X_OT.R))).OrderByDescending(c => c.Item2);
    }

    double Preference(Quat R_WT)
    {
        double along = 0.5 * (1 + Vec3.Dot(R_WT.AxisZ, options.PreferredApproach.Normalized())); // 1 along, 0 against
        return options.AgainstPreference + (1 - options.AgainstPreference) * along;
    }

    GraspPlan? TryPlan(GraspQuery query, GraspCandidate candidate, double worth, double[] from, Tally tally)
    {
        query.Prepare?.Invoke(candidate);
        Pose X_WG = query.X_WO * candidate.X_OT, X_WP = X_WG * Pose.At(0, 0, -options.Standoff), X_WL = X_WG with { P = X_WG.P + Lift };
        using CollisionChecker.Scope scope = checker.Begin();
        checker.Clearance = options.Clearance;
        foreach (BodyId body in query.Bodies)
        {
            checker.AllowFingers(body);
            foreach (BodyId support in query.Supports) checker.Allow(body, support);
        }
        if (query.Grazes)
            foreach (BodyId support in query.Supports) checker.AllowFingers(support, GraspQuery.Graze);
        IReadOnlyList<IkResult> postures = FreePostures(X_WG, from, tally);
        foreach (IkResult posture in postures)
        {
            // a posture is of use only when the tool can come to it, and lift the object from it, in straight lines
            if (posture.Configuration is not { } q || FollowLine(q, X_WP) is not { } before) continue;
            if (FollowLift(q, X_WL, candidate.X_OT, query) is not { } lifted) continue;
            return new(candidate, X_WP, X_WG, X_WL, before, q, lifted, worth * Comfort(q, from));
        }
        tally.Count(postures[0].Failure);
        return null;
    }

    Vec3 Lift => new(0, 0, options.Lift);

    /// <summary>Free postures with the tool at a pose, best first, or one result that says why there is none.</summary>
    IReadOnlyList<IkResult> FreePostures(Pose X_WG, double[] from, Tally tally)
    {
        IkResult any = ik.Solutions(X_WG, from, 1)[0];
        if (any.Configuration is not { } q) return [any];
        // where the hand itself is in the way, no other posture of the arm helps
        IReadOnlyList<IkResult> free = checker.IsToolFree(q) ? ik.Solutions(X_WG, from, options.Postures, checker.IsFree) : [Blocked];
        if (!free[0].Succeeded) tally.Nearest ??= checker.FirstContact(q);
        return free;
    }

    static IkResult Blocked => new(null, 0, 0, PlanFailure.Collision);

    double[]? FollowLine(ReadOnlySpan<double> q, Pose X_WT) => CartesianPath.FollowFree(kinematics, ik, checker, q, X_WT);

    double[]? FollowLift(double[] q, Pose X_WL, Pose X_OT, GraspQuery query)
    {
        if (query.Carried is (var body, var X_OC)) checker.Attach(body, X_OT.Inverse() * X_OC);
        else checker.Attach(query.Target, X_OT.Inverse());
        double[]? end = FollowLine(q, X_WL);
        checker.Detach();
        return end;
    }

    /// <summary>In (0, 1]: how far the joints are from their limits, and how soon the arm is there.</summary>
    double Comfort(double[] q, double[] from)
    {
        double room = 1;
        for (int j = 0; j < q.Length; j++)
        {
            Interval limit = kinematics.Group.Limits[j];
            room = Math.Min(room, 5 * Math.Min(q[j] - limit.Low, limit.High - q[j]) / limit.Width);
        }
        return (0.3 + 0.7 * Math.Max(0, room)) / (1 + kinematics.Group.TravelTime(from, q));
    }

    /// <summary>Counts why candidates were given up, for the sentence that says why no grasp was found.</summary>
    sealed class Tally
    {
        public int Offered, Fitting, Unreachable, Blocked;
        public CollisionReport? Nearest;

        public void Count(PlanFailure failure)
        {
            if (failure == PlanFailure.Unreachable) Unreachable++; else Blocked++;
        }

        public GraspResult ToFailure() =>
            Fitting == 0 ? new(null, PlanFailure.NoGrasp, Offered == 0
                ? "The object offers no grasp." : $"None of the {Offered} grasps fits the gripper: the object is too wide.")
            : Blocked == 0 ? new(null, PlanFailure.Unreachable, $"None of the {Fitting} grasps is within the arm's reach.")
            : new(null, PlanFailure.Collision, $"Of {Fitting} grasps {Unreachable} are out of reach and {Blocked} are blocked" +
                (Nearest is { } contact ? $"; in the nearest one {contact}." : "."));
    }
}
