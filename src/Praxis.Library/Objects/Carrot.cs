using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A carrot lying along X, its tip towards +X: tapered, blunt, or short and conical, with stubs of its leaves.</summary>
public sealed class Carrot : ObjectCategory
{
    // m; carrots of the marketing standard are 20 to 45 mm wide; common sorts are 120 to 190 mm long
    static readonly Interval Half = new(0.062, 0.095), Radius = new(0.0135, 0.0185), Bow = new(-0.05, 0.05), Rings = new(0.1, 0.35);

    public override IReadOnlyList<string> Nouns => ["carrot"];
    public override IReadOnlyList<string> ChineseNouns => ["胡萝卜"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "tapered", "blunt", "conical");
        double a = rng.Draw("half", Half) * (kind == "conical" ? 0.78 : 1), r = rng.Draw("radius", Radius) * (kind == "conical" ? 1.1 : 1);
        double bow = rng.Draw("bow", Bow), grooves = 0.001 * rng.Draw("rings", Rings), phase = rng.Uniform("phase", 0, 6.28);
        // radius at the middle and shortly before the tip, as shares
        (double middle, double late) = kind switch { "tapered" => (0.72, 0.26), "blunt" => (0.88, 0.66), _ => (0.60, 0.24) };
        Profile section = Profile.From(0, -0.985 * a).Curve((0.25 * r, -0.985 * a), (0.3 * r, -a), (0.42 * r, -a), 3)
            .Curve((0.8 * r, -a), (r, -0.97 * a), (r, -0.90 * a), 6)
            .Curve((r, -0.6 * a), ((middle + 0.08) * r, -0.3 * a), (middle * r, 0), 20)
            .Curve(((middle - 0.08) * r, 0.3 * a), ((late + 0.14) * r, 0.7 * a), (late * r, 0.88 * a), 20)
            .Curve(((late - 0.05) * r, 0.95 * a), (0.2 * late * r, a), (0, a), 5);
        double Drop(double u) => u < -0.9 ? 0 : r * (1 - middle) * (u + 0.9) / 0.9;
        // a cone lies on its side: its axis sinks towards the tip; it is ringed by small wrinkles
        Vec3 Laid(Vec3 p)
        {
            double u = p.X / a, thin = grooves / r * (1 + Math.Sin(45 * u + phase + Math.Sin(19 * u)));
            return new(p.X, p.Y * (1 - thin) + bow * a * u * u, p.Z * (1 - thin) - Math.Min(Drop(u), r * (1 - late)));
        }
        Solid raw = Produce.Lying(section).Warped(Laid);
        Vec3 center = raw.Mass(1).Center;
        const double Flat = 0.0013; // m
        Vec3 shift = new(-center.X, -center.Y, -Produce.Low(raw) - Flat), crown = new(-a + 0.002, bow * a, 0);
        Solid body = raw.At(-center.X, -center.Y, 0).Settled(Flat);
        Vec3 On(double u) => Laid(new(u * a, 0, 0)) + shift;
        Vec3[] ends = [.. Enumerable.Range(0, 5).Select(i => (Turn: 1.2566 * i + phase, Long: 0.009 + 0.0022 * (2 * i % 5)))
            .Select(s => new Vec3(-s.Long, 0.0045 * Math.Cos(s.Turn), 0.0045 * Math.Sin(s.Turn)))];
        Solid stubs = ends.Select(e => Solid.Tube([crown + 0.6 * e with { X = 0 } + shift, crown + e + shift], 0.0022, 8)).Joined();
        return new(Id, new(body, Materials.Skin(rng.Split("skin"), "orange", NamedColor.Srgb(0xE0701E), NamedColor.Srgb(0xB9540F), 0.5)),
            new(stubs, Produce.Green) { Name = "stem" })
        {
            SizeName = SizeWord(a / (kind == "conical" ? 0.78 : 1), Half), Base = Outline.Rectangle(0.3 * a, 0.005),
            Collisions =
            [
                .. ((double[])[-0.75, -0.05, 0.6]).Select(u => Produce.Foot(0.006, u > 0 ? 0.0022 : 0.0038, On(u).X, On(u).Y)),
                .. Produce.Slices(body, Vec3.UnitX, 5, 0.0065), Produce.Hull(stubs),
            ],
            Affordances = [new BarGrasp([On(-0.75), On(-0.6), On(-0.45)], 2 * r, 2 * r * (0.5 + middle / 2))],
        };
    }
}
