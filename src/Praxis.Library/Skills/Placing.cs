using Praxis.Assets;
using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Where a held thing may be let go, and from where the hand comes down to it.</summary>
/// <param name="X_WO">The thing when it is let go.</param>
/// <param name="Above">How far above that the straight way down begins, m.</param>
/// <param name="Worth">From 0 to 1: how much it is what was wanted.</param>
readonly record struct Placement(Pose X_WO, double Above, double Worth = 1);

/// <summary>The steps that all ways of putting a thing down share: carry it above the place, lower it, let go, back out.</summary>
static class Placing
{
    const double LowerSpeed = 0.55, CarrySpeed = 0.9;
    const double Release = 0.016, Settle = 0.1; // m by which the fingers open; s
    const double Retreat = 0.10;                // m
    const double Turned = 0.05;                 // rad by which the thing may turn in the hand on the way before that is made up for
    const int Window = 5;                       // places among which the nearest is chosen before the search goes on

    /// <summary>Puts a held thing at the first placement that can be planned in full; whichever parts of the two may touch.</summary>
    public static IEnumerable<SkillStep> Steps(
        SkillContext context, ObjectRef thing, ObjectRef destination, IEnumerable<Placement> placements)
    {
        (Way? way, SkillStep.Fail? failure) = FindWay(context, thing, destination, placements);
        if (way is null)
        {
            yield return failure!; // never null: either a way or a failure
            yield break;
        }
        yield return new SkillStep.Follow(way.Carry) { Phase = "carry" };
        yield return new SkillStep.Follow(Corrected(context, thing, destination, way) ?? way.Lower) { Phase = "lower" };
        yield return new SkillStep.Grip(Math.Min(context.Spec.Gripper.MaxOpening, context.Opening + Release), Settle) { Phase = "release" };
        yield return BackOut(context, thing, destination);
    }

    /// <summary>The worth of the first placement to which the arm can lower the thing, held with the tool at X_OT; 0 for none.</summary>
    public static double Suitability(
        SkillContext context, ObjectRef thing, ObjectRef destination, Pose X_OT, IEnumerable<Placement> placements)
    {
        using CollisionChecker.Scope held = Hold(context, thing, X_OT);
        context.AllowContact(thing, destination);
        foreach (Placement placement in placements)
            if (PostureAbove(context, placement, X_OT) is not null) return placement.Worth;
        return 0;
    }

    /// <summary>What geometry says of putting down what is held already; of what is not, who picks it up asks.</summary>
    public static double Chance(SkillContext context, Skill skill, ObjectRef thing)
    {
        if (skill.Refusal(context) is not null) return 0;
        if (skill.Requires is { } held && !held.Holds(context.State)) return 1;
        context.FreshPlanner();
        return skill.Suitability(context, thing, context.State.PoseOf(thing).Inverse() * context.X_WT);
    }

    // a planned way to a placement of the thing, held with the tool at X_OT
    sealed record Way(Placement Placement, Pose X_OT, Motion Carry, Motion Lower);

    // the way down for a thing that lies in the hand otherwise than when the way was planned
    static Motion? Corrected(SkillContext context, ObjectRef thing, ObjectRef destination, Way way)
    {
        Pose X_OT = context.State.PoseOf(thing).Inverse() * context.X_WT;
        if (Quat.Angle(X_OT.R, way.X_OT.R) < Turned) return null;
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope held = Hold(context, thing, X_OT);
        context.AllowContact(thing, destination);
        return planner.PlanLinear(context.CommandedPosture, way.Placement.X_WO * X_OT, Carrying.Speed(context, thing, LowerSpeed)).Motion;
    }

