using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Stands between two things: near the line between their middles, in the middle half of it.</summary>
/// <param name="A">One.</param>
/// <param name="B">The other.</param>
public sealed record Between(ObjectRef A, ObjectRef B) : PlacementRule
{
    const double Aside = 0.05; // m from the line

    public override IReadOnlyList<ObjectRef> Others => [A, B];

    public override bool Allows(Placement trial)
    {
        (Vec3 a, Vec3 line) = Line(trial);
        Vec3 p = (trial.Footprint.Middle - a) with { Z = 0 };
        double share = Vec3.Dot(p, line) / line.LengthSquared;
        return share is >= 0.25 and <= 0.75 && (p - share * line).Length <= Aside;
    }

    public override Pose Guide(Placement trial, ref RngSequence chance)
    {
        (Vec3 a, Vec3 line) = Line(trial);
        Vec3 aside = new Vec3(-line.Y, line.X, 0).Normalized() * chance.Uniform(-0.7 * Aside, 0.7 * Aside);
        Vec3 wanted = a + chance.Uniform(0.3, 0.7) * line + aside;
        return trial.X_WO with { P = trial.X_WO.P + (wanted - trial.Footprint.Middle) with { Z = 0 } };
    }

    (Vec3 A, Vec3 Line) Line(Placement trial)
    {
        Vec3 a = trial.FootprintOf(A).Middle;
        return (a, (trial.FootprintOf(B).Middle - a) with { Z = 0 });
    }

    public override string ToString() => $"between {A} and {B}";
}
