namespace Praxis.Assets;

/// <summary>Grasps across a cord, from above or from wherever its line leaves free, anywhere along a stretch of it.</summary>
/// <param name="Path">Its joints in A as it lies at rest; whoever grasps it asks the state where they are now, m.</param>
/// <param name="Radius">m.</param>
/// <param name="Stretch">The part of it that is offered, as shares of its length.</param>
public sealed record CordGrasp(IReadOnlyList<Vec3> Path, double Radius, Interval Stretch) : GraspRegion
{
    const double Hover = 0.0018;  // m that the tips of the fingers stay over what the cord lies on
    const double Steepest = 0.85; // of a line that hangs so, only a hand from the side can take hold

    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(2 * Radius)) return;
        for (int i = 0; i < count; i++)
        {
            double share = rng.Uniform(Stretch.Low, Stretch.High);
            bool flip = rng.Unit() < 0.5;
            (Vec3 p, Vec3 along) = At(share);
            if (Math.Abs(along.Z) > Steepest) continue;
            Vec3 approach = -(Vec3.UnitZ - along.Z * along).Normalized(), closing = Vec3.Cross(approach, along);
            // tips a hair over the ground: what is thin is held by the ends of the pads
            Vec3 tool = p - (gripper.PadDepth / 2 - Radius + Hover) * approach;
            double middling = 1 - 0.2 * Math.Abs(2 * (share - Stretch.Low) / Stretch.Width - 1);
            into.Add(new(Tool(tool, approach, flip ? -closing : closing), 2 * Radius, middling * (1 - 0.5 * Math.Abs(along.Z))));
        }
    }

    (Vec3 P, Vec3 Along) At(double share)
    {
        double at = share * (Path.Count - 1);
        int i = Math.Min((int)at, Path.Count - 2);
        return (Vec3.Lerp(Path[i], Path[i + 1], at - i), (Path[i + 1] - Path[i]).Normalized());
    }
}
