using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>Stands with a given turn about the vertical.</summary>
/// <param name="Yaw">rad; 0 has its +X away from the robot.</param>
/// <param name="Spread">Largest deviation, rad.</param>
public sealed record Turned(double Yaw, double Spread) : PlacementRule
{
    public override bool Allows(Placement trial) => Math.Abs(Wrapped(YawOf(trial.X_WO) - Yaw)) <= Spread + 1e-9;

    public override Pose Guide(Placement trial, ref RngSequence chance) =>
        trial.X_WO with { R = Quat.RotZ(Yaw + chance.Uniform(-Spread, Spread)) };

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"turned by {Yaw} rad");
}
