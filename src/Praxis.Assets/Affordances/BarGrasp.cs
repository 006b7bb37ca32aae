namespace Praxis.Assets;

/// <summary>Grasps across a lying bar, straight or bent, from above: handles of tools, bananas, pens.</summary>
/// <param name="Path">Centre line in A, about level, m; at least two points.</param>
/// <param name="Width">Across, level, m.</param>
/// <param name="Height">Upright, m.</param>
public sealed record BarGrasp(IReadOnlyList<Vec3> Path, double Width, double Height) : GraspRegion
{
    const double SteepestTilt = 0.4; // rad, about the closing axis: the bar's sides stay parallel to the pads

    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(Width)) return;
        double[] reach = Lengths();
        for (int i = 0; i < count; i++)
        {
            double at = rng.Uniform(0.08, 0.92), tilt = i % 3 == 0 ? 0 : rng.Uniform(-SteepestTilt, SteepestTilt);
            bool flip = rng.Unit() < 0.5;
            (Vec3 p, Vec3 along) = Point(reach, at);
            Vec3 level = new Vec3(along.X, along.Y, 0).Normalized(), closing = Vec3.Cross(Vec3.UnitZ, level);
            // a thin bar is held with the tips: pads end a hair above the ground
            double lowest = gripper.PadDepth / 2 + GroundClearance, top = p.Z + Height / 2;
            double height = Math.Min(top - 0.001, Math.Max(top - Bite(gripper, Height / 2), lowest));
            Vec3 approach = -Math.Cos(tilt) * Vec3.UnitZ + Math.Sin(tilt) * level;
            double centred = 1 - 0.3 * Math.Abs(2 * at - 1), straight = 1 - 0.4 * Math.Abs(tilt);
            Pose X_OT = Tool(gripper, Width, top - height, p with { Z = height }, approach, flip ? -closing : closing);
            into.Add(new(X_OT, Width, centred * straight));
        }
    }

    // of the path up to each point
    double[] Lengths()
    {
        var reach = new double[Path.Count];
        for (int i = 1; i < reach.Length; i++) reach[i] = reach[i - 1] + (Path[i] - Path[i - 1]).Length;
        return reach;
    }

    (Vec3 P, Vec3 Along) Point(double[] reach, double share)
    {
        double wanted = share * reach[^1];
        int i = 1;
        while (i < reach.Length - 1 && reach[i] < wanted) i++;
        double t = (wanted - reach[i - 1]) / (reach[i] - reach[i - 1]);
        return (Vec3.Lerp(Path[i - 1], Path[i], t), (Path[i] - Path[i - 1]).Normalized());
    }
}
