using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small shaker with a domed steel cap full of holes, round, square or conical; salt shows through the glass ones.</summary>
public sealed class SaltShaker : ObjectCategory
{
    // m; common catalogue sizes: 36 to 46 mm wide, 65 to 90 mm high with the cap
    static readonly Interval Radius = new(0.018, 0.023), Body = new(0.048, 0.064), Dome = new(0.45, 0.62);
    const double Wall = 0.0022, Floor = 0.005;

    public override IReadOnlyList<string> Nouns => ["salt shaker", "saltshaker", "shaker"];
    public override IReadOnlyList<string> ChineseNouns => ["盐瓶", "盐罐"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square", "conical");
        double r = rng.Draw("radius", Radius), h = rng.Draw("body", Body), taper = kind == "conical" ? 0.003 : 0;
        double c = kind == "square" ? 0.38 * r : r, neck = r - taper, cap = kind == "square" ? 0.93 * r : neck + 0.0006;
        double dome = cap * rng.Draw("dome", Dome), start = h + 0.3 * dome, top = start + dome;
        bool glass = rng.Chance("glass", 0.5);
        Outline foot = new(r, r, c);
        Profile section = Profile.From(0, 0.0015).To(c - 0.005, 0.0015).To(c - 0.004, 0).To(c, 0, 0.001).To(c - taper, h, 0.0008);
        if (glass) section.To(c - taper - Wall, h).To(c - Wall, Floor, 0.002);
        Solid body = Solid.Sweep(section.To(0, glass ? Floor : h), r - c, r - c, 40);
        Solid salt = Solid.Prism(foot.Inset(Wall + 0.6 * taper + 0.0004), 0.6 * h).At(0, 0, Floor + 0.0004);
        Solid hood = Solid.Revolve(Profile.From(0, -0.35 * cap).To(cap, -0.35 * cap, 0.0008).To(cap, 0).Arc(0, 0, Math.PI / 2), 32)
            .Scaled(1, 1, dome / cap).At(0, 0, start);
        // a round cap closes a square body with a plate
        if (kind == "square") hood += Solid.Prism(foot.Inset(0.0004), 0.0016, 0.0006, 40).At(0, 0, h - 0.0004);
        Part[] parts =
        [
            glass ? new(body, Materials.Glass(rng.Split("body"))) : new(body, Opaque(rng), BulkDensity: 1100),
            new(hood, Materials.Steel(rng.Split("cap")), BulkDensity: 1500) { Name = "cap" },
            new(Holes(cap, dome, start), Dark, BulkDensity: 0),
            .. glass ? (Part[])[new(salt, Materials.Paint("salt", new(0.85, 0.85, 0.84), 0.9), BulkDensity: 1200)] : [],
        ];
        return new(Id, parts)
        {
            SizeName = SizeWord(h, Body), ShapeName = kind, Base = foot.Inset(0.001),
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, kind == "conical" ? 0.004 : h),
                .. kind == "conical" ? CollisionPart.Stack([new(0.0005, r, r), new(h, neck, neck)], 24) : [],
                CollisionPart.Cylinder(cap, h - 0.0005, start),
                new(new CollisionShape.Ellipsoid(new(cap, cap, dome)), Pose.At(0, 0, start)),
            ],
            Affordances = kind == "square"
                ? [Across(0, r, h), Across(Math.PI / 2, r, h)]
                : [new CylinderGrasp(r, 0.006, h) { Above = top - h }],
        };
    }

    static MaterialDescription Dark => Materials.Paint("", new(0.015, 0.015, 0.015), 0.9);

    static MaterialDescription Opaque(Rng rng) =>
        rng.Chance("wood", 0.3) ? Materials.Wood(rng.Split("body")) : Materials.GlazedCeramic(rng.Split("body"));

    // from above, across two of the four sides
    static BarGrasp Across(double heading, double r, double h) =>
        new([new(-0.004, 0, h / 2), new(0.004, 0, h / 2)], 2 * r, h) { X_OA = new(Quat.RotZ(heading), Vec3.Zero) };

    // dark dots on the dome, one in the middle and five around
    static Solid Holes(double cap, double dome, double start)
    {
        Solid dot = Solid.Cylinder(0.0011, 0.0005, 0.0002, 8), holes = dot.At(0, 0, start + dome);
        double ring = 0.38 * cap, z = start + dome * Math.Sqrt(1 - 0.38 * 0.38);
        for (int i = 0; i < 5; i++) holes += dot.At(ring * Math.Cos(2 * Math.PI * i / 5), ring * Math.Sin(2 * Math.PI * i / 5), z);
        return holes;
    }
}
