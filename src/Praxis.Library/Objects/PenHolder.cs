using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An empty cup for pens: round, square, or a high and a low one side by side along X.</summary>
public sealed class PenHolder : ObjectCategory
{
    // half width and height, m; desk cups are 68 to 84 mm wide and 88 to 110 mm high, those of a pair 50 to 60 mm wide
    static readonly Interval Half = new(0.034, 0.042), Paired = new(0.025, 0.030), Height = new(0.088, 0.110), Low = new(0.048, 0.066);
    const double Wall = 0.0035, Floor = 0.004;

    public override IReadOnlyList<string> Nouns => ["pen holder", "pencil cup", "pencil holder"];
    public override IReadOnlyList<string> ChineseNouns => ["笔筒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square", "paired");
        bool paired = kind == "paired";
        double half = rng.Draw("half-width", paired ? Paired : Half), h = rng.Draw("height", Height);
        double low = paired ? rng.Draw("low", Low) : h;
        Outline outline = kind == "round" ? Outline.Disc(half) : Outline.Rectangle(half, half, 0.009);
        // a pair shares one wall
        double aside = half - Wall / 2, reach = paired ? half + aside : half;
        (double X, double Height, double Heading)[] cups = paired ? [(-aside, h, 0), (aside, low, Math.PI)] : [(0, h, 0)];
        Solid body = cups.Select(c => Cup(outline, c.Height).At(c.X, 0, 0)).Joined();
        return new(Id, new Part(body, Material(rng)))
        {
            SizeName = SizeWord(h, Height), ShapeName = paired ? "" : kind,
            Base = outline with { HalfX = reach - 0.002, HalfY = half - 0.002, Corner = outline.Corner - 0.002 },
            Collisions = [.. cups.SelectMany(c => Walls(outline, c.Height).Select(p => p with { X_OG = Pose.At(c.X, 0, 0) * p.X_OG }))],
            Affordances = [.. cups.SelectMany(c => (Affordance[])
            [
                new RimGrasp(outline.Inset(Wall / 2), c.Height, Wall)
                    { X_OA = Pose.At(c.X, 0, 0), Depth = c.Height - Floor, Obstructed = paired ? [(c.Heading, 0.9)] : [] },
                new Cavity(outline.Inset(Wall), Floor, c.Height) { X_OA = Pose.At(c.X, 0, 0), HoldsLiquid = false },
                new InsertAxis(outline.Inset(Wall).Inscribed, c.Height - Floor, IsHole: true) { X_OA = Pose.At(c.X, 0, c.Height) },
            ])],
        };
    }

    static Solid Cup(Outline outline, double h)
    {
        double r = outline.Corner, bore = r - Wall;
        Profile section = Profile.From(0, 0).To(r, 0, 0.002).To(r, h, 0.0014).To(bore, h, 0.0014).To(bore, Floor, 0.001).To(0, Floor);
        return Solid.Sweep(section, outline.HalfX - r, outline.HalfY - r, outline.IsDisc ? 48 : 24);
    }

    static IEnumerable<CollisionPart> Walls(Outline outline, double h)
    {
        Outline middle = outline.Inset(Wall / 2);
        return
        [
            .. outline.IsDisc
                ? CollisionPart.Slab(outline, 0, Floor)
                : [CollisionPart.Box(outline.HalfX - 0.001, outline.HalfY - 0.001, Floor / 2, Pose.At(0, 0, Floor / 2))],
            .. CollisionPart.Wall(middle, 0.001, middle, h, Wall, outline.IsDisc ? 4 : 2),
        ];
    }

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "mesh", "plastic", "wood", "metal") switch
    {
        // wire mesh, as office suppliers sell it: half of it is air
        "mesh" => Materials.CastIron(rng.Split("material")) with
        {
            Name = "metal", BaseColor = new(1, 1, 1), Density = 2000,
            Texture = Materials.Recipe(rng.Split("material"), "woven-fabric", 0.09, new(0.10, 0.10, 0.105), new(0.02, 0.02, 0.02)),
        },
        "plastic" => Materials.Plastic(rng.Split("material")),
        "wood" => Materials.Wood(rng.Split("material")),
        _ => Materials.PaintedMetal(rng.Split("material")) with { Density = 2700 }, // aluminium
    };
}
