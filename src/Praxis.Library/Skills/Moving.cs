using Praxis.Assets;
using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>
/// Brings a part that moves to a position of its joint: held by its handle, or pushed by a fingertip, along the part's own way and giving
/// way to it. What one bite does not reach, the next one does.
/// </summary>
static class Moving
{
    const int Bites = 6;
    const double Progress = 0.04;               // of the joint's range: less, and a bite was for nothing
    const int CandidatesPerRegion = 12, WaysTried = 150;
    const double Standoff = 0.06, Retreat = 0.07, Room = 0.020; // m
    const double ApproachSpeed = 0.5, Touch = 0.12, Along = 0.35; // shares of the planner's speed
    const double Deep = 0.05;                   // m: what the fingers may press into a thing that moves away
    const double SmallFace = 0.008;             // m: the radius of what only an edge of the fingers fits
    const double Anything = 10;                 // m
    const int Checked = 16;                     // places along the way where nothing may be in the arm's way
    const double GripSettle = 0.15, Linger = 0.4; // s

    static readonly double[] Reaches = [1, 0.7, 0.45, 0.25]; // of the way left that a bite may go for
    static readonly double[] Lags = [0, 0.5, 1];             // by how much the hand does not turn with a part that turns
    static readonly double[] Slants = [0, 0.5, -0.5, 1, -1, 1.57, -1.57, 2, -2]; // rad: between the way of the push and the tool's
    static readonly double[] Rolls = [0, Math.PI / 2, Math.PI, -Math.PI / 2];    // rad
    static readonly double[] Pitches = [0, 0.6, 1.1, Math.PI / 2, -0.6]; // rad: about a bar that is held

    static readonly Compliance Yielding = Compliance.Even(1500, 45, turn: 12, torque: 6);

    /// <summary>The steps that bring a part's joint from where it is to a position.</summary>
    /// <param name="context">The world.</param>
    /// <param name="thing">Whose part it is.</param>
    /// <param name="part">Name of the link.</param>
    /// <param name="target">Position of its joint, rad or m; a little beyond what is wanted.</param>
    /// <param name="done">Whether it is there.</param>
    public static IEnumerable<SkillStep> Steps(
        SkillContext context, ObjectRef thing, string part, double target, Func<WorldState, bool> done)
    {
        LinkIndex link = context.State.Index.LinkOf(thing, part);
        for (int bite = 0; bite < Bites && !done(context.State); bite++)
        {
            double before = context.State.Positions[link.PositionAt];
            (Way? way, SkillStep.Fail? failure) = FindWay(context, thing, link, target, bite);
            if (way is null)
            {
                yield return failure!; // never null: either a way or a failure
                yield break;
            }
            yield return new SkillStep.Follow(way.Transit) { Opening = way.Opening, Phase = "approach" };
            if (way.Holds)
            {
                yield return new SkillStep.Follow(way.Advance) { Phase = "approach" };
                yield return new SkillStep.Grip(Math.Max(0, way.Width - context.Squeeze), GripSettle) { Phase = "grasp" };
            }
            else yield return new SkillStep.Comply(way.Advance, Yielding) { Linger = 0, Phase = "approach" };
            yield return new SkillStep.Comply(way.Move, Yielding) { Until = done, Linger = Linger, Phase = "move" };
            if (way.Holds)
            {
                double open = Math.Min(context.Spec.Gripper.MaxOpening, context.Opening + Room);
                yield return new SkillStep.Grip(open, GripSettle) { Phase = "release" };
            }
            yield return BackOut(context, thing);
            double moved = Math.Abs(context.State.Positions[link.PositionAt] - before);
            if (!done(context.State) && moved < Progress * link.Link.Joint.Range.Width)
            {
                yield return new SkillStep.Fail(FailureCause.Slipped, $"the {part} of '{thing}' hardly moved");
                yield break;
            }
        }
    }

