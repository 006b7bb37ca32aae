using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// The rigid pose that takes the rest shape of something that deforms nearest to where its points are; it follows them from step to step
/// and never turns by more than it must.
/// </summary>
/// <remarks>Mueller et al. 2016, "A robust method to extract the rotational part of deformations".</remarks>
sealed class RigidFit
{
    const int Passes = 20; // the pose of the last step is nearly right

    readonly Vec3 restCentre;
    readonly Vec3[] arms;
    Quat turned;

    /// <param name="rest">Points at rest, in the object's frame.</param>
    /// <param name="first">How the object is turned at the start.</param>
    public RigidFit(Vec3[] rest, Quat first)
    {
        (restCentre, turned) = (Mean(rest), first);
        arms = [.. rest.Select(p => p - restCentre)];
    }

    /// <summary>X_WO now.</summary>
    /// <param name="points">As many as at rest, in W.</param>
    public Pose Of(ReadOnlySpan<Vec3> points)
    {
        Vec3 centre = Mean(points);
        (Vec3 a, Vec3 b, Vec3 c) = (default, default, default); // columns of sum x rest^T
        for (int i = 0; i < arms.Length; i++)
        {
            Vec3 x = points[i] - centre;
            a += x * arms[i].X;
            b += x * arms[i].Y;
            c += x * arms[i].Z;
        }
        for (int pass = 0; pass < Passes; pass++)
        {
            Vec3 x = turned.AxisX, y = turned.AxisY, z = turned.AxisZ;
            double along = Math.Abs(Vec3.Dot(x, a) + Vec3.Dot(y, b) + Vec3.Dot(z, c)) + 1e-12;
            Vec3 turn = (Vec3.Cross(x, a) + Vec3.Cross(y, b) + Vec3.Cross(z, c)) / along;
            double angle = turn.Length;
            if (angle < 1e-9) break;
            turned = (Quat.FromAxisAngle(turn / angle, angle) * turned).Normalized();
        }
        return new(turned, centre - turned.Rotate(restCentre));
    }

    public static Vec3 Mean(ReadOnlySpan<Vec3> points)
    {
        Vec3 sum = default;
        foreach (Vec3 p in points) sum += p;
        return sum / points.Length;
    }
}
