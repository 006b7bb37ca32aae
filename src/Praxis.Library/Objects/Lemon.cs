using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A lemon lying on its side, its nipple along +X and its stalk end along -X: plump or slender.</summary>
public sealed class Lemon : ObjectCategory
{
    // m; lemons of the marketing standard's size codes 3 to 6 are 48 to 63 mm wide
    static readonly Interval Radius = new(0.024, 0.031), Nipple = new(0.10, 0.17), Taper = new(-0.05, 0.08);

    public override IReadOnlyList<string> Nouns => ["lemon"];
    public override IReadOnlyList<string> ChineseNouns => ["柠檬"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "plump", "slender");
        double r = rng.Draw("radius", Radius), half = r * (kind == "plump" ? 1.16 : 1.40), tip = half + r * rng.Draw("nipple", Nipple);
        double taper = rng.Draw("taper", Taper), ridges = rng.Uniform("ridges", 0, 0.05);
        // the stalk end has a short neck, the other end a nipple
        Profile section = Profile.From(0, -half).Curve((0.10 * r, -half), (0.17 * r, -half), (0.23 * r, -0.965 * half), 4)
            .Curve((0.50 * r, -0.86 * half), (r, -0.55 * half), (r, 0))
            .Curve((r, 0.55 * half), (0.52 * r, 0.80 * half), (0.30 * r, 0.93 * half))
            .Curve((0.22 * r, 0.965 * half), (0.20 * r, tip), (0, tip), 6);
        Solid body = Solid.Revolve(section, 28).Lobed(6, z => ridges * (z / tip) * (z / tip)).Rotated(Quat.RotY(Math.PI / 2))
            .Warped(p => new(p.X, p.Y * (1 + taper * p.X / tip), p.Z));
        double shift = -body.Mass(1).Center.X, middle = -Produce.Low(body) - 0.0013;
        body = body.At(shift, 0, 0).Settled(0.0013);
        Vec3 scar = new(shift - half + 0.0006, 0, middle);
        Solid stalk = Solid.Cylinder(0.0026, 0.0012, 0.0006, 16).Rotated(Quat.RotY(Math.PI / 2)).At(scar);
        MaterialDescription skin = Materials.Skin(rng.Split("skin"), "yellow",
            Vec3.Lerp(NamedColor.Srgb(0xE9C92C), NamedColor.Srgb(0xD8C844), rng.Uniform("unripe", 0, 1)), NamedColor.Srgb(0xC9A31C), 0.4);
        return new(Id, new(body, skin), new(stalk, Produce.Bark, BulkDensity: 0) { Name = "stem" })
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Rectangle(0.007, 0.005),
            Collisions = [Produce.Foot(0.007, 0.005), .. Produce.Slices(body, Vec3.UnitX, 3, 0.005)],
            Affordances = [new BarGrasp([new(-0.22 * half, 0, middle), new(0.22 * half, 0, middle)], 2 * r, 2 * r)],
        };
    }
}
