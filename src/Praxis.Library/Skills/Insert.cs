using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>
/// Puts the held thing's peg into a hole: brings its tip over the mouth, axes aligned, lowers it giving way sideways, searches in a spiral
/// where it does not go in, and lets go once it is guided.
/// </summary>
/// <param name="Thing">What is held.</param>
/// <param name="Into">What has the holes; the nearest free one is taken.</param>
public sealed record Insert(ObjectRef Thing, ObjectRef Into) : Skill, IProposes
{
    const double Over = 0.03, Brink = 0.003;      // m of the tip over the mouth: where it comes straight down, and where it gives way
    const double Deepest = 0.04, Floor = 0.004;   // m that the hand pushes it in at most; that it keeps from the hole's end
    const double Entered = 0.006;                 // m: deeper than the edge of the mouth
    const double CarrySpeed = 0.8, DownSpeed = 0.3, InSpeed = 0.12, SearchSpeed = 0.1;
    const double Release = 0.016, Settle = 0.3;   // m by which the fingers open; s
    const double Retreat = 0.10;                  // m
    const double Turns = 3, Search = 0.005;       // of the spiral, and how far from the axis it goes, m
    const double Press = 0.004;                   // m below the mouth that the tip is sent meanwhile
    const int Rolls = 12, WaysTried = 8, Searches = 2;

