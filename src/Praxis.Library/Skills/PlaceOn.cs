using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Sets the held thing down, upright, somewhere on the support's surface, and lets go.</summary>
/// <param name="Thing">What is held.</param>
/// <param name="Support">Where it goes.</param>
/// <param name="Part">Name of the link with the surface, such as a rack; null for the first surface there is.</param>
public sealed record PlaceOn(ObjectRef Thing, ObjectRef Support, string? Part = null) : Skill
{
    const double Gap = 0.002, Above = 0.08, Margin = 0.005; // m
    const int Spots = 6, Headings = 8;

    public override ObjectRef ReferenceFrame => Support;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new On(Thing, Support, Part);
    public override Phrase Phrase => Part is null
        ? Phrase.Of($"put {Thing} on {Support}")
        : Phrase.Of($"put {Thing} on the {Parts.Say(Part)} of {Support}");

    public override SkillStep.Fail? Refusal(SkillContext context) =>
        Surfaces(context).Any() ? null : Failures.Lacks(context, Support, Part, "support surface", "put on");

    public override IEnumerable<SkillStep> Plan(SkillContext context) => Placing.Steps(context, Thing, Support, Placements(context));

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) =>
        thing == Thing ? Placing.Suitability(context, thing, Support, X_OT, Placements(context)) : 1;

    IEnumerable<Offer<SupportSurface>> Surfaces(SkillContext context) =>
        context.State.Index.AffordancesOf<SupportSurface>(Support, Part).Take(1);

    IEnumerable<Placement> Placements(SkillContext context) => Surfaces(context).SelectMany(s => Placements(context, s));

    IEnumerable<Placement> Placements(SkillContext context, Offer<SupportSurface> surface)
    {
        Pose X_WS = surface.X_WA(context.State), X_WO = context.State.PoseOf(Thing);
        Outline free = surface.Affordance.Outline.Inset(context.AssetOf(Thing).Base.Circumscribed + Margin);
        RngSequence chance = context.Random.Sequence("spots");
        for (int spot = 0; spot < Spots; spot++)
        {
            // somewhere in the inner half first, so that small slips do no harm; the middle itself as the last resort
            double share = spot == Spots - 1 ? 0 : 0.6;
            Vec3 p = X_WS * new Vec3(share * free.HalfX * chance.Uniform(-1, 1), share * free.HalfY * chance.Uniform(-1, 1), Gap);
            foreach (double heading in Placing.Headings(X_WO, Headings)) yield return new(new(Quat.RotZ(heading), p), Above);
        }
    }
}
