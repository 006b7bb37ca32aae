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

    /// <summary>How far below the top of a thing the pads' centres go: deep enough for a full bite, no deeper than its middle.</summary>
    protected static double Bite(in GripperShape gripper, double halfHeight) => Math.Min(halfHeight, 0.65 * gripper.PadDepth);
}
