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
public sealed record PlaceOn(ObjectRef Thing, ObjectRef Support, string? Part = null) : Skill, IProposes
{
    const double Gap = 0.002, Above = 0.08, Margin = 0.005; // m
    const double Room = 0.02; // m by which a thing may be moved on a surface that is not merely as large as itself
    const int Spots = 6, Headings = 8;
    const double Nearest = 0.36, Farthest = 0.68, Sideways = 1.0; // m, m from the base; rad
    const double Beneath = 0.01; // m: things whose origin is a little lower are on it
    const int Draws = 60;

    public override ObjectRef ReferenceFrame => Support;
    public override Predicate Requires => new Holding(Thing);
    public override Predicate Achieves => new On(Thing, Support, Part);
    public override Phrase Phrase => Part is null
        ? Phrase.Of($"put {Thing} on {Support}")
        : Phrase.Of($"put {Thing} on the {Parts.Say(Part)} of {Support}");

    /// <summary>Onto whatever is wanted; and off a thing, out of it, or out of the way, onto the table.</summary>
    public static IEnumerable<Skill> Propose(Predicate wanted, WorldState state) => wanted switch
    {
        On(var thing, var support, var part) => part is not null || HasRoom(state, thing, support, part)
            ? [new PlaceOn(thing, support, part)] : [],
        Not(On(var thing, var support, _)) when support != Table(state) => [new PlaceOn(thing, Table(state))],
        Not(In(var thing, _, _)) => [new PlaceOn(thing, Table(state))],
        Elsewhere(var thing, _) => [new PlaceOn(thing, Table(state))],
        _ => [],
    };

    static ObjectRef Table(WorldState state) => state.Index.Objects.First(o => o.IsWorkSurface).Ref;

    /// <summary>Whether a surface is larger than what is to stand on it.</summary>
    internal static bool HasRoom(WorldState state, ObjectRef thing, ObjectRef support, string? part) =>
        state.Index.AffordancesOf<SupportSurface>(support, part)
            .Any(s => s.Affordance.Outline.Inset(state.Index[thing].Asset.Base.Circumscribed + Margin).Inscribed > Room);

    public override double Chance(SkillContext context) => Placing.Chance(context, this, Thing);

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
        if (IsCrowded(context, X_WS, surface.Affordance.Outline))
        {
            foreach (Vec3 p in FreeSpots(context, X_WS, free, ref chance))
                foreach (double heading in Placing.Headings(X_WO, Headings)) yield return new(new(Quat.RotZ(heading), p), Above);
            yield break;
        }
        for (int spot = 0; spot < Spots; spot++)
        {
            // somewhere in the inner half first, so that small slips do no harm; the middle itself as the last resort
            double share = spot == Spots - 1 ? 0 : 0.6;
            Vec3 p = X_WS * new Vec3(share * free.HalfX * chance.Uniform(-1, 1), share * free.HalfY * chance.Uniform(-1, 1), Gap);
            foreach (double heading in Placing.Headings(X_WO, Headings)) yield return new(new(Quat.RotZ(heading), p), Above);
        }
    }

    // a table is larger than the arm's reach, and on others something stands already
    bool IsCrowded(SkillContext context, Pose X_WS, Outline outline) => context.State.Index[Support].IsWorkSurface
        || context.State.Index.Objects.Where(o => o.Movable && o.Ref != Thing && o.Ref != Support)
            .Select(o => X_WS.Inverse() * context.State.PoseOf(o.Ref).P).Any(p => p.Z > -Beneath && outline.Contains(p.X, p.Y));

    // the emptiest of some places; whether the thing fits there is for the planner to say
    IEnumerable<Vec3> FreeSpots(SkillContext context, Pose X_WS, Outline free, ref RngSequence chance)
    {
        WorldState state = context.State;
        (Vec3 P, double Radius)[] others = [.. state.Index.Objects.Where(o => o.Ref != Thing && o.Ref != Support && !o.IsWorkSurface)
            .Select(o => (state.PoseOf(o.Ref).P, o.Asset.ClearanceRadius))];
        var spots = new List<(Vec3 P, double Room)>();
        for (int draw = 0; draw < Draws; draw++)
        {
            Vec3 p_S = new(free.HalfX * chance.Uniform(-1, 1), free.HalfY * chance.Uniform(-1, 1), 0);
            if (state.Index[Support].IsWorkSurface)
            {
                double away = chance.Uniform(Nearest, Farthest), angle = chance.Uniform(-Sideways, Sideways);
                p_S = X_WS.Inverse() * (context.X_WB * new Vec3(away * Math.Cos(angle), away * Math.Sin(angle), 0));
            }
            if (!free.Contains(p_S.X, p_S.Y)) continue;
            Vec3 p = X_WS * (p_S with { Z = Gap });
            spots.Add((p, others.Select(o => Distance(o.P, p) - o.Radius).DefaultIfEmpty(0).Min()));
        }
        return spots.OrderByDescending(s => s.Room).Take(Spots).Select(s => s.P);
    }

    static double Distance(Vec3 a, Vec3 b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
