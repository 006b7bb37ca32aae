using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Sets the held thing on the middle of another, edges aligned, and lets go.</summary>
public sealed record Stack(ObjectRef Thing, ObjectRef Under) : Skill, IProposes
{
    const double Gap = 0.0015, Above = 0.08; // m

    public override ObjectRef ReferenceFrame => Under;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new On(Thing, Under);
    public override Phrase Phrase => Phrase.Of($"stack {Thing} on {Under}");

    /// <summary>Where one thing just fits on another.</summary>
    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is On(var thing, var under, null) && !PlaceOn.HasRoom(state, thing, under, null) ? [new Stack(thing, under)] : [];

    public override double Chance(SkillContext context) => Placing.Chance(context, this, Thing);

    public override SkillStep.Fail? Refusal(SkillContext context) =>
        Surfaces(context).Any() ? null : Failures.Lacks(context, Under, null, "support surface", "stacked on");

    public override IEnumerable<SkillStep> Plan(SkillContext context) => Placing.Steps(context, Thing, Under, Placements(context));

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) =>
        thing == Thing ? Placing.Suitability(context, thing, Under, X_OT, Placements(context)) : 1;

    IEnumerable<Offer<SupportSurface>> Surfaces(SkillContext context) =>
        context.State.Index.AffordancesOf<SupportSurface>(Under).Take(1);

    IEnumerable<Placement> Placements(SkillContext context) => Surfaces(context).SelectMany(s => Placements(context, s));

    IEnumerable<Placement> Placements(SkillContext context, Offer<SupportSurface> surface)
    {
        Pose X_WS = surface.X_WA(context.State), X_WO = context.State.PoseOf(Thing);
        double under = Yaw(X_WS), now = Yaw(X_WO);
        // the quarter turn nearest to how it is held comes first
        double nearest = under + Math.Round((now - under) / (Math.PI / 2)) * Math.PI / 2;
        foreach (double heading in Placing.Headings(X_WO, 4, nearest))
            yield return new(new(Quat.RotZ(heading), X_WS * new Vec3(0, 0, Gap)), Above);
    }

    static double Yaw(Pose X) => Math.Atan2(X.R.AxisX.Y, X.R.AxisX.X);
}
