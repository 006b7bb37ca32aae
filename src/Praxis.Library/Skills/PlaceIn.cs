using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Predicates;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Lowers the held thing into the container as deep as the hand can follow, and lets go.</summary>
public sealed record PlaceIn(ObjectRef Thing, ObjectRef Container) : Skill
{
    const double Gap = 0.006, Clear = 0.05; // m above the floor at the deepest; m above the rim before it goes down
    const int Headings = 6;

    // how much of the depth it goes down: to the floor if the hand fits, else it is dropped from higher up
    static readonly double[] Depths = [1, 0.7, 0.4, 0.1];

    public override ObjectRef ReferenceFrame => Container;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new In(Thing, Container);
    public override Phrase Phrase => Phrase.Of($"put {Thing} in {Container}");

    public override IEnumerable<SkillStep> Plan(SkillContext context) => Placing.Steps(context, Thing, Container, Placements(context));

    IEnumerable<Placement> Placements(SkillContext context)
    {
        Cavity cavity = context.AssetOf(Container).Affordances.OfType<Cavity>().FirstOrDefault()
            ?? throw new PraxisException($"Nothing can be put in '{Container}': a {context.State.Index[Container].Category} has no cavity.");
        Pose X_WA = context.State.PoseOf(Container) * cavity.X_OA, X_WO = context.State.PoseOf(Thing);
        foreach (double depth in Depths)
        {
            double height = cavity.Floor + Gap + (1 - depth) * cavity.Depth;
            Vec3 p = X_WA * new Vec3(0, 0, height);
            foreach (double heading in Placing.Headings(X_WO, Headings))
                yield return new(new(Quat.RotZ(heading), p), cavity.Rim + Clear - height);
        }
    }
}
