namespace Praxis.Assets;

/// <summary>Grasps across the diameter of a sphere centred in A, from above or slanting, in any roll.</summary>
/// <param name="Radius">m.</param>
public sealed record SphereGrasp(double Radius) : GraspRegion
{
    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(2 * Radius)) return;
        for (int i = 0; i < count; i++)
        {
            double heading = rng.Uniform(-Math.PI, Math.PI), slant = i % 2 == 0 ? 0 : rng.Uniform(0, 1.0); // rad from the vertical
            Vec3 closing = new(-Math.Sin(heading), Math.Cos(heading), 0);
            Vec3 approach = new(-Math.Cos(heading) * Math.Sin(slant), -Math.Sin(heading) * Math.Sin(slant), -Math.Cos(slant));
            // a small ball lies lower than the pads' half depth: then hold it with the lower part of the pads
            double lift = Math.Max(0, gripper.PadDepth / 2 + GroundClearance - Radius);
            into.Add(new(Tool(new(0, 0, Math.Min(lift, 0.5 * Radius)), approach, closing), 2 * Radius, 1 - 0.4 * slant));
        }
    }
}
