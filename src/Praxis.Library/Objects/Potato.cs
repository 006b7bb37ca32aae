using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A lumpy potato with a few eyes, lying along X: round, oval or long.</summary>
public sealed class Potato : ObjectCategory
{
    // m; half width; ware potatoes are sorted between square meshes of 35 and 80 mm
    static readonly Interval HalfWidth = new(0.024, 0.034), Flatness = new(0.80, 0.95), Lump = new(0.02, 0.055), Bow = new(-0.12, 0.12);

    public override IReadOnlyList<string> Nouns => ["potato"];
    public override IReadOnlyList<string> ChineseNouns => ["土豆", "马铃薯"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "oval", "long");
        double y = rng.Draw("half-width", HalfWidth), z = y * rng.Draw("flatness", Flatness), lump = rng.Draw("lump", Lump);
        double x = y * kind switch { "round" => 1.12, "oval" => 1.42, _ => 1.85 };
        double bow = rng.Draw("bow", Bow), taper = rng.Uniform("taper", -0.12, 0.12);
        double a = rng.Uniform("phase-a", 0, 6.28), b = rng.Uniform("phase-b", 0, 6.28), c = rng.Uniform("phase-c", 0, 6.28);
        // long waves over a unit ball, then the proportions, the taper and the bow; downwards nothing stands out
        Vec3 Lumpy(Vec3 p)
        {
            Vec3 d = 100 * p;
            double wave = Math.Sin(2.3 * d.X + 1.7 * d.Y + a) + Math.Sin(2.9 * d.Y - 1.9 * d.Z + b) + Math.Sin(2.1 * d.Z + 2.6 * d.X + c);
            double s = 1 - lump * (1 + wave / 3), narrow = 1 + taper * d.X;
            return new(x * s * d.X, y * s * (narrow * d.Y + bow * (d.X * d.X - 0.3)), z * (d.Z < 0 ? 1 - lump : s) * d.Z);
        }
        Solid raw = Solid.Sphere(0.01, 32).Warped(Lumpy);
        Vec3 center = raw.Mass(1).Center;
        const double Flat = 0.0014; // m
        Vec3 shift = new(-center.X, -center.Y, -Produce.Low(raw) - Flat);
        Solid body = raw.At(-center.X, -center.Y, 0).Settled(Flat);
        // eyes: small dark brows on the skin, in a spiral
        Solid eyes = Enumerable.Range(0, 9).Select(i => (Rise: 0.12 + 0.095 * i, Turn: 2.39996 * i + a))
            .Select(e => (e.Turn, At: 0.0097 * new Vec3(Math.Sqrt(1 - e.Rise * e.Rise) * Math.Cos(e.Turn), Math.Sqrt(1 - e.Rise * e.Rise)
                * Math.Sin(e.Turn), e.Rise)))
            .Select(e => Produce.Ellipsoid(0.0016, 0.0028, 0.0008, 8).Rotated(Quat.RotZ(e.Turn)).At(Lumpy(e.At) + shift)).Joined();
        (string word, int skin, int mottle) = rng.Pick("variety", "yellow", "brown", "red") switch
        {
            "yellow" => ("beige", 0xC7A468, 0x8E6E40), "brown" => ("brown", 0x94703F, 0x64482A), _ => ("red", 0x9C4A3E, 0x74392E),
        };
        MaterialDescription peel = Materials.Skin(rng.Split("skin"), word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.8);
        return new(Id, new(body, peel with { Density = 1080 }),
            new(eyes, Materials.Paint("", NamedColor.Srgb(mottle) * 0.6, 0.85), BulkDensity: 0))
        {
            SizeName = SizeWord(y, HalfWidth), ShapeName = kind, Base = Outline.Rectangle(0.008, 0.006),
            Collisions = [Produce.Foot(0.008, 0.006), .. Produce.Slices(body, Vec3.UnitX, 3, 0.007)],
            Affordances =
            [
                new BarGrasp([new(-0.15 * x, 0, shift.Z), new(0.15 * x, 0, shift.Z)], 2 * y + 0.003, 2 * z * (1 - lump)),
            ],
        };
    }
}
