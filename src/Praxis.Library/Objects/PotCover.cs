using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>The lid on a round pot, a dome under a knob: what is seen of it, what collides and how it is held.</summary>
sealed record PotCover(Part[] Parts, CollisionPart[] Body, CylinderGrasp Grasp)
{
    /// <param name="r">Of the pot's rim outside, m.</param>
    /// <param name="h">Of the rim, m.</param>
    /// <param name="rise">Of the dome, m.</param>
    /// <param name="metal">Of the lid.</param>
    /// <param name="hold">Of the knob.</param>
    public static PotCover On(double r, double h, double rise, MaterialDescription metal, MaterialDescription hold)
    {
        const double Bulk = 1500; // kg/m^3, a thin shell
        // the dome is half an ellipsoid
        double edge = h + 0.0025, dome = r - 0.0025, z = edge + rise - 0.0015;
        Solid lid = Solid.Revolve(Profile.From(0, h - 0.0005).To(r + 0.0015, h - 0.0005, 0.0008).To(r + 0.0015, edge, 0.0008)
            .To(dome, edge).Curve((dome, edge + 0.55 * rise), (0.55 * dome, edge + rise), (0, edge + rise), 6), 40);
        Solid knob = Solid.Revolve(Profile.From(0, z).To(0.008, z).To(0.006, z + 0.006, 0.003).To(0.0135, z + 0.010, 0.003)
            .To(0.0135, z + 0.019, 0.004).To(0, z + 0.021), 20);
        return new(
            [new(lid, metal, Bulk) { Name = "lid" }, new(knob, hold) { Name = "knob" }],
            [
                CollisionPart.Cylinder(r + 0.0015, h - 0.0005, edge),
                new(new CollisionShape.Ellipsoid(new(dome, dome, rise)), Pose.At(0, 0, edge)),
                CollisionPart.Cylinder(0.007, z - 0.001, z + 0.010), CollisionPart.Cylinder(0.0135, z + 0.009, z + 0.0205),
            ],
            new CylinderGrasp(0.0135, z + 0.010, z + 0.019) { Worth = 0.7 });
    }
}
