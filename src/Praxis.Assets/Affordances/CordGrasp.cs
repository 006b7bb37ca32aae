namespace Praxis.Assets;

/// <summary>Grasps across a cord, from above or from wherever its line leaves free, anywhere along a stretch of it.</summary>
/// <param name="Path">Its joints in A as it lies at rest; whoever grasps it asks the state where they are now, m.</param>
/// <param name="Radius">m.</param>
/// <param name="Stretch">The part of it that is offered, as shares of its length.</param>
public sealed record CordGrasp(IReadOnlyList<Vec3> Path, double Radius, Interval Stretch) : GraspRegion
{
    const double Tip = 0.001;     // m that the tips of the fingers stay over what the cord lies on
    const double Beyond = 0.005;  // m that they reach below a cord that is held up, at most
    const double Steepest = 0.85; // of a line that hangs so, only a hand from the side can take hold

    /// <summary>Which way is up, in A.</summary>
    public Vec3 Up { get; init; } = Vec3.UnitZ;

    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(2 * Radius)) return;
        double ground = double.MaxValue;
        foreach (Vec3 p in Path) ground = Math.Min(ground, Vec3.Dot(Up, p) - Radius);
        for (int i = 0; i < count; i++)
        {
            double share = rng.Uniform(Stretch.Low, Stretch.High);
            bool flip = rng.Unit() < 0.5;
            (Vec3 p, Vec3 along) = At(share);
            double rise = Vec3.Dot(Up, along);
            if (Math.Abs(rise) > Steepest) continue;
            Vec3 approach = -(Up - rise * along).Normalized(), closing = Vec3.Cross(approach, along);
            // tips a hair over the ground: what is thin is held by the ends of the pads
            double below = Math.Min(Radius + Beyond, Math.Max(0, Vec3.Dot(Up, p) - ground - Tip));
            Vec3 tool = p - (gripper.PadDepth / 2 - below) * approach;
            double middling = 1 - 0.2 * Math.Abs(2 * (share - Stretch.Low) / Stretch.Width - 1);
            into.Add(new(Tool(tool, approach, flip ? -closing : closing), 2 * Radius, middling * (1 - 0.5 * Math.Abs(rise))));
        }
    }

    (Vec3 P, Vec3 Along) At(double share)
    {
        double at = share * (Path.Count - 1);
        int i = Math.Min((int)at, Path.Count - 2);
        return (Vec3.Lerp(Path[i], Path[i + 1], at - i), (Path[i + 1] - Path[i]).Normalized());
    }
}
