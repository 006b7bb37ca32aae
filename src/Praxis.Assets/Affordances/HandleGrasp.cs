namespace Praxis.Assets;

/// <summary>Holds a bar that bends in a plane (the C of a mug, the arch of a basket): the fingers close across that plane.</summary>
/// <param name="Path">Centre line of the bar in A, m.</param>
/// <param name="PlaneNormal">Unit normal of the plane the bar lies in; the closing direction.</param>
/// <param name="Width">Extent of the bar across the plane, m.</param>
public sealed record HandleGrasp(IReadOnlyList<Vec3> Path, Vec3 PlaneNormal, double Width) : GraspRegion
{
    public override void Candidates(in GripperShape gripper, ref RngSequence rng, int count, List<GraspCandidate> into)
    {
        if (!gripper.Fits(Width)) return;
        Vec3 middle = Vec3.Zero;
        foreach (Vec3 p in Path) middle += p / Path.Count;
        for (int i = 0; i < count; i++)
        {
            double at = rng.Uniform(0.15, 0.85) * (Path.Count - 1), tilt = rng.Uniform(-0.4, 0.4);
            bool flip = rng.Unit() < 0.5;
            int k = Math.Min((int)at, Path.Count - 2);
            Vec3 p = Vec3.Lerp(Path[k], Path[k + 1], at - k), along = (Path[k + 1] - Path[k]).Normalized();
            // in the plane, from outside the bow towards its middle
            Vec3 inward = Vec3.Cross(PlaneNormal, along);
            if (Vec3.Dot(inward, middle - p) < 0) inward = -inward;
            Vec3 approach = inward * Math.Cos(tilt) + along * Math.Sin(tilt);
            if ((X_OA.R.Rotate(approach)).Z > 0.2) approach = approach - 2 * approach.Z * Vec3.UnitZ; // never from below
            double fromAbove = Math.Max(0, -X_OA.R.Rotate(approach).Z);
            into.Add(new(Tool(p, approach, flip ? -PlaneNormal : PlaneNormal), Width, 0.6 + 0.3 * fromAbove - 0.2 * Math.Abs(tilt)));
        }
    }
}
