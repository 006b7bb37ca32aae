using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Grasps the target, in a way that suits what comes next, and lifts it clear of its support.</summary>
/// <param name="Target">What is picked up.</param>
/// <param name="Part">
/// Name of the link it is held by, such as a toolbox's handle; null for its own body and what is screwed tight onto it.
/// </param>
public sealed record Pick(ObjectRef Target, string? Part = null) : Skill, IProposes
{
    const int CandidatesPerRegion = 24, GraspsJudged = 16, GraspsTried = 6;
    const int CandidatesOfFallen = 72; // most ways to hold what stands are blocked where it lies
    const double RegionWhim = 0.25, CandidateWhim = 0.3; // how much of a grasp's quality is left to chance, so that demonstrations differ
    const double Suits = 0.85;                // a grasp that suits the next skill so well is taken at once
    const double Near = 0.15, Retreat = 0.10; // m: after a failed attempt the hand first backs out of the thing
    const double Room = 0.024;                // m: how much wider than the thing the fingers open for the approach
    const double Aside = 0.035, Back = 0.04, Turned = 0.35; // m, m, rad: how far from straight above the approach begins
    const double ApproachSpeed = 0.6, LiftSpeed = 0.7;
    const double GripSettle = 0.15;           // s

    public override ObjectRef ReferenceFrame => Target;
    public override Predicate Achieves => new Holding(Target, Part);
    public override Predicate Presumes => new Clear(Target);
    public override int Attempts => 2;
    public override FailureCause BrokenPromise => FailureCause.Slipped;
    public override Phrase Phrase => Part is null
        ? Phrase.Of($"pick up {Target}")
        : Phrase.Of($"pick up {Target} by its {Parts.Say(Part)}");

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        double open = context.Spec.Gripper.MaxOpening;
        if (context.CommandedOpening < open) yield return new SkillStep.Grip(open, GripSettle) { Phase = "approach" };
        if (BackOut(context) is { } away) yield return new SkillStep.Follow(away) { Phase = "retreat" };

