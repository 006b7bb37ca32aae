using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A cucumber lying along X, its stalk end along -X: smooth and long, ridged and warty, or a short pickling one.</summary>
public sealed class Cucumber : ObjectCategory
{
    // m; half length and radius; common catalogue sizes: snack and garden cucumbers of 110 to 210 mm
    static readonly Interval Half = new(0.075, 0.105), Radius = new(0.0175, 0.0225), Bow = new(-0.08, 0.08), Ridges = new(0.03, 0.08);

    public override IReadOnlyList<string> Nouns => ["cucumber"];
    public override IReadOnlyList<string> ChineseNouns => ["黄瓜", "青瓜"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "smooth", "warty", "short");
        double a = rng.Draw("half", Half) * (kind == "short" ? 0.66 : 1), r = rng.Draw("radius", Radius), bow = rng.Draw("bow", Bow);
        double ridges = rng.Draw("ridges", Ridges) * (kind == "smooth" ? 0.5 : 1), neck = rng.Uniform("neck", 0.66, 0.82);
        Profile section = Profile.From(0, -a).Curve((0.45 * neck * r, -a), (neck * r, -a + 0.3 * r), (neck * r, -a + 1.0 * r), 7)
            .Curve((neck * r, -0.55 * a), (r, -0.45 * a), (r, 0), 12)
            .Curve((r, 0.5 * a), (0.94 * r, a - 0.9 * r), (0.86 * r, a - 0.6 * r), 12)
            .Curve((0.76 * r, a - 0.25 * r), (0.5 * r, a), (0, a), 7);
        // the thin neck sinks to the ground, the ends bow towards one side
        Vec3 Laid(Vec3 p)
        {
            double u = p.X / a;
            return new(p.X, p.Y + bow * a * u * u, p.Z - (u < 0 ? 1 - neck : 0.1) * r * Math.Min(1, 1.4 * u * u));
        }
        Solid raw = Solid.Revolve(section, 32).Lobed(8, _ => ridges).Rotated(Quat.RotY(Math.PI / 2)).Warped(Laid);
        Vec3 center = raw.Mass(1).Center;
        const double Flat = 0.0013; // m
        Vec3 shift = new(-center.X, -center.Y, -Produce.Low(raw) - Flat);
        Solid body = raw.At(-center.X, -center.Y, 0).Settled(Flat);
        Vec3 On(double u) => Laid(new(u * a, 0, 0)) + shift;
        Solid stalk = Solid.Tube([On(-0.98), On(-1) - 0.006 * Vec3.UnitX], 0.003, 10);
        // warts stand on the upper three quarters
        Solid warts = Enumerable.Range(0, 34).Select(i => (U: -0.35 + 0.025 * i, Turn: -0.5 + 4.1 * (0.618034 * i % 1)))
            .Select(w => Solid.Sphere(0.0012, 6)
                .At(Laid(new(w.U * a, 0.91 * r * Math.Cos(w.Turn), 0.91 * r * Math.Sin(w.Turn))) + shift)).Joined();
        (string word, int skin, int mottle) = rng.Chance("pale", 0.3) ? ("green", 0x6F9440, 0x9BB460) : ("green", 0x2F5C27, 0x5C8038);
        MaterialDescription peel = Materials.Skin(rng.Split("skin"), word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.4);
        return new(Id, [
            new(body, peel), new(stalk, Produce.Bark, BulkDensity: 0) { Name = "stem" },
            .. kind == "smooth" ? [] : (Part[])[new(warts, Materials.Paint("", NamedColor.Srgb(mottle)), BulkDensity: 0)]])
        {
            SizeName = SizeWord(a / (kind == "short" ? 0.66 : 1), Half), ShapeName = kind == "short" ? "short" : "long",
            Base = Outline.Rectangle(0.4 * a, 0.0045),
            Collisions =
            [
                .. ((double[])[-0.55, 0, 0.55]).Select(u => Produce.Foot(0.006, 0.004, On(u).X, On(u).Y)),
                .. Produce.Slices(body, Vec3.UnitX, 6, 0.020, 260), CollisionPart.Capsule(On(-0.98), On(-1) - 0.005 * Vec3.UnitX, 0.003),
            ],
            Affordances = [new BarGrasp([On(-0.35), On(-0.1), On(0.15), On(0.4)], 2 * r, 2 * r)],
        };
    }
}
