using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Stands beside another thing, with a gap between their footprints.</summary>
/// <param name="Other">The other.</param>
/// <param name="Side">On which side of it, as the robot sees it.</param>
/// <param name="Gap">m; up to <see cref="Slack"/> more is allowed.</param>
public sealed record Beside(ObjectRef Other, Side Side, double Gap) : PlacementRule
{
    /// <summary>m.</summary>
    public const double Slack = 0.03;

    const double Aside = 0.6, Spread = 0.4; // rad: how far from the side's direction it may be, and is proposed

    public override IReadOnlyList<ObjectRef> Others => [Other];

    public override bool Allows(Placement trial)
    {
        Footprint mine = trial.Footprint, theirs = trial.FootprintOf(Other);
        Vec3 d = mine.Middle - theirs.Middle;
        double gap = theirs.GapTo(mine);
        return gap >= Gap - 1e-9 && gap <= Gap + Slack
            && (Side == Side.Any || Math.Abs(Wrapped(Math.Atan2(d.Y, d.X) - Heading(Side))) <= Aside);
    }

    public override Pose Guide(Placement trial, ref RngSequence chance)
    {
        Footprint mine = trial.Footprint, theirs = trial.FootprintOf(Other);
        double heading = Side == Side.Any ? chance.Uniform(-Math.PI, Math.PI) : Heading(Side) + chance.Uniform(-Spread, Spread);
        // the gap grows with the distance until it is the one wanted
        double wanted = Gap + chance.Uniform(0.1, 0.9) * Slack, low = 0, high = mine.Reach(heading) + theirs.Reach(heading) + wanted + 1;
        for (int k = 0; k < 40; k++)
        {
            double middle = (low + high) / 2;
            if (theirs.GapTo(mine with { Middle = At(middle) }) < wanted) low = middle;
            else high = middle;
        }
        return trial.X_WO with { P = trial.X_WO.P + (At(high) - mine.Middle) with { Z = 0 } };

        Vec3 At(double away) => theirs.Middle + away * new Vec3(Math.Cos(heading), Math.Sin(heading), 0);
    }

    public override string ToString() => $"beside {Other}{(Side == Side.Any ? "" : $", {Side.ToString().ToLowerInvariant()} of it")}"
        + string.Create(System.Globalization.CultureInfo.InvariantCulture, $", {Gap} m away");
}
