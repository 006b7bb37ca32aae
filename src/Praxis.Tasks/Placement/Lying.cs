using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>Lies on one of its four sides, pointing anywhere; what rolls may roll on a little.</summary>
public sealed record Lying : PlacementRule
{
    const double Steepest = 0.2; // sine of the angle between its own up and the level

    public override bool Allows(Placement trial) => Math.Abs(trial.X_WO.R.AxisZ.Z) < Steepest;

    public override Pose Guide(Placement trial, ref RngSequence chance)
    {
        Quat R = Quat.RotZ(chance.Uniform(-Math.PI, Math.PI)) * Quat.RotY(Math.PI / 2) * Quat.RotZ(Math.PI / 2 * chance.Integer(4));
        (Vec3 low, Vec3 high) = trial.Asset.Bounds;
        double lowest = double.MaxValue;
        for (int corner = 0; corner < 8; corner++)
        {
            Vec3 p = new((corner & 1) > 0 ? high.X : low.X, (corner & 2) > 0 ? high.Y : low.Y, (corner & 4) > 0 ? high.Z : low.Z);
            lowest = Math.Min(lowest, R.Rotate(p).Z);
        }
        return new(R, trial.X_WO.P - lowest * Vec3.UnitZ);
    }

    public override string ToString() => "lying";
}
