namespace Praxis.Assets;

/// <summary>Antipodal grasps on opposite faces of a box, from above and from the sides, in both rolls of the symmetric gripper.</summary>
/// <param name="HalfExtents">Of the box centred in A, m.</param>
public sealed record BoxGrasp(Vec3 HalfExtents) : GraspRegion
{
    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        var ways = new List<(Vec3 Approach, Vec3 Closing)>();
        foreach (Vec3 closing in (ReadOnlySpan<Vec3>)[Vec3.UnitX, Vec3.UnitY, Vec3.UnitZ])
        {
            if (!gripper.Fits(2 * Along(closing))) continue;
            foreach (Vec3 approach in (ReadOnlySpan<Vec3>)[-Vec3.UnitZ, Vec3.UnitX, -Vec3.UnitX, Vec3.UnitY, -Vec3.UnitY])
                if (Vec3.Dot(approach, closing) == 0) ways.AddRange([(approach, closing), (approach, -closing)]);
        }
        for (int i = 0; i < count && ways.Count > 0; i++)
            into.Add(Candidate(gripper, ref rng, ways[i % ways.Count], centered: i < ways.Count));
    }

    double Along(Vec3 direction) =>
        Math.Abs(direction.X) * HalfExtents.X + Math.Abs(direction.Y) * HalfExtents.Y + Math.Abs(direction.Z) * HalfExtents.Z;

    GraspCandidate Candidate(in GripperShape gripper, ref RngSequence rng, (Vec3 Approach, Vec3 Closing) way, bool centered)
    {
        Vec3 side = Vec3.Cross(way.Closing, way.Approach);
        double slide = centered ? 0 : rng.Uniform(-1, 1) * Math.Max(0, Along(side) - gripper.PadWidth / 2);
        double tilt = centered ? 0 : rng.Uniform(-0.5, 0.5); // rad, about the closing axis: the faces stay parallel to the pads
        double half = Along(way.Approach), depth = Bite(gripper, half);
        Vec3 origin = way.Approach * (depth - half) + side * slide;
        Vec3 approach = way.Approach * Math.Cos(tilt) + side * Math.Sin(tilt);
        Pose X_OT = Tool(gripper, 2 * Along(way.Closing), depth, origin, approach, way.Closing);
        double fromAbove = way.Approach.Z < 0 ? 1 : 0.6, flat = way.Closing.Z == 0 ? 1 : 0.7;
        double centred = 1 - 0.4 * Math.Abs(slide) / Along(side), straight = 1 - 0.4 * Math.Abs(tilt);
        return new(X_OT, 2 * Along(way.Closing), fromAbove * flat * centred * straight);
    }
}
