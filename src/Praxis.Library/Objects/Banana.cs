using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A banana lying on its side, bent towards -Y, its stalk along +X: unripe, ripe, or ripe with brown spots.</summary>
public sealed class Banana : ObjectCategory
{
    // m; half of the length along the bow and radius: the trade's minimum is 140 mm long and 27 mm thick
    static readonly Interval Half = new(0.070, 0.092), Radius = new(0.0155, 0.0190), Bend = new(0.9, 1.5), Edges = new(0.06, 0.14);

    public override IReadOnlyList<string> Nouns => ["banana"];
    public override IReadOnlyList<string> ChineseNouns => ["香蕉"];

    public override ObjectAsset Build(Rng rng)
    {
        double a = rng.Draw("half", Half), r = rng.Draw("radius", Radius), edges = rng.Draw("edges", Edges);
        double bow = 2 * a / rng.Draw("bend", Bend); // radius of curvature, m
        Profile section = Profile.From(0, -a).Curve((0.15 * r, -a), (0.22 * r, -a), (0.30 * r, -0.97 * a), 4)
            .Curve((0.60 * r, -0.88 * a), (r, -0.65 * a), (r, -0.05 * a), 12)
            .Curve((r, 0.50 * a), (0.75 * r, 0.62 * a), (0.36 * r, 0.82 * a), 12)
            .Curve((0.27 * r, 0.87 * a), (0.24 * r, 0.92 * a), (0.26 * r, a), 4).To(0, a);
        // the thinner it gets, the lower lies its middle: it rests along its whole length
        Vec3 Bent(Vec3 p)
        {
            double u = p.X / a, turn = p.X / bow;
            return new((bow + p.Y) * Math.Sin(turn), (bow + p.Y) * Math.Cos(turn) - bow, p.Z - r * (0.58 * u * u + 0.14 * u * u * u));
        }
        Solid raw = Solid.Revolve(section, 30).Lobed(5, _ => edges).Rotated(Quat.RotY(Math.PI / 2)).Warped(Bent);
        const double Flat = 0.0013; // m
        Vec3 center = raw.Mass(1).Center, shift = new(-center.X, -center.Y, -Produce.Low(raw) - Flat);
        Solid body = raw.At(shift).Settled(Flat);
        Vec3 On(double share) => Bent(new(share * a, 0, 0)) + shift;
        Quat lying = Quat.RotY(Math.PI / 2);
        Solid ends = (Produce.Ellipsoid(0.27 * r, 0.27 * r, 0.025 * a, 12).Rotated(lying).At(-0.985 * a, 0, 0)
            + Solid.Cylinder(0.28 * r, 0.02 * a, 0.0008, 16).Rotated(lying).At(0.99 * a, 0, 0)).Warped(Bent).At(shift);
        Vec3[] grip = [On(-0.36), On(-0.18), On(0), On(0.16), On(0.30)];
        return new(Id, new(body, Skin(rng.Split("skin"))),
            new(ends.Warped(p => p with { Z = p.Z > 0 ? p.Z : 0.0001 * p.Z }),
                Materials.Paint("", NamedColor.Srgb(0x3B2C1C), 0.8), BulkDensity: 0) { Name = "tip", Count = 2 })
        {
            SizeName = SizeWord(a, Half), Base = Outline.Rectangle(0.4 * a, 0.006),
            Collisions =
            [
                .. ((double[])[-0.56, 0, 0.54]).Select(u => Produce.Foot(0.006, 0.004, On(u).X, On(u).Y)),
                .. Produce.Slices(body, Vec3.UnitX, 7, 0.009),
            ],
            Affordances = [new BarGrasp(grip, 2 * r, 2 * r)],
        };
    }

    static MaterialDescription Skin(Rng rng)
    {
        (string word, int skin, int mottle) = rng.Pick("kind", "unripe", "ripe", "spotted") switch
        {
            "unripe" => ("green", 0x9DB03C, 0xC3BF4A), "ripe" => ("yellow", 0xE9C437, 0xD8B12E), _ => ("yellow", 0xE0B732, 0x5A3A1A),
        };
        return Materials.Skin(rng, word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.45);
    }
}
