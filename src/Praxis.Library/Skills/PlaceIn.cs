using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>
/// Lowers the held thing halfway into the container, and lets go: fingers that open have room there, and it does not fall far. What is
/// slender would tip over, and is lowered further.
/// </summary>
/// <param name="Thing">What is held.</param>
/// <param name="Container">Where it goes.</param>
/// <param name="Part">Name of the link with the cavity, such as a drawer; null for the first cavity there is.</param>
public sealed record PlaceIn(ObjectRef Thing, ObjectRef Container, string? Part = null) : Skill
{
    const double Clear = 0.03, Margin = 0.008; // m above the rim before it goes down; m from the walls
    const int Spots = 3, Headings = 6;

    const double Fall = 0.03; // m above the floor when it is let go, at most, where the container is deep

    static readonly double[] Drops = [1, 1.4, 0.6, 0.1]; // of that height, the best first

    public override ObjectRef ReferenceFrame => Container;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new In(Thing, Container, Part);
    public override Phrase Phrase => Part is null
        ? Phrase.Of($"put {Thing} in {Container}")
        : Phrase.Of($"put {Thing} in the {Parts.Say(Part)} of {Container}");

    public override SkillStep.Fail? Refusal(SkillContext context) =>
        Cavities(context).Any() ? null : Failures.Lacks(context, Container, Part, "cavity", "put in");

    public override IEnumerable<SkillStep> Plan(SkillContext context) => Placing.Steps(context, Thing, Container, Placements(context));

    public override double Suitability(SkillContext context, ObjectRef thing, Pose X_OT) =>
        thing == Thing ? Placing.Suitability(context, thing, Container, X_OT, Placements(context)) : 1;

    IEnumerable<Offer<Cavity>> Cavities(SkillContext context) => context.State.Index.AffordancesOf<Cavity>(Container, Part).Take(1);

    IEnumerable<Placement> Placements(SkillContext context) => Cavities(context).SelectMany(c => Placements(context, c));

    IEnumerable<Placement> Placements(SkillContext context, Offer<Cavity> offer)
    {
        Cavity cavity = offer.Affordance;
        ObjectAsset asset = context.AssetOf(Thing);
        Pose X_WA = offer.X_WA(context.State), X_WO = context.State.PoseOf(Thing);
        Outline free = cavity.FloorOutline.Inset(asset.Base.Circumscribed + Margin);
        double slender = Math.Min(1, 2 * asset.Base.Inscribed / asset.TotalBounds(context.JointsOf(Thing)).High.Z);
        double wanted = Math.Min(Fall * slender, cavity.Depth / 2);
        for (int choice = 0; choice < Drops.Length; choice++)
        {
            RngSequence chance = context.Random.Sequence("spots");
            for (int spot = 0; spot < Spots; spot++)
            {
                // around the middle first; the middle itself as the last resort
                double share = spot == Spots - 1 ? 0 : 0.6, height = cavity.Floor + Drops[choice] * wanted;
                Vec3 p = X_WA * new Vec3(share * free.HalfX * chance.Uniform(-1, 1), share * free.HalfY * chance.Uniform(-1, 1), height);
                foreach (double heading in Placing.Headings(X_WO, Headings))
                    yield return new(new(Quat.RotZ(heading), p), cavity.Rim + Clear - height, 1 - 0.2 * choice);
            }
        }
    }
}
