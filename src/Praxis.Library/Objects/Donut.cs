using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A ring of fried dough: plain, iced, iced with sprinkles, or twisted.</summary>
public sealed class Donut : ObjectCategory
{
    // m; radius of the ring's middle and of its tube: ring donuts are 80 to 90 mm wide and 25 to 30 mm high (common catalogue sizes)
    static readonly Interval Radius = new(0.0285, 0.031), Tube = new(0.0125, 0.0138);

    public override IReadOnlyList<string> Nouns => ["donut", "doughnut"];
    public override IReadOnlyList<string> ChineseNouns => ["甜甜圈"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "plain", "iced", "sprinkled", "twisted");
        double r = rng.Draw("radius", Radius), w = rng.Draw("tube", Tube), flat = 0.98, c = flat * w, thick = w + 0.0008;
        Solid ring = kind == "twisted" ? Solid.Torus(r, w, 64, 16).Warped(p => Twisted(p, r, w)) : Solid.Torus(r, w, 44, 16);
        MaterialDescription crust = Materials.Skin(rng.Split("dough"), "brown", NamedColor.Srgb(0xC68A48), NamedColor.Srgb(0x9E6430), 0.5);
        Part dough = new(ring.Scaled(1, 1, flat).At(0, 0, c), crust with { Density = 450, ClearCoat = 0.3 });
        NamedColor color = NamedColor.Pick(rng.Split("icing"), "pink", "brown", "white", "purple");
        Part icing = new(Icing(r, w + 0.0012, rng.Uniform("drips", 0, 6)).Scaled(1, 1, flat).At(0, 0, c),
            Materials.Paint("", color.Linear, 0.25) with { ColorName = color.Name, ClearCoat = 0.4 }, BulkDensity: 0) { Name = "icing" };
        Part Strewn(int one, string paint) =>
            new(Sprinkles(one, r, w + 0.001, flat).At(0, 0, c), Materials.Paint("", NamedColor.Named(paint).Linear), BulkDensity: 0)
                { Name = "sprinkles" };
        IReadOnlyList<Part> parts = kind switch
        {
            "iced" => [icing, dough],
            "sprinkled" => [icing, dough, Strewn(0, "yellow"), Strewn(1, "blue"), Strewn(2, "red")],
            _ => [dough],
        };
        Vec3[] circle = [.. Enumerable.Range(0, 21).Select(i => Quat.RotZ(i % 20 * Math.PI / 10).Rotate(new(r, 0, thick + 0.0003)))];
        return new(Id, parts)
        {
            SizeName = SizeWord(r + w, new(Radius.Low + Tube.Low, Radius.High + Tube.High)), ShapeName = kind == "twisted" ? kind : "",
            Base = Outline.Disc(r),
            Collisions =
            [
                .. circle.Where((_, i) => i is 0 or 5 or 10 or 15)
                    .Select(p => CollisionPart.Box(0.005, 0.005, 0.0015, Pose.At(p.X, p.Y, 0.0015))),
                .. CollisionPart.Chain(circle, thick),
            ],
            Affordances =
            [
                // a flat finger meets the narrow hole's wall with its edges
                new RimGrasp(Outline.Disc(r), 2 * c, 2 * w + 0.004) { Depth = 2 * c },
                new InsertAxis(r - w, 2 * c, IsHole: true) { X_OA = Pose.At(0, 0, 2 * c) },
            ],
        };
    }

    // ridges that wind around the tube and fade towards the ground
    static Vec3 Twisted(Vec3 p, double r, double w)
    {
        double radius = Math.Sqrt(p.X * p.X + p.Y * p.Y), around = Math.Atan2(p.Y, p.X), across = Math.Atan2(p.Z, radius - r);
        double ridge = 0.0013 * Math.Sin(8 * around + 3 * across) * (0.5 + 0.5 * p.Z / w), scale = 1 + ridge * Math.Cos(across) / radius;
        return new(p.X * scale, p.Y * scale, p.Z + ridge * Math.Sin(across));
    }

    // the upper half of a slightly thicker tube, with a wavy border
    static Solid Icing(double r, double tube, double phase) =>
        Solid.Revolve(Profile.From(r + tube, 0).Arc(r, 0, Math.PI, 10).Close(), 44).Warped(p => p with
        {
            Z = p.Z - 0.0015 * (1 + Math.Sin(5 * Math.Atan2(p.Y, p.X) + phase)) * (1 - p.Z / tube),
        });

    static Solid Sprinkles(int one, double r, double tube, double flat) => Enumerable.Range(0, 8).Select(k => 3 * k + one).Select(i =>
    {
        double heading = 2.39996 * i, across = 0.9 + 1.35 * (0.618 * i % 1), cos = Math.Cos(across), sin = Math.Sin(across);
        Vec3 along = i % 2 == 0 ? new(0, 0.0021, 0) : new(-0.0021 * sin, 0, 0.0021 * cos), p = new(r + tube * cos, 0, flat * tube * sin);
        return Solid.Tube([p - along, p + along], 0.0009, 5).Rotated(Quat.RotZ(heading));
    }).Joined();
}
