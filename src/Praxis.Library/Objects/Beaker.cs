using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An empty laboratory beaker with a pouring lip at +X and printed marks: low or tall, of glass or clear plastic.</summary>
public sealed class Beaker : ObjectCategory
{
    // m; ISO 3819: 100 to 250 ml, low form 50 to 70 mm wide and 70 to 95 mm high, tall form 48 to 60 mm wide and 80 to 120 mm high
    static readonly Interval Radius = new(0.025, 0.035);

    public override IReadOnlyList<string> Nouns => ["beaker", "laboratory beaker"];
    public override IReadOnlyList<string> ChineseNouns => ["烧杯"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "low", "tall");
        bool tall = kind == "tall";
        double r = rng.Draw("radius", Radius) * (tall ? 0.9 : 1);
        double h = 2 * r * (tall ? rng.Uniform("tall rise", 1.75, 1.95) : rng.Uniform("low rise", 1.34, 1.42));
        const double Wall = 0.0018, Floor = 0.0030, Lip = 0.006, Flare = 0.0012;
        Profile section = Profile.From(0, 0).To(r, 0, 0.004).To(r, h - 0.012).To(r, h - 0.008).To(r + 0.3 * Flare, h - 0.004)
            .To(r + Flare, h, 0.0006).To(r - Wall + Flare, h, 0.0006).To(r - Wall + 0.3 * Flare, h - 0.004).To(r - Wall, h - 0.008)
            .To(r - Wall, h - 0.012).To(r - Wall, Floor, 0.004).To(0, Floor);
        Rng material = rng.Split("material");
        MaterialDescription skin = rng.Chance("plastic", 0.25) ? Materials.ClearPlastic(material) : Materials.Glass(material);
        Outline middle = Outline.Disc(r - Wall / 2);
        return new(Id, new(LabGlass.Lipped(Solid.Revolve(section), h, Lip, 0.007), skin),
            LabGlass.Marks(_ => r, 0.22 * h, 0.76 * h, 0.09 * h, 0.0045))
        {
            SizeName = SizeWord(r, new(0.9 * Radius.Low, Radius.High)), ShapeName = kind, Base = Outline.Disc(r - 0.004),
            Collisions =
            [
                .. CollisionPart.Slab(Outline.Disc(r), 0, Floor), .. CollisionPart.Wall(middle, 0.001, middle, h, Wall + 0.0004, 6),
                CollisionPart.Box(0.0037, 0.0075, 0.004, Pose.At(r + 0.0034, 0, h - 0.004)),
            ],
            Affordances =
            [
                new RimGrasp(middle, h, Wall) { Depth = h - Floor, Obstructed = [(0, 0.45)] },
                new Cavity(Outline.Disc(r - Wall), Floor, h) { FloorOutline = Outline.Disc(r - Wall - 0.004) },
                new Spout(0.008) { X_OA = Pose.At(r + Lip, 0, h - 0.001) },
            ],
        };
    }
}
