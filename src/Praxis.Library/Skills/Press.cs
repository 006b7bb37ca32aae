using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Pushes a button, a key, a lever down with shut fingers, until it clicks; stays on it when nothing comes after.</summary>
/// <param name="Thing">What it belongs to.</param>
/// <param name="Part">Name of the link.</param>
public sealed record Press(ObjectRef Thing, string Part) : Skill, IProposes
{
    const double Above = 0.04, Beyond = 0.006, Deep = 0.03; // m
    const double TouchSpeed = 0.1, PushSpeed = 0.05, Held = 0.3; // shares of the planner's speed; s
    const int Rolls = 8; // in half a turn, after which the hand is the same

    // rad, about the tool's closing axis and about the axis across it: straight first
    static readonly (double Closing, double Across)[] Slants =
        [(0, 0), (0.35, 0), (-0.35, 0), (0, 0.35), (0, -0.35), (0.7, 0), (-0.7, 0), (0, 0.7), (0, -0.7), (0, 1), (0, -1)];

    public override ObjectRef ReferenceFrame => Thing;
    public override Predicate Achieves => new Pressed(Thing, Part);
    public override FailureCause BrokenPromise => FailureCause.Slipped;
    public override Phrase Phrase => Phrase.Of($"press the {Parts.Say(Part)} of {Thing}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is Pressed pressed ? [new Press(pressed.Thing, pressed.Part)] : [];

    public override SkillStep.Fail? Refusal(SkillContext context) => Parts.Refusal(context, Thing, Part)
        ?? (context.State.Index.AffordancesOf<PressPoint>(Thing, Part).Any() ? null
            : Failures.Lacks(context, Thing, Part, "place to push", "pressed on"));

    public override IEnumerable<SkillStep> Plan(SkillContext context)
    {
        if (context.CommandedOpening > 0) yield return new SkillStep.Grip(0, 0.1) { Phase = "approach" };
        yield return Moving.BackOut(context, Thing);
        (Way? way, SkillStep.Fail? failure) = FindWay(context);
        if (way is null)
        {
            yield return failure!; // never null: either a way or a failure
            yield break;
        }
        Compliance compliance = Compliance.Even(2500, 40, turn: 60, torque: 10);
        yield return new SkillStep.Follow(way.Transit) { Opening = 0, Phase = "approach" };
        yield return new SkillStep.Comply(way.Touch, compliance) { Until = Achieves.Holds, Linger = 0, Phase = "approach" };
        yield return new SkillStep.Comply(way.Push, compliance) { Until = Achieves.Holds, Linger = 2.5, Relaxes = false, Phase = "press" };
        yield return new SkillStep.Wait(Held) { Phase = "press" };
        if (!Achieves.Holds(context.State))
            yield return new SkillStep.Fail(FailureCause.Slipped, $"the {Part} of '{Thing}' did not go down");
    }

    sealed record Way(Motion Transit, Motion Touch, Motion Push);

    (Way?, SkillStep.Fail?) FindWay(SkillContext context)
    {
        MotionPlanner planner = context.FreshPlanner();
        context.ShowFingers(0);
        PlanResult? last = null;
        int tried = 0;
        foreach (Offer<PressPoint> offer in context.State.Index.AffordancesOf<PressPoint>(Thing, Part))
            foreach ((double closing, double across) in Slants)
                for (int roll = 0; roll < Rolls; roll++)
                {
                    Pose X_WA = offer.X_WA(context.State);
                    Vec3 into = X_WA.R.Rotate(new(0, 0, -1));
                    Quat lean = Quat.RotX(Math.PI) * Quat.RotY(closing) * Quat.RotX(across);
                    Pose X_WT = Moving.Fingertip(context, X_WA.P, into, X_WA.R * Quat.RotZ(roll * Math.PI / Rolls) * lean);
                    Pose Shifted(double by) => X_WT with { P = X_WT.P + by * into };
                    double[]? before;
                    Motion? touch, push;
                    using (planner.Checker.Begin())
                    {
                        context.AllowFingers(Thing, Deep);
                        if ((before = planner.PostureBefore(Shifted(-Above), X_WT, context.CommandedPosture)) is null) continue;
                        last = planner.PlanLinear(before, X_WT, TouchSpeed);
                        if ((touch = last.Motion) is null) continue;
                        last = planner.PlanLinear(touch.End, Shifted(offer.Affordance.Travel + Beyond), PushSpeed);
                        if ((push = last.Motion) is null) continue;
                    }
                    last = planner.PlanTo(context.CommandedPosture, before, context.Random.Split("transit", ++tried));
                    if (last.Motion is { } transit) return (new(transit, touch, push), null);
                }
        return (null, last is null
            ? new(FailureCause.Unreachable, $"cannot press the {Part} of '{Thing}': a fingertip comes to it from no side")
            : Failures.Of(last, $"press the {Part} of '{Thing}'"));
    }
}
