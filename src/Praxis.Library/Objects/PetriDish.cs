using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A clear culture dish with coloured agar and colonies on it: small with its lid on, or open.</summary>
public sealed class PetriDish : ObjectCategory
{
    // m; common catalogue sizes: dishes are 60 to 100 mm wide and 14 to 18 mm high
    static readonly Interval Closed = new(0.028, 0.0345), Open = new(0.030, 0.048), Height = new(0.0140, 0.0170), Agar = new(0.004, 0.006);
    const double Wall = 0.0015;

    public override IReadOnlyList<string> Nouns => ["petri dish", "culture dish"];
    public override IReadOnlyList<string> ChineseNouns => ["培养皿"];

    public override ObjectAsset Build(Rng rng)
    {
        bool open = rng.Pick("kind", "closed", "open") == "open";
        double r = rng.Draw("radius", open ? Open : Closed), h = rng.Draw("height", Height), agar = Wall + rng.Draw("agar", Agar);
        double lid = r + Wall + 0.0008, top = h + Wall + 0.0003, widest = open ? r : lid;
        Profile dish = Profile.From(0, 0).To(r, 0, 0.001).To(r, h, 0.0005).To(r - Wall, h, 0.0005).To(r - Wall, Wall, 0.0008).To(0, Wall);
        // drawn from under its plate, down the inside of its rim and up the outside
        Profile cover = Profile.From(0, top - Wall).To(lid - Wall, top - Wall, 0.0008).To(lid - Wall, 0.004, 0.0005).To(lid, 0.004, 0.0005)
            .To(lid, top, 0.001).To(0, top);
        Rng material = rng.Split("material"), spots = rng.Split("colonies");
        MaterialDescription clear = rng.Chance("glass", 0.4) ? Materials.Glass(material) : Materials.ClearPlastic(material);
        Vec3 color = rng.Pick("medium", "blood", "nutrient", "indicator") switch
        {
            "blood" => new(0.32, 0.02, 0.02), "nutrient" => new(0.62, 0.45, 0.20), _ => new(0.60, 0.16, 0.24),
        };
        Solid gel = Solid.Cylinder(r - Wall - 0.0003, (agar - Wall - 0.0002) / 2, 0.0003, 40).At(0, 0, (agar + Wall + 0.0002) / 2);
        Solid colonies = Enumerable.Range(0, 12).Select(i => spots.Split("spot", i))
            .Select(s => (Turn: s.Uniform("turn", 0, 2 * Math.PI), Size: s.Uniform("size", 0.12, 0.3),
                Out: Math.Sqrt(s.Uniform("out", 0, 0.64)) * (r - Wall)))
            .Select(s => Solid.Sphere(0.01, 8).Scaled(s.Size, s.Size, 0.06).At(s.Out * Math.Cos(s.Turn), s.Out * Math.Sin(s.Turn), agar))
            .Joined();
        Part lower = new(Solid.Revolve(dish, 44), clear);
        Part[] shells = open ? [lower] : [lower, new(Solid.Revolve(cover, 44), clear) { Name = "lid" }];
        Outline wall = Outline.Disc(r - Wall / 2);
        return new(Id, [
            .. shells, new(gel, Materials.Paint("agar", color, 0.15)),
            new(colonies, Materials.Paint("colonies", new(0.75, 0.72, 0.6), 0.4), BulkDensity: 0)])
        {
            SizeName = SizeWord(r, new(Closed.Low, Open.High)), ShapeName = open ? "open" : "closed", Base = Outline.Disc(r - 0.002),
            Collisions = open
                ? [.. CollisionPart.Slab(Outline.Disc(r), 0, agar), .. CollisionPart.Wall(wall, 0.002, wall, h, Wall + 0.0005, 6)]
                : [.. CollisionPart.Slab(Outline.Disc(widest), 0, top)],
            Affordances = open
                ?
                [
                    new RimGrasp(wall, h, Wall) { Depth = h - agar },
                    new Cavity(Outline.Disc(r - Wall), agar, h) { FloorOutline = Outline.Disc(r - Wall) },
                ]
                :
                [
                    .. Enumerable.Range(0, 4).Select(i => new Vec3(0.004 * Math.Cos(i * Math.PI / 4), 0.004 * Math.Sin(i * Math.PI / 4), 0))
                        .Select(d => new BarGrasp([new Vec3(0, 0, top / 2) - d, new Vec3(0, 0, top / 2) + d], 2 * widest, top)),
                    new SupportSurface(Outline.Disc(widest - 0.003)) { X_OA = Pose.At(0, 0, top) },
                ],
        };
    }
}