    /// <summary>Where a link would be at a position of its joint, with everything else as it is: X_WL.</summary>
    public static Pose PoseAt(WorldState state, ObjectRef thing, Link link, double position) =>
        (link.Parent.Length == 0 ? state.PoseOf(thing) : state.PoseOf(thing, link.Parent)) * link.Joint.Moved(position);

    // one bite, planned in full
    sealed record Way(Motion Transit, Motion Advance, Motion Move, double Opening, double Width, bool Holds);

    // one place to take hold of, or to push: the tool in the link's frame; Width below 0 for a push
    readonly record struct Hold(Pose X_LT, double Width, double Worth)
    {
        public bool IsPush => Width < 0;
    }

    static (Way?, SkillStep.Fail?) FindWay(SkillContext context, ObjectRef thing, LinkIndex link, double target, int bite)
    {
        double now = context.State.Positions[link.PositionAt];
        PlanResult? last = null;
        int tried = 0;
        List<Hold> holds = Holds(context, thing, link, target - now, bite);
        foreach (Hold hold in holds)
        {
            if (PlanWay(context, thing, link, hold, now, target, ref tried, ref last) is { } way) return (way, null);
            if (tried > WaysTried) break;
        }
        string what = $"move the {link.Link.Name} of {thing}";
        return (null, last is null
            ? new(FailureCause.NoGrasp, $"cannot {what}: none of {holds.Count} ways to hold or push it can be reached")
            : Failures.Of(last, what));
    }

    static Way? PlanWay(
        SkillContext context, ObjectRef thing, LinkIndex link, Hold hold, double now, double target, ref int tried, ref PlanResult? last)
    {
        MotionPlanner planner = context.FreshPlanner();
        double opening = hold.IsPush ? 0 : Math.Min(context.Spec.Gripper.MaxOpening, hold.Width + Room);
        context.ShowFingers(opening);
        Pose X_WT = PoseAt(context.State, thing, link.Link, now) * hold.X_LT, X_WP = X_WT * Pose.At(0, 0, -Standoff);
        double[]? before;
        using (planner.Checker.Begin())
        {
            context.AllowFingers(thing, hold.IsPush ? Deep : 0.003);
            before = planner.PostureBefore(X_WP, X_WT, context.CommandedPosture);
        }
        if (before is null) return null;
        tried++;
        Motion? advance;
        Motion? move = null;
        using (planner.Checker.Begin())
        {
            context.AllowFingers(thing, hold.IsPush ? Deep : 0.003);
            last = planner.PlanLinear(before, X_WT, hold.IsPush ? Touch : ApproachSpeed);
            if ((advance = last.Motion) is null) return null;
        }
        using (planner.Checker.Begin())
        {
            // the planner sees the part only where it is now: whether the arm is clear of it on the way is asked afterwards
            context.AllowFingers(thing, Deep);
            foreach (BodyId body in context.State.Index.Arms[context.Arm].Bodies) planner.Checker.Allow(body, link.Body, Anything);
            foreach (double lag in link.Link.Joint.Kind == JointKind.Slide ? Lags[..1] : Lags)
            {
                foreach (double reach in Reaches)
                {
                    double end = now + reach * (target - now);
                    Pose Curve(double share) => Tool(context.State, thing, link.Link, hold.X_LT, now, end, share, lag);
                    PlanResult result = planner.PlanAlong(advance.End, Curve, Along);
                    if (result.Motion is not { } found)
                    {
                        last = result;
                        continue;
                    }
                    if (!IsFree(context, thing, link, found, now, end, opening)) continue;
                    move = found;
                    break;
                }
                if (move is not null) break;
            }
        }
        if (move is null) return null;
        context.ShowFingers(opening);
        last = planner.PlanTo(context.CommandedPosture, before, context.Random.Split("transit", tried));
        return last.Motion is { } transit ? new(transit, advance, move, opening, hold.Width, !hold.IsPush) : null;
    }

