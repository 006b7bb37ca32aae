using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A kitchen sponge lying flat, mostly with a scouring pad on top: rectangular, oval, or with a waist.</summary>
public sealed class Sponge : ObjectCategory
{
    // half extents and heights, m; common catalogue sizes: 90 to 115 mm long, 60 to 74 mm wide, 25 to 33 mm high
    static readonly Interval HalfLength = new(0.046, 0.057), HalfWidth = new(0.030, 0.037), Height = new(0.020, 0.025),
        Pad = new(0.006, 0.008);
    const double Waist = 0.007, Edge = 0.006; // m; control points of the sides, and corners

    public override IReadOnlyList<string> Nouns => ["sponge", "kitchen sponge"];
    public override IReadOnlyList<string> ChineseNouns => ["海绵", "洗碗海绵"];

    public override ObjectAsset Build(Rng rng)
    {
        string shape = rng.Pick("shape", "rectangular", "oval", "waisted");
        double a = rng.Draw("half-length", HalfLength), b = rng.Draw("half-width", HalfWidth), foam = rng.Draw("height", Height);
        double h = foam + (rng.Chance("scouring", 0.75) ? rng.Draw("pad", Pad) : 0), slender = b - 0.75 * Waist;
        Profile outline = Profile.From(-a, 0).To(-a, -b, Edge).To(-a / 2, -b)
            .Curve((-0.2 * a, Waist - b), (0.2 * a, Waist - b), (a / 2, -b), 6).To(a, -b, Edge).To(a, b, Edge).To(a / 2, b)
            .Curve((0.2 * a, b - Waist), (-0.2 * a, b - Waist), (-a / 2, b), 6).To(-a, b, Edge).Close();
        Solid Layer(double height) => shape switch
        {
            "oval" => Solid.Prism(new(a, b, b), height, 0.003),
            "waisted" => Solid.Extrude(outline, height, 0.0025),
            _ => Solid.Prism(new(a, b, Edge), height, 0.003),
        };
        // beside the box that it rests on, everything stays a hair above the ground
        double hair = 0.0003, middle = h / 2;
        IEnumerable<CollisionPart> body = shape switch
        {
            "oval" => [
                CollisionPart.Box(a - b / 2, 0.8 * b, middle, Pose.At(0, 0, middle)),
                CollisionPart.Box(a - b, b, middle - hair, Pose.At(0, 0, middle)),
                new(new CollisionShape.Cylinder(b, middle - hair), Pose.At(a - b, 0, middle)),
                new(new CollisionShape.Cylinder(b, middle - hair), Pose.At(b - a, 0, middle))],
            "waisted" => [
                CollisionPart.Box(0.85 * a, slender, middle, Pose.At(0, 0, middle)), .. CollisionPart.Prisms(outline, hair, h - hair)],
            _ => CollisionPart.Slab(new(a, b, Edge), 0, h),
        };
        Vec3[] lengthwise = [new(-0.25 * a, 0, middle), new(0.25 * a, 0, middle)];
        MaterialDescription damp = Materials.Foam(rng.Split("material")) with { Density = 130 };
        return new(Id, [
            new(Layer(foam), damp),
            .. h > foam ? (Part[])[new(Layer(h - foam).At(0, 0, foam), Materials.Fabric(rng.Split("scourer"))) { Name = "pad" }] : []])
        {
            SizeName = SizeWord(a, HalfLength), ShapeName = shape == "waisted" ? "" : shape,
            Base = Outline.Rectangle(0.85 * a, shape == "oval" ? 0.8 * b : slender),
            Collisions = [.. body],
            Affordances =
            [
                shape == "rectangular"
                    ? new BoxGrasp(new(a, b, middle)) { X_OA = Pose.At(0, 0, middle) }
                    : new BarGrasp(lengthwise, shape == "oval" ? 2 * b : 2 * (b - 0.7 * Waist), h),
            ],
        };
    }
}
