namespace Praxis.Assets;

/// <summary>A part of an object that parallel jaws can hold.</summary>
public abstract record GraspRegion : Affordance
{
    /// <summary>Lowest point that fingers may reach, in O, m: the ground the object stands on, plus a hair.</summary>
    protected const double GroundClearance = 0.003;

    /// <summary>How ordinary it is to take hold of the object here, in (0, 1]: it scales the quality of the region's candidates.</summary>
    public double Worth { get; init; } = 1;

    /// <summary>Appends candidates, in no particular order; none when the gripper cannot hold the region.</summary>
    /// <param name="gripper">The parallel gripper.</param>
    /// <param name="rng">Where the samples come from; equal sequences give equal candidates.</param>
    /// <param name="count">How many to append, if any fit.</param>
    /// <param name="into">Receives the candidates.</param>
    public abstract void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into);

    /// <summary>A tool pose in the object from an origin, an approach and a closing direction given in A.</summary>
    protected Pose Tool(Vec3 origin, Vec3 approach, Vec3 closing)
    {
        Vec3 z = approach.Normalized(), y = (closing - Vec3.Dot(closing, z) * z).Normalized();
        return X_OA * new Pose(Quat.FromAxes(Vec3.Cross(y, z), y, z), origin);
    }

    /// <summary>The same for a hand that ends over the ground: it stops as early as it must, while its pads still hold by 3 mm.</summary>
    /// <param name="gripper">The parallel gripper.</param>
    /// <param name="width">Between the pads, m.</param>
    /// <param name="bite">How far the pads' centres are beyond the edge that they slip over, m.</param>
    /// <param name="origin">In A, m.</param>
    /// <param name="approach">In A.</param>
    /// <param name="closing">In A.</param>
    protected Pose Tool(in GripperShape gripper, double width, double bite, Vec3 origin, Vec3 approach, Vec3 closing)
    {
        const double Hold = 0.003; // m
        Pose X_OT = Tool(origin, approach, closing);
        double reach = width / 2 + GripperShape.Clearance / 2 + gripper.FingerThickness, down = -X_OT.R.AxisZ.Z;
        double lowest = X_OT.P.Z - down * gripper.PadDepth / 2 - Math.Abs(X_OT.R.AxisY.Z) * reach;
        if (lowest >= GroundClearance || down < 0.3) return X_OT;
        double back = Math.Min((GroundClearance - lowest) / down, Math.Max(0, bite + gripper.PadDepth / 2 - Hold));
        return X_OT with { P = X_OT.P - back * X_OT.R.AxisZ };
    }

    /// <summary>How far below the top of a thing the pads' centres go: deep enough for a full bite, no deeper than its middle.</summary>
    protected static double Bite(in GripperShape gripper, double halfHeight) => Math.Min(halfHeight, 0.65 * gripper.PadDepth);
}
