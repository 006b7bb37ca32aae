using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A cob of sweet corn lying along X, its tip along +X: bare with a stub of its stalk, short, or half in its husk.</summary>
public sealed class Corn : ObjectCategory
{
    // m; half length and radius; common catalogue sizes: cobs 140 to 190 mm long and 40 to 50 mm wide
    static readonly Interval Half = new(0.068, 0.092), Radius = new(0.0195, 0.0245);

    public override IReadOnlyList<string> Nouns => ["corn", "corn cob", "ear of corn"];
    public override IReadOnlyList<string> ChineseNouns => ["玉米", "玉米棒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "bare", "short", "husked");
        double a = rng.Draw("half", Half) * (kind == "short" ? 0.62 : 1), r = rng.Draw("radius", Radius);
        double tip = rng.Uniform("tip", 3.5, 6), kernel = a / 8;
        const int Rows = 12, Rings = 48; // three rings to a kernel
        Profile section = Enumerable.Range(0, Rings + 1).Select(k => (double)k / Rings)
            .Aggregate(Profile.From(0, -a), (path, t) =>
                path.To(t == 1 ? 0 : r * (1 - 0.25 * Math.Pow(1 - t, 20)) * Math.Sqrt(1 - Math.Pow(t, tip)), (2 * t - 1) * a));
        // kernels bulge between furrows along and around the cob; every other row is half a kernel further
        Vec3 Grained(Vec3 p)
        {
            double turn = Math.Atan2(p.Y, p.X), along = Math.Cos(2 * Math.PI * p.Z / kernel + Rows / 2 * turn);
            double share = 1 - 0.0011 / r * (2 - Math.Cos(Rows * turn) - along) / 2;
            return new(p.X * share, p.Y * share, p.Z);
        }
        Solid raw = Solid.Revolve(section, 3 * Rows).Warped(Grained).Rotated(Quat.RotY(Math.PI / 2)).Warped(Laid);
        // the axis sinks towards the tip, so that the cob lies along its length
        Vec3 Laid(Vec3 p) => p with { Z = p.Z - (p.X > -0.2 * a ? 0.16 * r * (p.X / a + 0.2) * (p.X / a + 0.2) : 0) };
        double shift = -raw.Mass(1).Center.X;
        const double Flat = 0.0012; // m
        double middle = -Produce.Low(raw) - Flat;
        Solid cob = raw.At(shift, 0, 0).Settled(Flat);
        Solid stalk = Produce.Lying(Profile.From(0, -a - 0.012)
            .To(0.42 * r, -a - 0.012, 0.001).To(0.50 * r, -0.98 * a).To(0, -0.98 * a), 20)
            .At(shift, 0, middle);
        // leaves of the husk: sheets around the lower half, their points towards the tip
        Solid husk = Produce.Lying(Profile.From(0, -1.01 * a).To(0.55 * r, -1.01 * a, 0.003)
            .Curve((0.9 * r, -0.99 * a), (r + 0.0016, -0.93 * a), (r + 0.0016, -0.8 * a), 5).To(r + 0.0012, -0.1 * a).To(0, -0.12 * a), 24)
            .Warped(p => p with { X = p.X + 0.34 * a * Math.Max(0, p.X / a + 0.8) * (Math.Cos(3 * Math.Atan2(p.Y, p.Z)) - 1) })
            .Warped(Laid).At(shift, 0, middle).Warped(p => p with { Z = p.Z > 0 ? p.Z : 0.0001 * p.Z });
        bool husked = kind == "husked";
        (string word, int skin, int mottle) = rng.Chance("white", 0.25) ? ("beige", 0xEFE2B4, 0xDCC47E) : ("yellow", 0xEBBE38, 0xD69A20);
        MaterialDescription grain = Materials.Skin(rng.Split("skin"), word, NamedColor.Srgb(skin), NamedColor.Srgb(mottle), 0.3);
        return new(Id, [
            new(cob, grain), new(stalk, Materials.Paint("", NamedColor.Srgb(0xB9BC7C), 0.8)) { Name = "stem" },
            .. husked ? (Part[])[new(husk, Materials.Paint("", NamedColor.Srgb(0x8FA650), 0.7), BulkDensity: 0) { Name = "husk" }] : []])
        {
            SizeName = SizeWord(kind == "short" ? a / 0.62 : a, Half), ShapeName = kind == "short" ? "short" : "",
            Base = Outline.Rectangle(0.3 * a, 0.0045),
            Collisions =
            [
                Produce.Foot(0.006, 0.0045, shift - 0.6 * a), Produce.Foot(0.006, 0.0045, shift + 0.32 * a),
                .. Produce.Slices(cob, Vec3.UnitX, 4, 0.006), Produce.Hull(stalk),
                .. husked ? (CollisionPart[])[Produce.Hull(husk)] : [],
            ],
            Affordances =
            [
                new BarGrasp([new(shift - 0.2 * a, 0, middle), new(shift + 0.25 * a, 0, middle)], 2 * r + (husked ? 0.0032 : 0), 1.9 * r),
            ],
        };
    }
}
