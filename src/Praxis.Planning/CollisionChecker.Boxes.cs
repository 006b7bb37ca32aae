using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

public sealed partial class CollisionChecker
{
    /// <summary>Distance of a contact, m; measured again for two boxes.</summary>
    /// <remarks>
    /// MuJoCo 2.2.2's collider of boxes reports boxes that are apart as deep inside each other, in about 1 of 150 poses, once geoms have a
    /// margin (some edge-edge cases). Every other pair of shapes is right.
    /// </remarks>
    double DistanceOf(in MjContact contact)
    {
        const int Box = 6; // mjGEOM_BOX
        int a = contact.Geom1.Value, b = contact.Geom2.Value;
        ReadOnlySpan<int> type = model.geom_type;
        return contact.Dist < 0 && type[a] == Box && type[b] == Box ? BoxSeparation(a, b) : contact.Dist;
    }

    /// <summary>The largest gap that any of the 15 candidate axes shows between two boxes, m; negative: the least overlap.</summary>
    /// <remarks>
    /// Separating axes (Gottschalk, Lin and Manocha 1996, "OBBTree"). It is never more than the distance, so a gap of this size is
    /// safe to move through.
    /// </remarks>
    double BoxSeparation(int a, int b)
    {
        ReadOnlySpan<double> Ra = data.geom_xmat.Slice(9 * a, 9), Rb = data.geom_xmat.Slice(9 * b, 9);
        ReadOnlySpan<double> ha = model.geom_size.Slice(3 * a, 3), hb = model.geom_size.Slice(3 * b, 3);
        Vec3 between = Vec3.From(data.geom_xpos.Slice(3 * b, 3)) - Vec3.From(data.geom_xpos.Slice(3 * a, 3));
        double largest = double.NegativeInfinity;
        for (int i = 0; i < 3; i++)
        {
            Vec3 ai = Column(Ra, i);
            largest = Math.Max(largest, Gap(ai, between, Ra, ha, Rb, hb));
            largest = Math.Max(largest, Gap(Column(Rb, i), between, Ra, ha, Rb, hb));
            for (int j = 0; j < 3; j++)
            {
                Vec3 cross = Vec3.Cross(ai, Column(Rb, j));
                // parallel edges have no axis of their own: the faces' axes decide
                if (cross.LengthSquared > 1e-8) largest = Math.Max(largest, Gap(cross.Normalized(), between, Ra, ha, Rb, hb));
            }
        }
        return largest;
    }

    static double Gap(Vec3 axis, Vec3 between, ReadOnlySpan<double> Ra, ReadOnlySpan<double> ha, ReadOnlySpan<double> Rb, ReadOnlySpan<double> hb)
    {
        double gap = Math.Abs(Vec3.Dot(axis, between));
        for (int k = 0; k < 3; k++) gap -= ha[k] * Math.Abs(Vec3.Dot(axis, Column(Ra, k))) + hb[k] * Math.Abs(Vec3.Dot(axis, Column(Rb, k)));
        return gap;
    }

    static Vec3 Column(ReadOnlySpan<double> R, int k) => new(R[k], R[3 + k], R[6 + k]);
}
