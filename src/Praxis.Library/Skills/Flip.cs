using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Turns the held thing over and sets it on its head, near where it is.</summary>
/// <param name="Thing">What is held.</param>
/// <param name="Support">What it shall stand on.</param>
public sealed record Flip(ObjectRef Thing, ObjectRef Support) : Skill, IProposes
{
    const double Gap = 0.003; // m

    public override ObjectRef ReferenceFrame => Support;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new Flipped(Thing);
    public override Phrase Phrase => Phrase.Of($"turn {Thing} over on {Support}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted is Flipped(var thing)
        ? state.Index.Objects.Where(o => o.IsWorkSurface).Select(o => new Flip(thing, o.Ref)) : [];

    public override SkillStep.Fail? Refusal(SkillContext context) =>
        NearBy.Surfaces(context, Support).Any() ? null : Failures.Lacks(context, Support, null, "support surface", "turned over on");

    public override IEnumerable<SkillStep> Plan(SkillContext context) => Placing.Steps(context, Thing, Support, Placements(context));

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) =>
        thing == Thing ? Placing.Suitability(context, thing, Support, X_OT, Placements(context)) : 1;

    IEnumerable<Placement> Placements(SkillContext context)
    {
        double height = context.AssetOf(Thing).TotalBounds(context.JointsOf(Thing)).High.Z;
        return NearBy.Placements(context, Thing, Support, new(Quat.RotX(Math.PI), new(0, 0, height + Gap)));
    }
}