    // X_WT of a tool that goes with the link, but turns less than it
    static Pose Tool(WorldState state, ObjectRef thing, Link link, Pose X_LT, double from, double to, double share, double lag)
    {
        double at = from + share * (to - from);
        Pose X_WL = PoseAt(state, thing, link, at), X_WT = X_WL * X_LT;
        if (lag == 0) return X_WT;
        Quat back = Quat.FromAxisAngle(X_WL.R.Rotate(link.Joint.Axis), -lag * (at - from));
        return X_WT with { R = back * X_WT.R };
    }

    // whether the arm is clear of everything, the moved part included; the planner saw that only where it is now
    static bool IsFree(SkillContext context, ObjectRef thing, LinkIndex link, Motion move, double from, double to, double opening)
    {
        using CollisionChecker.Scope own = context.Planner.Checker.Begin();
        context.Planner.Checker.ClearAllowed();
        context.AllowFingers(thing, Deep);
        double[] world = [.. context.State.Positions], q = new double[move.Joints];
        foreach (int at in context.State.Index.Arms[context.Arm].FingerPositions) world[at] = opening / 2;
        bool free = true;
        for (int k = 1; k <= Checked && free; k++)
        {
            double s = (double)k / Checked;
            world[link.PositionAt] = from + s * (to - from);
            context.Planner.Sync(world);
            move.Path.Evaluate(s * move.Path.Length, q);
            free = context.Planner.Checker.IsFree(q);
        }
        context.ShowFingers(opening);
        return free;
    }

    static List<Hold> Holds(SkillContext context, ObjectRef thing, LinkIndex link, double way, int bite)
    {
        RngSequence chance = context.Random.Sequence($"holds-{bite}");
        var all = new List<Hold>();
        SceneIndex index = context.State.Index;
        double now = context.State.Positions[link.PositionAt];
        foreach (Offer<PressPoint> offer in index.AffordancesOf<PressPoint>(thing, link.Link.Name))
        {
            if (LeverOf(link.Link.Joint, offer.Affordance.X_OA.P) == 0) continue;
            // the side whose push turns it the right way
            Pose X_LA = offer.Affordance.X_OA;
            if (Vec3.Dot(Tangent(link.Link.Joint, X_LA.P, way), -X_LA.R.AxisZ) < 0.3) continue;
            AddPushes(context, all, X_LA.P, -X_LA.R.AxisZ, 1.2, ref chance, offer.Affordance.Radius < SmallFace);
        }
        var grasps = new List<GraspCandidate>();
        foreach (Offer<GraspRegion> offer in index.AffordancesOf<GraspRegion>(thing, link.Link.Name))
            offer.Affordance.Candidates(context.Spec.Gripper, ref chance, CandidatesPerRegion, grasps);
        foreach (GraspCandidate grasp in grasps)
            foreach (double pitch in Pitches)
                all.Add(new(grasp.X_OT * new Pose(Quat.RotX(pitch), Vec3.Zero), grasp.Width,
                    grasp.Quality * (1 - 0.1 * Math.Abs(pitch)) * (1 - 0.3 * chance.Unit())));
        // a handle can be pushed, too; that is how people close things
        const double Lever = 0.01; // m: nearer to the axis a push turns nothing
        foreach (GraspCandidate grasp in grasps.Where(g => LeverOf(link.Link.Joint, g.X_OT.P) > Lever).Take(4))
            AddPushes(context, all, grasp.X_OT.P, Tangent(link.Link.Joint, grasp.X_OT.P, way), 0.3, ref chance, small: false);
        Quat R_WL = PoseAt(context.State, thing, link.Link, now).R;
        return [.. all.OrderByDescending(h => h.Worth * Preference(R_WL * h.X_LT.R))];
    }

    // an arm in front of a table comes from above or from the front, never from below
    static double Preference(Quat R_WT) => 1 - 0.5 * Math.Max(0, R_WT.AxisZ.Z) - 0.3 * Math.Max(0, -R_WT.AxisZ.X);

