using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Predicates;

/// <summary>
/// The thing's peg is in a hole of the other: its tip at least half as deep as it can be, along the hole's axis as far as the play of the
/// two lets it lean, and still.
/// </summary>
/// <param name="Thing">What has the peg: a test tube, a pen.</param>
/// <param name="Into">What has the hole.</param>
public sealed record Inserted(ObjectRef Thing, ObjectRef Into) : Predicate
{
    const double Share = 0.5;
    const double Still = 0.05;                   // m/s
    const double Lean = 8 * Math.PI / 180;       // rad beyond what play allows: collision bodies are a little wider than what is seen

    public override IEnumerable<ObjectRef> Objects => [Thing, Into];

    public override IEnumerable<Need> Needs => [new(Thing, typeof(InsertAxis)), new(Into, typeof(InsertAxis))];

    public override bool Holds(WorldState state)
    {
        if (state.SpeedOf(Thing).Linear > Still) return false;
        foreach (Offer<InsertAxis> peg in state.Index.AffordancesOf<InsertAxis>(Thing))
        {
            if (peg.Affordance.IsHole) continue;
            Pose X_WP = peg.X_WA(state);
            foreach (Offer<InsertAxis> hole in state.Index.AffordancesOf<InsertAxis>(Into))
                if (hole.Affordance.IsHole && IsIn(X_WP, peg.Affordance, hole.X_WA(state), hole.Affordance)) return true;
        }
        return false;
    }

    /// <summary>Whether a peg at a pose is in a hole at another.</summary>
    public static bool IsIn(Pose X_WP, InsertAxis peg, Pose X_WH, InsertAxis hole)
    {
        Vec3 tip = X_WH.Inverse() * X_WP.P;
        double depth = -tip.Z, aside = Math.Sqrt(tip.X * tip.X + tip.Y * tip.Y);
        if (depth < Share * Math.Min(hole.Length, peg.Length) || aside > hole.Radius) return false;
        double play = Math.Atan2(2 * Math.Max(0, hole.Radius - peg.Radius), depth);
        return -Vec3.Dot(X_WP.R.AxisZ, X_WH.R.AxisZ) >= Math.Cos(Math.Min(Lean + play, Math.PI / 2));
    }

    public override string ToString() => $"inserted({Thing}, {Into})";
}
