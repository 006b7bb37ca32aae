using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An eggplant lying along X, its green cap and stalk along +X: pear-shaped, long, or small and egg-shaped.</summary>
public sealed class Eggplant : ObjectCategory
{
    // m; half length without the stalk; eggplants of the marketing standard are at least 40 mm wide and 80 mm long
    static readonly Interval Half = new(0.060, 0.082), Bow = new(-0.12, 0.12), Slender = new(0.94, 1.06);

    public override IReadOnlyList<string> Nouns => ["eggplant", "aubergine"];
    public override IReadOnlyList<string> ChineseNouns => ["茄子"];

    public override ObjectAsset Build(Rng rng)
    {
        // width over length and shoulder over belly
        (string form, double wide, double shoulder) = rng.Pick("kind", "pear-shaped", "long", "egg-shaped") switch
        {
            "pear-shaped" => ("", 0.42, 0.60), "long" => ("long", 0.29, 0.76), _ => ("oval", 0.56, 0.80),
        };
        double a = rng.Draw("half", Half) * (form == "oval" ? 0.74 : 1);
        double r = a * wide * rng.Draw("slender", Slender), bow = rng.Draw("bow", Bow);
        Profile section = Profile.From(0, -a).Curve((0.62 * r, -a), (r, -0.78 * a), (r, -0.32 * a), 12)
            .Curve((r, 0.08 * a), (1.06 * shoulder * r, 0.25 * a), (shoulder * r, 0.58 * a), 10)
            .Curve((0.94 * shoulder * r, 0.83 * a), (0.55 * r, a), (0, a), 8);
        // the belly bows to one side; the shoulder sinks to the ground
        Vec3 Laid(Vec3 p)
        {
            double u = p.X / a, v = Math.Clamp((u + 0.32) / 0.95, 0, 1);
            return new(p.X, p.Y + bow * a * u * u, p.Z - (1 - shoulder) * r * v * v * (3 - 2 * v));
        }
        Solid raw = Produce.Lying(section, 32).Warped(Laid);
        Vec3 center = raw.Mass(1).Center;
        const double Flat = 0.0014; // m
        Vec3 shift = new(-center.X, -center.Y, -Produce.Low(raw) - Flat);
        Solid body = raw.At(-center.X, -center.Y, 0).Settled(Flat);
        Vec3 On(double u) => Laid(new(u * a, 0, 0)) + shift;
        // a cap like a star over the shoulder, a little larger than it
        double cap = shoulder * r + 0.0012, brim = (form == "oval" ? 0.68 : 0.50) * a;
        Profile star = Profile.From(0, brim + 0.004).To(cap - 0.006, brim + 0.003).To(cap + 0.0002, brim)
            .Curve((1.02 * cap, 0.78 * a), (0.85 * cap, a + 0.001), (0.20 * cap, a + 0.0015)).To(0, a + 0.0015);
        Solid calyx = Solid.Revolve(star, 30).Warped(p =>
            p with { Z = p.Z + 0.16 * a * (1 - Math.Cos(5 * Math.Atan2(p.Y, p.X))) / 2 * Math.Clamp((a - p.Z) / (a - brim), 0, 1)
                * Math.Min(1, 400 * Math.Sqrt(p.X * p.X + p.Y * p.Y)) })
            .Rotated(Quat.RotY(Math.PI / 2)).Warped(Laid).At(shift).Warped(p => p with { Z = p.Z > 0 ? p.Z : 0.0001 * p.Z });
        double reach = rng.Uniform("stalk", 0.012, 0.024);
        Vec3[] stalk = Solid.Spline([On(0.97), On(1) + new Vec3(0.5 * reach, 0, 0.0005), On(1) + new Vec3(reach, 0.25 * reach, 0.003)], 3);
        return new(Id, new(body, Skin(rng.Split("skin"))), new(calyx, Produce.Green, BulkDensity: 0) { Name = "leaf" },
            new(Solid.Tube(stalk, 0.0038, 10), Produce.Green, BulkDensity: 0) { Name = "stem" })
        {
            SizeName = SizeWord(form == "oval" ? a / 0.74 : a, Half), ShapeName = form, Base = Outline.Rectangle(0.12 * a, 0.0045),
            Collisions =
            [
                .. ((double[])[-0.45, -0.15, 0.12]).Select(u => Produce.Foot(0.005, 0.0045, On(u).X, On(u).Y)),
                .. Produce.Slices(body, Vec3.UnitX, 4, 0.008), Produce.Hull(calyx),
                .. CollisionPart.Chain([stalk[0], stalk[3], stalk[6]], 0.0038),
            ],
            Affordances = [new BarGrasp([On(-0.4), On(-0.25), On(-0.1)], 2 * r + 0.001, 2 * r)],
        };
    }

    static MaterialDescription Skin(Rng rng)
    {
        (string word, int skin, int mottle) = rng.Pick("variety", "dark", "violet", "white") switch
        {
            "dark" => ("purple", 0x33193C, 0x40224A), "violet" => ("purple", 0x6A3474, 0x9B6CA4), _ => ("white", 0xE6E2D2, 0xD8CFAF),
        };
        return Materials.Skin(rng, word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.18) with { Density = 620, ClearCoat = 0.5 };
    }
}