    public override ObjectRef ReferenceFrame => Into;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new Inserted(Thing, Into);
    public override Phrase Phrase => Phrase.Of($"insert {Thing} into {Into}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is Inserted(var thing, var into) ? [new Insert(thing, into)] : [];

    public override SkillStep.Fail? Refusal(SkillContext context)
    {
        if (PegOf(context.State) is not { } peg) return Failures.Lacks(context, Thing, null, "end that goes into a hole", "inserted of");
        if (!Axes(context.State, Into).Any(h => h.Affordance.IsHole)) return Failures.Lacks(context, Into, null, "hole", "inserted into");
        double widest = Axes(context.State, Into).Where(h => h.Affordance.IsHole).Max(h => h.Affordance.Radius);
        if (widest < peg.Affordance.Radius) return new(FailureCause.NotOffered, FormattableString.Invariant(
            $"'{Thing}' is {2000 * peg.Affordance.Radius:F1} mm thick, and the widest hole of '{Into}' {2000 * widest:F1} mm"));
        return FreeHoles(context.State, peg).Any() ? null : new(FailureCause.NotOffered, $"no hole of '{Into}' is free");
    }

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT)
    {
        if (thing != Thing) return 1;
        using CollisionChecker.Scope held = Hold(context, X_OT);
        context.AllowContact(Thing, Into);
        return Goals(context, X_OT).Any() ? 1 : 0;
    }

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        WorldState state = context.State;
        (Way? way, SkillStep.Fail? failure) = FindWay(context);
        if (way is null)
        {
            yield return failure!; // never null: either a way or a failure
            yield break;
        }
        Goal goal = way.Goal;
        yield return new SkillStep.Follow(way.Carry) { Phase = "carry" };
        yield return Straight(context, goal.X_WO(-Brink));
        yield return Lower(context, goal);
        for (int search = 0; search < Searches && goal.Depth(state) < Entered; search++)
        {
            yield return Straight(context, goal.X_WO(-Brink));
            yield return Spiral(context, goal);
            yield return Lower(context, goal);
        }
        if (goal.Depth(state) < Entered)
        {
            yield return new SkillStep.Fail(FailureCause.Collision, $"{Thing} does not go into the hole of {Into}");
            yield break;
        }
        yield return new SkillStep.Grip(Math.Min(context.Spec.Gripper.MaxOpening, context.Opening + Release), Settle) { Phase = "release" };
        yield return BackOut(context);
        yield return new SkillStep.Wait(1) { Phase = "retreat", Until = Achieves.Holds };
    }

    /// <summary>A hole, and how the thing is turned about its axis.</summary>
    readonly record struct Goal(Offer<InsertAxis> Peg, Offer<InsertAxis> Hole, Pose X_WH, double Roll)
    {
        // the thing with its tip so deep in the hole, m
        public Pose X_WO(double depth) =>
            X_WH * Pose.At(0, 0, -depth) * new Pose(Quat.RotX(Math.PI) * Quat.RotZ(Roll), Vec3.Zero) * Peg.Affordance.X_OA.Inverse();

        public double Depth(WorldState state) => -(X_WH.Inverse() * Peg.X_WA(state).P).Z;

        public double Aimed => Math.Min(Deepest, Math.Min(Hole.Affordance.Length, Peg.Affordance.Length) - Floor);
    }

    sealed record Way(Goal Goal, Motion Carry);

    (Way?, SkillStep.Fail?) FindWay(SkillContext context)
    {
        MotionPlanner planner = context.FreshPlanner();
        Pose X_OT = context.State.PoseOf(Thing).Inverse() * context.X_WT;
        using CollisionChecker.Scope held = Hold(context, X_OT);
        double[] from = [.. context.CommandedPosture];
        List<(Goal Goal, double[] Above)> goals;
        using (planner.Checker.Begin())
        {
            context.AllowContact(Thing, Into);
            goals = [.. Goals(context, X_OT).Take(WaysTried).OrderBy(g => planner.Group.TravelTime(from, g.Above))];
        }
        PlanResult? last = null;
        int tried = 0;
        foreach ((Goal goal, double[] above) in goals)
        {
            last = planner.PlanTo(from, above, context.Random.Split("carry", ++tried), Carrying.Speed(context, Thing, CarrySpeed));
            if (last.Motion is { } carry) return (new(goal, carry), null);
        }
        return (null, last is null
            ? new(FailureCause.Unreachable, $"cannot insert {Thing}: held like this, it can be brought into no free hole of '{Into}'")
            : Failures.Of(last, $"bring {Thing} over {Into}"));
    }

    // what the arm can do, with a posture above
    IEnumerable<(Goal Goal, double[] Above)> Goals(SkillContext context, Pose X_OT)
    {
        if (PegOf(context.State) is not { } peg) yield break;
        Vec3 hand = context.X_WT.P;
        foreach (Offer<InsertAxis> hole in FreeHoles(context.State, peg).OrderBy(h => (h.X_WA(context.State).P - hand).Length))
        {
            Pose X_WH = hole.X_WA(context.State);
            for (int k = 0; k < Rolls; k++)
            {
                var goal = new Goal(peg, hole, X_WH, 2 * Math.PI * k / Rolls);
                Pose above = goal.X_WO(-Over) * X_OT, inside = goal.X_WO(goal.Aimed) * X_OT;
                if (context.Planner.PostureBefore(above, inside, context.CommandedPosture) is { } posture) yield return (goal, posture);
            }
        }
    }

    // where the thing is now tells how it lies in the hand: what it should be corrects what was commanded
    SkillStep Straight(SkillContext context, Pose X_WO)
    {
        PlanResult result = Down(context, X_WO, DownSpeed);
        return result.Motion is { } motion ? new SkillStep.Follow(motion) { Phase = "lower" } : Failures.Of(result, $"insert {Thing}");
    }

    SkillStep Lower(SkillContext context, Goal goal)
    {
        PlanResult result = Down(context, goal.X_WO(goal.Aimed), InSpeed);
        if (result.Motion is not { } motion) return Failures.Of(result, $"insert {Thing}");
        return new SkillStep.Comply(motion, Yielding(goal, 900, 15))
        {
            Phase = "insert", Linger = 0.4, Until = state => goal.Depth(state) > goal.Aimed - 0.001,
        };
    }

    PlanResult Down(SkillContext context, Pose X_WO, double speed)
    {
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope held = Hold(context, context.State.PoseOf(Thing).Inverse() * context.X_WT);
        context.AllowContact(Thing, Into);
        Pose X_WT = X_WO * context.State.PoseOf(Thing).Inverse() * context.CommandedTool;
        return planner.PlanLinear(context.CommandedPosture, X_WT, speed);
    }

    // the tip slides over the mouth in growing circles until it falls in
    SkillStep Spiral(SkillContext context, Goal goal)
    {
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope held = Hold(context, context.State.PoseOf(Thing).Inverse() * context.X_WT);
        context.AllowContact(Thing, Into);
        Pose X_WT = context.CommandedTool;
        PlanResult spiral = planner.PlanAlong(context.CommandedPosture, Curve, SearchSpeed);
        return spiral.Motion is not { } motion ? Failures.Of(spiral, $"search for the hole of {Into}")
            : new SkillStep.Comply(motion, Yielding(goal, 900, 6)) { Phase = "search", Until = state => goal.Depth(state) > Entered };

        Pose Curve(double share)
        {
            double angle = 2 * Math.PI * Turns * share, reach = Search * share;
            Vec3 off = new(reach * Math.Cos(angle), reach * Math.Sin(angle), -Math.Min(1, 8 * share) * (Brink + Press));
            return X_WT with { P = X_WT.P + goal.X_WH.R.Rotate(off) };
        }
    }

    // gives way across the axis, holds the direction
    static Compliance Yielding(Goal goal, double along, double force) =>
        new(new(400, 400, along), new(40, 40, 40), new(8, 8, force), new(4, 4, 4)) { R_WC = goal.X_WH.R };

    SkillStep BackOut(SkillContext context)
    {
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope touching = planner.Checker.Begin();
        context.AllowFingers(Thing);
        context.AllowFingers(Into);
        PlanResult away = planner.PlanLinear(context.CommandedPosture, context.CommandedTool * Pose.At(0, 0, -Retreat));
        return away.Motion is { } motion ? new SkillStep.Follow(motion) { Phase = "retreat" } : Failures.Of(away, $"back out from {Thing}");
    }

    CollisionChecker.Scope Hold(SkillContext context, Pose X_OT)
    {
        CollisionChecker.Scope scope = context.Planner.Checker.Begin();
        context.Planner.Checker.Attach(context.State.Index.BodyOf(Thing), X_OT.Inverse());
        return scope;
    }

    Offer<InsertAxis>? PegOf(WorldState state)
    {
        foreach (Offer<InsertAxis> axis in Axes(state, Thing))
            if (!axis.Affordance.IsHole) return axis;
        return null;
    }

    static IEnumerable<Offer<InsertAxis>> Axes(WorldState state, ObjectRef thing) => state.Index.AffordancesOf<InsertAxis>(thing);

    // wide enough, and with nothing else's tip in it, unless there is room for more
    IEnumerable<Offer<InsertAxis>> FreeHoles(WorldState state, Offer<InsertAxis> peg) => Axes(state, Into).Where(hole =>
        hole.Affordance.IsHole && hole.Affordance.Radius >= peg.Affordance.Radius
        && (hole.Affordance.Radius > 2 * peg.Affordance.Radius || !Taken(state, hole)));

    bool Taken(WorldState state, Offer<InsertAxis> hole) => state.Index.Objects.Any(other => other.Ref != Thing && other.Ref != Into
        && Axes(state, other.Ref).Any(p => !p.Affordance.IsHole
            && Inserted.IsIn(p.X_WA(state), p.Affordance, hole.X_WA(state), hole.Affordance)));
}
