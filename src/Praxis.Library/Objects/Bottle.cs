using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A bottle with a rounded shoulder, a neck and a screw cap, of tinted glass or plastic.</summary>
public sealed class Bottle : ObjectCategory
{
    // m; 0.33 to 0.5 l bottles: 58 to 70 mm wide, 160 to 210 mm high, neck finish 28 mm (PCO 1881)
    static readonly Interval Radius = new(0.028, 0.035), Body = new(0.095, 0.130), Shoulder = new(0.028, 0.042), Neck = new(0.022, 0.034);
    const double NeckRadius = 0.0125, CapRadius = 0.0145, CapHeight = 0.014;

    public override IReadOnlyList<string> Nouns => ["bottle", "flask"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body), shoulder = rng.Draw("shoulder", Shoulder);
        double top = body + shoulder + rng.Draw("neck", Neck), cap = top - CapHeight + 0.002;
        bool glass = rng.Chance("glass", 0.4);
        // glass is an empty shell; plastic is opaque, and half full
        double wall = glass ? 0.003 : 0, tall = shoulder / Math.Sqrt(1 - NeckRadius * NeckRadius / (r * r));
        Profile outside = Profile.From(0, 0.002).To(0.5 * r, 0.002).To(0.7 * r, 0).To(r, 0, 0.004);
        Profile section = Ellipse(outside.To(r, body), r, body, tall, up: true).To(NeckRadius, top, 0.001);
        if (glass) section = Ellipse(section.To(NeckRadius - wall, top, 0.001).To(NeckRadius - wall, body + shoulder), r - wall, body, tall, up: false).To(r - wall, 2 * wall, 0.006);
        section.To(0, glass ? 2 * wall : top);
        Rng material = rng.Split("material");
        return new(Id,
            new(Solid.Revolve(section), glass ? Materials.Glass(material) : Materials.Plastic(material), glass ? null : 550),
            new(Solid.Cylinder(CapRadius, CapHeight / 2, 0.0015, 32).At(0, 0, cap + CapHeight / 2), Materials.Plastic(rng.Split("cap")), 600),
            new(Solid.Label(r, 0.18 * body, 0.82 * body), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0))
        {
            SizeName = SizeWord(top, new(Body.Low + Shoulder.Low + Neck.Low, Body.High + Shoulder.High + Neck.High)), Base = Outline.Disc(0.9 * r),
            Collisions =
            [
                CollisionPart.Cylinder(r, 0, body), new(new CollisionShape.Ellipsoid(new(r, r, tall)), Pose.At(0, 0, body)),
                CollisionPart.Cylinder(NeckRadius, body, cap), CollisionPart.Cylinder(CapRadius, cap, cap + CapHeight),
            ],
            Affordances = [new CylinderGrasp(r, 0.01, body) { Steepest = 0.25 }, new CylinderGrasp(CapRadius, cap - 0.008, cap + CapHeight) { Worth = 0.6 }],
        };
    }

    // the shoulder is part of an ellipsoid, so that one collision primitive follows it exactly; a cubic approximates it within 0.1 mm
    static Profile Ellipse(Profile profile, double r, double body, double tall, bool up)
    {
        double cos = Math.Min(1, (r < NeckRadius ? r : NeckRadius - (up ? 0 : 0.003)) / r), sin = Math.Sqrt(1 - cos * cos), k = 4.0 / 3 * Math.Tan(Math.Acos(cos) / 4);
        (double, double) low = (r, body + k * tall), high = (r * (cos + k * sin), body + tall * (sin - k * cos));
        return up ? profile.Curve(low, high, (r * cos, body + tall * sin)) : profile.To(r * cos, body + tall * sin).Curve(high, low, (r, body));
    }
}
