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
public sealed record PlaceIn(ObjectRef Thing, ObjectRef Container, string? Part = null) : Skill, IProposes
{
    const double Clear = 0.03, Margin = 0.008; // m above the rim before it goes down; m from the walls
    const double Gap = 0.004; // m over what lies there
    const int Spots = 3, CrowdedSpots = 4, Draws = 40, Headings = 6;

    const double Fall = 0.03; // m above the floor when it is let go, at most, where the container is deep

    static readonly double[] Drops = [1, 1.4, 0.6, 0.1]; // of that height, the best first

    public override ObjectRef ReferenceFrame => Container;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate? Presumes => Part is null ? null : new IsOpen(Container, Part);
    public override Predicate Achieves => new In(Thing, Container, Part);
    public override Phrase Phrase => Part is null
        ? Phrase.Of($"put {Thing} in {Container}")
        : Phrase.Of($"put {Thing} in the {Parts.Say(Part)} of {Container}");

    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) =>
        wanted is In(var thing, var container, var part) ? [new PlaceIn(thing, container, part)] : [];

    public override double Chance(SkillContext context) => Placing.Chance(context, this, Thing);

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
        (Vec3 P, double Top)[] inside = [.. Inside(context, offer)];
        if (inside.Length > 0)
        {
            foreach (Placement placement in Beside(context, cavity, X_WA, X_WO, free, inside, wanted)) yield return placement;
            yield break;
        }
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

    // what is in it already, in the cavity's frame: the middle of each thing and how high it reaches at most
    IEnumerable<(Vec3 P, double Top)> Inside(SkillContext context, Offer<Cavity> offer)
    {
        WorldState state = context.State;
        Pose X_BW = state.BodyPose(offer.Body).Inverse(), X_AW = offer.X_WA(state).Inverse();
        foreach (SceneObject other in state.Index.Objects.Where(o => o.Movable && o.Ref != Thing && o.Ref != Container))
        {
            Vec3 centre = state.CenterOf(other.Ref), size = other.Asset.Bounds.High - other.Asset.Bounds.Low;
            if (!offer.Affordance.Contains(X_BW * centre)) continue;
            Vec3 p = X_AW * centre;
            yield return (p, p.Z + Math.Max(size.X, Math.Max(size.Y, size.Z)) / 2);
        }
    }

    // the emptiest of some places; where there is no room down there, it is let go above what lies there, and falls into the gap
    IEnumerable<Placement> Beside(
        SkillContext context, Cavity cavity, Pose X_WA, Pose X_WO, Outline free, (Vec3 P, double Top)[] inside, double wanted)
    {
        RngSequence chance = context.Random.Sequence("spots");
        var spots = new List<Vec3>();
        for (int draw = 0; draw < Draws; draw++)
            spots.Add(new(free.HalfX * chance.Uniform(-1, 1), free.HalfY * chance.Uniform(-1, 1), 0));
        Vec3[] best = [.. spots.OrderByDescending(s => inside.Min(i => (s - i.P with { Z = 0 }).Length)).Take(CrowdedSpots)];
        double over = Math.Min(inside.Max(i => i.Top), cavity.Rim) + Gap;
        (double Height, double Worth)[] levels = [(cavity.Floor + wanted, 1), (cavity.Floor + 1.6 * wanted, 0.7), (over, 0.4)];
        foreach ((double height, double worth) in levels)
            foreach (Vec3 spot in best)
                foreach (double heading in Placing.Headings(X_WO, Headings))
                    yield return new(
                        new(Quat.RotZ(heading), X_WA * (spot with { Z = height })), Math.Max(Clear, cavity.Rim + Clear - height), worth);
    }
}