        (Approach? approach, SkillStep.Fail? failure) = FindApproach(context);
        if (approach is null)
        {
            yield return failure!; // never null: either an approach or a failure
            yield break;
        }
        yield return new SkillStep.Follow(approach.Transit) 
        {
            Opening = ApproachOpening(context, approach.Grasp.Candidate), Phase = "approach",
        };
        yield return new SkillStep.Follow(approach.Advance) { Phase = "approach" };
        yield return new SkillStep.Grip(ClosedOpening(context, approach.Grasp.Candidate), GripSettle) { Phase = "grasp" };
        if (!Achieves.Holds(context.State))
        {
            yield return new SkillStep.Fail(FailureCause.NoGrasp, $"the fingers closed without holding {Target}");
            yield break;
        }
        yield return Lift(context, approach.Grasp);
    }

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted switch
    {
        Holding(var thing, var part) => [new Pick(thing, part)],
        Lifted(var thing) => [new Pick(thing)],
        _ => [],
    };

    /// <summary>Of the grasps that can be reached, how well the best leaves a way to what comes next.</summary>
    public override double Chance(SkillContext context)
    {
        if (Refusal(context) is not null) return 0;
        double best = 0;
        foreach (GraspPlan grasp in context.FreshPlanner().Grasps.Plans(Query(context), [.. context.CommandedPosture]).Take(GraspsJudged))
        {
            best = Math.Max(best, Suitability(context, grasp.Candidate));
            if (best >= Suits) break;
        }
        return best;
    }

    public override SkillStep.Fail? Refusal(SkillContext context)
    {
        SceneObject thing = context.State.Index[Target];
        double mass = thing.Asset.TotalMass().Mass;
        return !thing.Movable ? new(FailureCause.NotOffered, $"'{Target}' stands fast: it cannot be picked up")
            : Part is not null && thing.Links.All(l => l.Link.Name != Part)
            ? new(FailureCause.NotOffered, $"'{Target}' cannot be held by its {Part}: this {thing.Category} has none")
            : mass > context.Spec.Payload ? new(FailureCause.NotOffered,
                FormattableString.Invariant($"'{Target}' weighs {mass:F1} kg, and the arm carries {context.Spec.Payload:F1} kg"))
            : context.Next?.Refusal(context); // not lifted for nothing
    }

    // the body that the fingers close on
    BodyId HeldBody(WorldState state) => Part is null ? state.Index.BodyOf(Target) : state.Index.LinkOf(Target, Part).Body;

    // wide enough to slip over the thing, no wider: a hand that is fully open does not fit into a mug
    static double ApproachOpening(SkillContext context, GraspCandidate candidate) =>
        Math.Min(context.Spec.Gripper.MaxOpening, candidate.Width + Room);

    // cloth is gathered between the pads: they close until it gives way no more
    double ClosedOpening(SkillContext context, GraspCandidate candidate) => IsSoft(context) ? 0 : candidate.Width - context.Squeeze;

    // cloths and cords
    bool IsSoft(SkillContext context) => context.AssetOf(Target).Ingredients.Any(i => i.ReplacesBody());

    // a planned way to a grasp
    sealed record Approach(GraspPlan Grasp, Motion Transit, Motion Advance);

    Motion? BackOut(SkillContext context)
    {
        if ((context.X_WT.P - context.State.PoseOf(Target).P).Length > Near) return null;
        MotionPlanner planner = context.FreshPlanner();
        using CollisionChecker.Scope touching = planner.Checker.Begin();
        context.AllowFingers(Target);
        return planner.PlanLinear(context.CommandedPosture, context.X_WT * Pose.At(0, 0, -Retreat)).Motion;
    }

    (Approach?, SkillStep.Fail?) FindApproach(SkillContext context)
    {
        MotionPlanner planner = context.FreshPlanner();
        double[] from = [.. context.CommandedPosture];
        GraspQuery query = Query(context);
        (Approach? best, double suits) = (null, 0);
        (PlanResult? last, int judged, int tried) = (null, 0, 0);
        foreach (GraspPlan grasp in planner.Grasps.Plans(query, from).Take(GraspsJudged))
        {
            judged++;
            double suitability = Suitability(context, grasp.Candidate);
            if (suitability <= suits) continue;
            (Approach? approach, last) = PlanApproach(context, query, grasp, from, ++tried);
            if (approach is not null) (best, suits) = (approach, suitability);
            if (suits >= Suits || tried >= GraspsTried) break;
        }
        if (best is not null) return (best, null);
        if (last is not null) return (null, Failures.Of(last, $"reach {Target}"));
        if (judged > 0) return (null, new(FailureCause.NoGrasp, $"none of {judged} grasps of {Target} leaves a way to {context.Next}"));
        GraspResult none = planner.Grasps.Plan(query, from);
        return (null, new(Failures.CauseOf(none.Failure), $"cannot grasp {Target}: {none.Reason}"));
    }

    double Suitability(SkillContext context, GraspCandidate candidate)
    {
        context.ShowFingers(candidate.Width);
        Pose X_OT = Part is null ? candidate.X_OT
            : context.State.PoseOf(Target).Inverse() * context.State.PoseOf(Target, Part) * candidate.X_OT;
        return context.Next?.Suitability(context, Target, X_OT) ?? 1;
    }

    (Approach?, PlanResult) PlanApproach(SkillContext context, GraspQuery query, GraspPlan grasp, double[] from, int attempt)
    {
        MotionPlanner planner = context.Planner;
        context.ShowFingers(ApproachOpening(context, grasp.Candidate));
        Rng chance = context.Random.Split("transit", attempt);
        (Approach? way, PlanResult result) = PlanBoth(planner.PlanTo(from, Beside(grasp.X_WPreGrasp, chance), chance), touches: false);
        return way is not null ? (way, result) : PlanBoth(planner.PlanTo(from, grasp.PreGrasp, chance.Split("straight")), touches: true);

        // whoever comes in at a slant must not push the thing on the way
        (Approach?, PlanResult) PlanBoth(PlanResult transit, bool touches)
        {
            if (!transit.Succeeded) return (null, transit);
            using CollisionChecker.Scope touching = planner.Checker.Begin();
            if (touches) context.AllowFingers(Target);
            if (query.Grazes)
                foreach (BodyId support in query.Supports) planner.Checker.AllowFingers(support, GraspQuery.Graze);
            PlanResult advance = planner.PlanLinear(transit.Motion.End, grasp.X_WGrasp, ApproachSpeed);
            return (advance.Succeeded ? new(grasp, transit.Motion, advance.Motion) : null, advance);
        }
    }

    // demonstrations that always come in exactly from above do not show what to do when one is a little beside
    static Pose Beside(Pose X_WPreGrasp, Rng rng)
    {
        RngSequence chance = rng.Sequence("beside");
        double way = Aside * Math.Sqrt(chance.Unit()), angle = chance.Uniform(0, 2 * Math.PI);
        var offset = new Vec3(way * Math.Cos(angle), way * Math.Sin(angle), -Back * chance.Unit());
        return X_WPreGrasp * new Pose(Quat.RotZ(chance.Uniform(-Turned, Turned)), offset);
    }

    GraspQuery Query(SkillContext context)
    {
        GripperShape gripper = context.Spec.Gripper;
        WorldState state = context.State;
        BodyId held = HeldBody(state);
        Pose X_WL = state.BodyPose(held);
        return new(held, X_WL, Candidates(context, gripper), gripper)
        {
            Bodies = state.Index.BodiesOf(Target),
            Carried = Part is null ? null : (state.Index.BodyOf(Target), X_WL.Inverse() * state.PoseOf(Target)),
            Supports = context.TouchedBy(Target), Grazes = IsSoft(context),
            Prepare = candidate => context.ShowFingers(ApproachOpening(context, candidate)),
        };
    }

    List<GraspCandidate> Candidates(SkillContext context, GripperShape gripper)
    {
        RngSequence chance = context.Random.Sequence("grasps");
        var all = new List<GraspCandidate>();
        WorldState state = context.State;
        BodyId held = HeldBody(state);
        int count = new Upright(Target).Holds(state) ? CandidatesPerRegion : CandidatesOfFallen;
        foreach (Offer<GraspRegion> offer in Offers(state))
        {
            GraspRegion region = state.Present(Target, offer.Affordance);
            int first = all.Count;
            region.Candidates(gripper, ref chance, count, all);
            double worth = region.Worth * (1 - RegionWhim * chance.Unit());
            for (int i = first; i < all.Count; i++)
                all[i] = all[i] with { Quality = all[i].Quality * worth * (1 - CandidateWhim * chance.Unit()) };
            if (offer.Body == held) continue;
            Pose X_HL = state.BodyPose(held).Inverse() * state.BodyPose(offer.Body);
            for (int i = first; i < all.Count; i++) all[i] = all[i] with { X_OT = X_HL * all[i].X_OT };
        }
        return all;
    }

    // a bottle may be lifted by its cap, as long as that is screwed on
    IEnumerable<Offer<GraspRegion>> Offers(WorldState state)
    {
        SceneIndex index = state.Index;
        var fast = index[Target].Links.Where(l => Part is null && l.Link.Joint.HoldsFast(state.Positions[l.PositionAt]));
        return [.. index.AffordancesOf<GraspRegion>(Target, Part ?? ""),
            .. fast.SelectMany(l => index.AffordancesOf<GraspRegion>(Target, l.Link.Name))];
    }

    SkillStep Lift(SkillContext context, GraspPlan grasp)
    {
        MotionPlanner planner = context.FreshPlanner();
        planner.Checker.Attach(context.State.Index.BodyOf(Target), context.X_WT.Inverse() * context.State.PoseOf(Target));
        using CollisionChecker.Scope touching = planner.Checker.Begin();
        context.AllowFingers(Target); // of what bends only its pose goes with the hand
        foreach (BodyId body in context.State.Index.BodiesOf(Target))
            foreach (BodyId support in context.TouchedBy(Target)) planner.Checker.Allow(body, support);
        PlanResult lift = planner.PlanLinear(context.CommandedPosture, grasp.X_WLift, Carrying.Speed(context, Target, LiftSpeed));
        return lift.Motion is { } motion ? new SkillStep.Follow(motion) { Phase = "lift" } : Failures.Of(lift, $"lift {Target}");
    }
}