    // how far a point of the link is from its joint's axis, m
    static double LeverOf(Joint joint, Vec3 p) =>
        joint.Kind == JointKind.Slide ? double.PositiveInfinity : Vec3.Cross(joint.Axis, p - joint.Anchor).Length;

    // unit vector in L along which a point of the link moves, as its joint goes this way
    static Vec3 Tangent(Joint joint, Vec3 p, double way)
    {
        Vec3 forward = joint.Kind == JointKind.Slide ? joint.Axis : Vec3.Cross(joint.Axis, p - joint.Anchor).Normalized();
        return Math.Sign(way) * forward;
    }

    // shut fingers against a point: with their tips, or, at a slant, with an edge or their sides, as one lifts a lid
    static void AddPushes(SkillContext context, List<Hold> all, Vec3 p, Vec3 push, double worth, ref RngSequence chance, bool small)
    {
        Vec3 side = Vec3.Cross(push, Math.Abs(push.Z) < 0.8 ? Vec3.UnitZ : Vec3.UnitX).Normalized();
        foreach (double slant in Slants)
        {
            if (small && Math.Abs(slant) < 0.3) continue; // a flat fingertip would cover what is beside it
            Vec3 z = Quat.FromAxisAngle(side, slant).Rotate(push);
            foreach (double roll in Rolls)
            {
                Vec3 y = Quat.FromAxisAngle(z, roll).Rotate(side);
                all.Add(new(Fingertip(context, p, push, Quat.FromAxes(Vec3.Cross(y, z), y, z)), -1,
                    worth * (1 - 0.2 * Math.Min(1, Math.Abs(slant))) * (1 - 0.2 * chance.Unit())));
            }
        }
    }

    /// <summary>The tool with shut fingers whose foremost face, edge or corner is at a point.</summary>
    /// <param name="context">Says how big the fingers are.</param>
    /// <param name="p">The point, m, in any frame.</param>
    /// <param name="push">Unit vector of the push, in that frame.</param>
    /// <param name="R">The tool's axes in that frame.</param>
    public static Pose Fingertip(SkillContext context, Vec3 p, Vec3 push, Quat R)
    {
        const double Flat = 0.05, Grip = 0.008; // what counts as lying flat; m from the tips where a side touches
        GripperShape gripper = context.Spec.Gripper;
        double Reach(Vec3 axis, double half) => Vec3.Dot(axis, push) is var along && Math.Abs(along) < Flat ? 0 : Math.Sign(along) * half;
        double tip = gripper.PadDepth / 2 - (Vec3.Dot(R.AxisZ, push) < 0.3 ? Grip : 0);
        Vec3 across = Reach(R.AxisX, gripper.PadWidth / 2) * R.AxisX + Reach(R.AxisY, gripper.FingerThickness) * R.AxisY;
        return new(R, p - tip * R.AxisZ - across);
    }

    /// <summary>Leaves what it touched: backwards along the tool, or up where that is blocked.</summary>
    public static SkillStep BackOut(SkillContext context, ObjectRef thing)
    {
        if (!context.State.Contacts.Any(c => context.State.Index.IsRobot(c.A) != context.State.Index.IsRobot(c.B)))
            return new SkillStep.Wait(0) { Phase = "retreat" };
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope touching = planner.Checker.Begin();
        context.AllowFingers(thing, 0.03);
        Pose X_WT = context.CommandedTool;
        foreach (double far in (ReadOnlySpan<double>)[Retreat, Retreat / 2, Retreat / 4])
        {
            PlanResult away = planner.PlanLinear(context.CommandedPosture, X_WT * Pose.At(0, 0, -far));
            if (!away.Succeeded) away = planner.PlanLinear(context.CommandedPosture, X_WT with { P = X_WT.P + far * Vec3.UnitZ });
            if (away.Motion is { } motion) return new SkillStep.Follow(motion) { Phase = "retreat" };
        }
        return new SkillStep.Wait(0) { Phase = "retreat" }; // the next motion finds its own way out
    }
}
