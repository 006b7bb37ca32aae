using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Turns its front, -X, to another thing or to the robot.</summary>
/// <param name="Other">Null for the robot's base.</param>
/// <param name="Spread">Largest deviation, rad.</param>
public sealed record Facing(ObjectRef? Other, double Spread) : PlacementRule
{
    public override IReadOnlyList<ObjectRef> Others => Other is { } other ? [other] : [];

    public override bool Allows(Placement trial) => Math.Abs(Wrapped(YawOf(trial.X_WO) - Wanted(trial))) <= Spread;

    public override Pose Guide(Placement trial, ref RngSequence chance) =>
        trial.X_WO with { R = Quat.RotZ(Wanted(trial) + chance.Uniform(-Spread, Spread)) };

    // the robot's base is the origin
    double Wanted(Placement trial)
    {
        Vec3 to = trial.X_WO.P - (Other is { } other ? trial[other].X_WO.P : Vec3.Zero);
        return Math.Atan2(to.Y, to.X);
    }

    public override string ToString() => $"facing {Other?.ToString() ?? "the robot"}";
}
