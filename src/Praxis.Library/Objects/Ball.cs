using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A rubber or plastic ball with a painted belt.</summary>
public sealed class Ball : ObjectCategory
{
    static readonly Interval Radius = new(0.024, 0.036); // m; from a small bouncy ball to a tennis ball (ITF: 33 mm)

    public override IReadOnlyList<string> Nouns => ["ball", "toy ball"];
    public override IReadOnlyList<string> ChineseNouns => ["球", "小球"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), belt = rng.Uniform("belt", 0.12, 0.25); // rad above and below the equator
        double hollow = rng.Uniform("hollow", 300, 700); // kg/m^3 of the whole ball
        Rng surface = rng.Split("material");
        MaterialDescription skin = rng.Chance("rubber", 0.6) ? Materials.Rubber(surface) : Materials.Plastic(surface);
        double inner = r - 0.001, z = r * Math.Sin(belt), x = r * Math.Cos(belt);
        Solid stripe = Solid.Revolve(Profile.From(x + 0.0002, -z).Arc(0.0002, 0, 2 * belt, 4).To(inner * Math.Cos(belt), z)
            .To(inner * Math.Cos(belt), -z).Close());
        Quat tilt = Quat.RotX(rng.Uniform("tilt", 0.2, 1.2));
        return new(Id, new(Solid.Sphere(r, 40).At(0, 0, r), skin, hollow),
            new(stripe.Rotated(tilt).At(0, 0, r), Materials.Plastic(rng.Split("belt")), BulkDensity: 0) { Name = "stripe" })
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(0.2 * r),
            Collisions = [new(new CollisionShape.Sphere(r), Pose.At(0, 0, r)) { ContactDimension = 6 }],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(0, 0, r) }],
        };
    }
}
