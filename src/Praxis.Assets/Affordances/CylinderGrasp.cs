namespace Praxis.Assets;

/// <summary>Grasps across the diameter of an upright cylinder: from the side at any heading, from above, and between.</summary>
/// <param name="Radius">m.</param>
/// <param name="From">Height in A where the grippable wall begins, m.</param>
/// <param name="To">Height in A where it ends, m.</param>
public sealed record CylinderGrasp(double Radius, double From, double To) : GraspRegion
{
    /// <summary>Height of what stands on top of the wall, m; a palm cannot come from straight above it.</summary>
    public double Above { get; init; }

    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(2 * Radius)) return;
        for (int i = 0; i < count; i++)
        {
            // a third from above, a third from the side, a third between
            double steepest = Above > FingerReach ? 0.3 : Math.PI / 2; // beneath a neck the palm meets the shoulder
            double heading = rng.Uniform(-Math.PI, Math.PI), along = rng.Unit();
            double down = (i % 3) switch { 0 => steepest, 1 => 0, _ => rng.Uniform(0.5, 0.9) * steepest }; // rad below the horizontal
            into.Add(Candidate(gripper, heading, down, along));
        }
    }

    const double FingerReach = 0.02; // m: how far fingers usually stand out beyond their bite

    GraspCandidate Candidate(in GripperShape gripper, double heading, double down, double along)
    {
        Vec3 outward = new(Math.Cos(heading), Math.Sin(heading), 0), closing = new(-Math.Sin(heading), Math.Cos(heading), 0);
        Vec3 approach = outward * -Math.Cos(down) - Vec3.UnitZ * Math.Sin(down);
        // half the pad's extent along the axis: its width when it comes from the side, its depth from above
        double reach = (gripper.PadDepth * Math.Sin(down) + gripper.PadWidth * Math.Cos(down)) / 2;
        double top = To - Bite(gripper, (To - From) / 2), low = Math.Min(top, From + reach + GroundClearance);
        double height = down > 0.8 ? top : low + (top - low) * along;
        double middle = 1 - Math.Abs(2 * (height - From) / (To - From) - 1);
        Pose X_OT = Tool(gripper, 2 * Radius, To - height, new(0, 0, height), approach, closing);
        return new(X_OT, 2 * Radius, 0.7 + 0.3 * middle * Math.Cos(down));
    }
}
