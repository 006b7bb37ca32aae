using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A spur gear lying flat: a plain disc, one with a sunken web, or one with a hub on top.</summary>
public sealed class Gear : ObjectCategory
{
    // m; small machine gears of module 3 to 5 (ISO 54): tip radius, width and bore, common catalogue sizes
    static readonly Interval Tip = new(0.027, 0.036), Width = new(0.013, 0.018), Bore = new(0.0050, 0.0075);
    const double Hair = 0.0003; // m above the ground, which two boxes alone touch

    public override IReadOnlyList<string> Nouns => ["gear", "gear wheel", "cogwheel", "cog"];
    public override IReadOnlyList<string> ChineseNouns => ["齿轮"];

    public override ObjectAsset Build(Rng rng)
    {
        double tip = rng.Draw("tip", Tip), t = rng.Draw("width", Width), bore = rng.Draw("bore", Bore);
        int teeth = 12 + 4 * rng.Integer("teeth", 2); // a multiple of four: one at each end of both axes
        double root = tip - 2.25 * 2 * tip / (teeth + 2), hub = 0.55 * root, web = 0.86 * root; // a tooth is 2.25 modules high
        string kind = rng.Pick("kind", "plain", "webbed", "hubbed");
        double high = kind == "hubbed" ? t + rng.Uniform("hub", 0.006, 0.010) : t;
        Profile section = Profile.From(tip, t / 2).To(tip, t, 0.001);
        if (kind == "webbed") section.To(web, t, 0.0005).To(web - 0.001, t - 0.002).To(hub + 0.001, t - 0.002).To(hub, t, 0.0005);
        if (kind == "hubbed") section.To(hub, t).To(hub, high, 0.001);
        section.To(bore + 0.001, high).To(bore, high - 0.001).To(bore, 0.001).To(bore + 0.001, 0).To(tip, 0, 0.001).Close();
        Solid solid = Solid.Revolve(section, 6 * teeth).Warped(p => Toothed(p, teeth, root, tip));
        Rng surface = rng.Split("material");
        MaterialDescription material = rng.Pick("made-of", "steel", "brass", "iron", "plastic") switch
        {
            "steel" => Materials.Steel(surface), "brass" => Materials.Brass(surface), "iron" => Materials.CastIron(surface),
            _ => Materials.Plastic(surface),
        };
        // across opposite teeth, beside the bore: where the middle between the jaws is solid
        Vec3 Middle(Vec3 way, double from) => (bore + from) * way + t / 2 * Vec3.UnitZ;
        BarGrasp Beside(Vec3 way) => new([Middle(way, 0.0002), Middle(way, 0.003)], 2 * tip, t);
        double thick = Math.PI * (root + tip) / (4 * teeth); // half a tooth in its middle
        return new(Id, new Part(solid, material))
        {
            SizeName = SizeWord(tip, Tip), Base = Outline.Disc(0.85 * root),
            Collisions =
            [
                .. Enumerable.Range(0, 8).Select(i => (Angle: Math.PI * i / 4, Lift: i % 4 == 0 ? 0 : Hair))
                    .Select(b => Block(b.Angle, bore, 0.95 * root, 0.95 * root * Math.Tan(Math.PI / 8), b.Lift, t - b.Lift)),
                .. Enumerable.Range(0, teeth).Select(i => Block(2 * Math.PI * i / teeth, root - 0.004, tip, thick, Hair, t - Hair)),
                .. kind == "hubbed" ? CollisionPart.Wall(Outline.Disc((bore + hub) / 2), t - 0.001, Outline.Disc((bore + hub) / 2), high,
                    hub - bore, 2) : [],
            ],
            Affordances =
            [
                Beside(Vec3.UnitX), Beside(-Vec3.UnitX), Beside(Vec3.UnitY), Beside(-Vec3.UnitY),
                new InsertAxis(bore, high, IsHole: true) { X_OA = Pose.At(0, 0, high) },
            ],
        };
    }

    // tooth spaces: the rim is drawn in towards the root, more the further out it is
    static Vec3 Toothed(Vec3 p, int teeth, double root, double tip)
    {
        double rho = Math.Sqrt(p.X * p.X + p.Y * p.Y), core = root - 0.001;
        if (rho <= core) return p;
        double phase = Math.Abs(Math.IEEERemainder(Math.Atan2(p.Y, p.X) * teeth / (2 * Math.PI), 1));
        double edge = root + (tip - root) * Math.Clamp(2 - 6 * phase, 0, 1);
        double share = (core + (rho - core) * (edge - core) / (tip - core)) / rho;
        return new(p.X * share, p.Y * share, p.Z);
    }

    static CollisionPart Block(double angle, double inner, double outer, double half, double from, double to) =>
        CollisionPart.Box((outer - inner) / 2, half, (to - from) / 2,
            new(Quat.RotZ(angle), Quat.RotZ(angle).Rotate(new((inner + outer) / 2, 0, (from + to) / 2))));
}
