using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A conical flask of clear glass with a narrow or a wide neck, often with a coloured solution in it or a stopper on it.</summary>
public sealed class ErlenmeyerFlask : ObjectCategory
{
    // m; ISO 1773: 50 to 150 ml flasks are 51 to 74 mm wide and 85 to 120 mm high
    static readonly Interval Radius = new(0.0270, 0.0370), Rise = new(3.1, 3.4);

    public override IReadOnlyList<string> Nouns => ["erlenmeyer flask", "conical flask"];
    public override IReadOnlyList<string> ChineseNouns => ["锥形瓶", "三角烧瓶"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = r * rng.Draw("rise", Rise), body = 0.64 * h;
        double neck = r * (rng.Pick("kind", "narrow-necked", "wide-necked") == "wide-necked" ? 0.54 : 0.37);
        bool stopper = rng.Chance("stopper", 0.4), filled = rng.Chance("filled", 0.65);
        const double Wall = 0.0018, Lip = 0.002, Head = 0.012;
        double inner = r - 1.4 * Wall, throat = neck - Wall, top = stopper ? h + Head : h, level = body * rng.Uniform("level", 0.25, 0.55);
        double Outside(double z) => r + (neck - r) * z / body;
        double Inside(double z) => inner + (throat - inner) * (z - Wall) / (body - 0.0005 - Wall);
        Profile section = Profile.From(0, 0).To(r, 0, 0.005).To(neck, body, 0.010).To(neck, h - 0.004).To(neck + Lip, h - 0.002, 0.001)
            .To(neck + Lip, h, 0.0006).To(throat, h, 0.0006).To(throat, body - 0.0005, 0.010).To(inner, Wall, 0.004).To(0, Wall);
        Profile liquid = Profile.From(0, Wall + 0.0004).To(Inside(Wall) - 0.0006, Wall + 0.0004, 0.004)
            .To(Inside(level) - 0.0005, level).To(0, level);
        Profile plug = Profile.From(0, h - 0.010).To(throat - 0.0006, h - 0.010, 0.0005).To(throat - 0.0002, h + 0.0002)
            .To(neck + 0.0005, h + 0.0002).To(neck + 0.001, top, 0.0015).To(0, top);
        MaterialDescription bung = rng.Chance("cork", 0.4) ? Materials.Cork(rng.Split("stopper")) : Materials.Rubber(rng.Split("stopper"));
        return new(Id, [
            new(Solid.Revolve(section, 40), Materials.Glass(rng.Split("material"))),
            LabGlass.Marks(Outside, 0.2 * body, 0.62 * body, 0.14 * body, 0.0045),
            .. filled ? (Part[])[new(Solid.Revolve(liquid, 40), LabGlass.Solution(rng.Split("liquid"))) { IsContent = true }] : [],
            .. stopper ? (Part[])[new(Solid.Revolve(plug, 28), bung) { Name = "stopper" }] : []])
        {
            SizeName = SizeWord(r, Radius), Base = Outline.Disc(r - 0.007),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r - 0.0025), 0, 0.006),
                .. CollisionPart.Stack([new(0.004, r - 0.0012, r - 0.0012), new(body, neck, neck), new(h - 0.002, neck, neck)]),
                CollisionPart.Cylinder(neck + Lip, h - 0.003, h),
                .. stopper ? (CollisionPart[])[CollisionPart.Cylinder(neck + 0.001, h, top)] : [],
            ],
            Affordances =
            [
                new CylinderGrasp(neck, body + 0.002, h - 0.003) { Above = top - h + 0.003 },
                new Reservoir(Outline.Disc(throat), Wall, stopper ? h - 0.010 : h) { IsSealed = stopper },
                .. stopper ? [] : (Affordance[])[new InsertAxis(throat - 0.0003, h - body, IsHole: true) { X_OA = Pose.At(0, 0, h) }],
            ],
        };
    }
}