    static (Way?, SkillStep.Fail?) FindWay(SkillContext context, ObjectRef thing, ObjectRef destination, IEnumerable<Placement> placements)
    {
        MotionPlanner planner = context.FreshPlanner();
        Pose X_OT = context.State.PoseOf(thing).Inverse() * context.X_WT;
        using CollisionChecker.Scope held = Hold(context, thing, X_OT);
        PlanResult? last = null;
        int tried = 0;
        foreach ((Placement placement, double[] above) in Reachable(context, thing, destination, X_OT, placements))
        {
            last = planner.PlanTo(context.CommandedPosture, above, context.Random.Split("carry", ++tried),
                Carrying.Speed(context, thing, CarrySpeed));
            if (last.Motion is not { } carry) continue;
            using CollisionChecker.Scope touching = planner.Checker.Begin();
            context.AllowContact(thing, destination);
            last = planner.PlanLinear(carry.End, placement.X_WO * X_OT, Carrying.Speed(context, thing, LowerSpeed));
            if (last.Motion is { } lower) return (new(placement, X_OT, carry, lower), null);
        }
        return (null, last is null
            ? new(FailureCause.Unreachable,
                $"cannot put {thing} there: held like this, it can be brought nowhere at '{destination}' without touching something")
            : Failures.Of(last, $"put {thing} there"));
    }

    /// <summary>Placements that can be reached, with the posture above each: a few of equal worth at a time, the nearest first.</summary>
    static IEnumerable<(Placement Placement, double[] Above)> Reachable(
        SkillContext context, ObjectRef thing, ObjectRef destination, Pose X_OT, IEnumerable<Placement> placements)
    {
        double[] from = [.. context.CommandedPosture];
        foreach (var equal in placements.GroupBy(p => p.Worth).OrderByDescending(g => g.Key))
            foreach (Placement[] some in equal.Chunk(Window))
            {
                var found = new List<(Placement Placement, double[] Above)>();
                using (context.Planner.Checker.Begin())
                {
                    context.AllowContact(thing, destination);
                    foreach (Placement placement in some)
                        if (PostureAbove(context, placement, X_OT) is { } above) found.Add((placement, above));
                }
                foreach (var nearest in found.OrderBy(f => context.Planner.Group.TravelTime(from, f.Above))) yield return nearest;
            }
    }

    static CollisionChecker.Scope Hold(SkillContext context, ObjectRef thing, Pose X_OT)
    {
        CollisionChecker.Scope scope = context.Planner.Checker.Begin();
        context.Planner.Checker.Attach(context.State.Index.BodyOf(thing), X_OT.Inverse());
        return scope;
    }

    static double[]? PostureAbove(SkillContext context, Placement placement, Pose X_OT)
    {
        Pose X_WT = placement.X_WO * X_OT;
        return context.Planner.PostureBefore(X_WT with { P = X_WT.P + placement.Above * Vec3.UnitZ }, X_WT, context.CommandedPosture);
    }

    static SkillStep BackOut(SkillContext context, ObjectRef thing, ObjectRef destination)
    {
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope touching = planner.Checker.Begin();
        context.AllowFingers(thing);
        context.AllowFingers(destination);
        Pose X_WT = context.X_WT;
        // along the way it approached; straight up when that is blocked, as it is beside a wall; half as far where the arm ends
        PlanResult away = planner.PlanLinear(context.CommandedPosture, X_WT * Pose.At(0, 0, -Retreat));
        if (!away.Succeeded) away = planner.PlanLinear(context.CommandedPosture, X_WT with { P = X_WT.P + Retreat * Vec3.UnitZ });
        if (!away.Succeeded) away = planner.PlanLinear(context.CommandedPosture, X_WT * Pose.At(0, 0, -Retreat / 2));
        return away.Motion is { } motion ? new SkillStep.Follow(motion) { Phase = "retreat" } : Failures.Of(away, $"back out from {thing}");
    }

    /// <summary>Headings for a thing that may face any way: the one it has first, then evenly around.</summary>
    public static IEnumerable<double> Headings(Pose X_WO, int count, double first = double.NaN)
    {
        double yaw = double.IsNaN(first) ? Math.Atan2(X_WO.R.AxisX.Y, X_WO.R.AxisX.X) : first;
        for (int k = 0; k < count; k++)
        {
            // 0, +1, -1, +2, -2, ... steps away
            int turn = (k + 1) / 2 * (k % 2 == 1 ? 1 : -1);
            yield return yaw + turn * 2 * Math.PI / count;
        }
    }
}
