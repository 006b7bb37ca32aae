using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Library.Skills;

/// <summary>Where a held thing may be set down near where it is, turned any way about the vertical.</summary>
static class NearBy
{
    const double Above = 0.08, Margin = 0.02; // m
    const int Headings = 12;

    // m from where it is held, along the line from the arm's base and across it: near first
    static readonly (double Out, double Aside)[] Spots =
    [
        (0, 0), (0.08, 0), (-0.08, 0), (0, 0.1), (0, -0.1), (0.12, 0.12), (0.12, -0.12), (-0.12, 0.12), (-0.12, -0.12), (0.2, 0),
    ];

    /// <summary>The surfaces that it can be set on: the first there is.</summary>
    public static IEnumerable<Offer<SupportSurface>> Surfaces(SkillContext context, ObjectRef support) =>
        context.State.Index.AffordancesOf<SupportSurface>(support).Take(1);

    /// <summary>Placements on a support.</summary>
    /// <param name="context">The world.</param>
    /// <param name="thing">What is held.</param>
    /// <param name="support">What it shall stand on.</param>
    /// <param name="X_SO">The thing over a spot of the surface, up to the turn about the vertical.</param>
    public static IEnumerable<Placement> Placements(SkillContext context, ObjectRef thing, ObjectRef support, Pose X_SO)
    {
        Pose X_WO = context.State.PoseOf(thing);
        Vec3 from = context.State.CenterOf(thing), outwards = ((from - context.X_WB.P) with { Z = 0 }).Normalized();
        Vec3 aside = Vec3.Cross(Vec3.UnitZ, outwards);
        foreach (Offer<SupportSurface> surface in Surfaces(context, support))
        {
            Pose X_WS = surface.X_WA(context.State);
            Outline free = surface.Affordance.Outline.Inset(context.AssetOf(thing).Base.Circumscribed + Margin);
            foreach ((double far, double across) in Spots)
            {
                Vec3 p = X_WS.Inverse() * (from + far * outwards + across * aside);
                if (!free.Contains(p.X, p.Y)) continue;
                foreach (double heading in Placing.Headings(X_WO, Headings))
                    yield return new(new Pose(Quat.RotZ(heading), X_WS * new Vec3(p.X, p.Y, 0)) * X_SO, Above);
            }
        }
    }
}
