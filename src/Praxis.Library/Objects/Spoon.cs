using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A metal spoon, oval or round, lying on bowl and handle's end with the hollow up; handle along +X.</summary>
public sealed class Spoon : ObjectCategory
{
    // m; common catalogue sizes: tea spoons from 135 mm, soup and table spoons to 200 mm; widths and depths are shares of the length
    static readonly Interval Length = new(0.135, 0.200), Oval = new(0.100, 0.112), Round = new(0.124, 0.134), Depth = new(0.038, 0.044),
        Crest = new(0.0128, 0.0145);
    const int Joint = 7; // where a plastic grip ends

    // from the handle's end to the tip, in shares: place; half width of handle and of bowl; height by the bowl's depth and by the crest
    static readonly (double At, double Handle, double Bowl, double Depth, double Crest)[] Cuts =
    [
        (0, 0.004, 0, 0, 0), (0.006, 0.022, 0, 0, 0.005), (0.02, 0.038, 0, 0, 0.02), (0.05, 0.049, 0, 0, 0.07), (0.1, 0.052, 0, 0, 0.17),
        (0.2, 0.045, 0, 0, 0.40), (0.3, 0.036, 0, 0, 0.63), (0.4, 0.028, 0, 0, 0.83), (0.5, 0.022, 0, 0, 0.96), (0.6, 0.019, 0, 0, 1),
        (0.66, 0.018, 0.03, 0.35, 0.66), (0.7, 0.014, 0.22, 0.95, 0.05), (0.74, 0, 0.66, 0.54, 0), (0.79, 0, 0.93, 0.16, 0),
        (0.85, 0, 1, 0, 0), (0.90, 0, 0.93, 0.11, 0), (0.95, 0, 0.74, 0.44, 0), (0.98, 0, 0.50, 0.75, 0), (0.994, 0, 0.27, 0.92, 0),
        (1, 0, 0.04, 1, 0),
    ];

    // the collision body: pieces between these cuts, each of so many strips side by side
    static readonly (int From, int To, int Strips)[] Pieces = [(0, 2, 1), (2, 3, 1), (3, 5, 1), (5, 7, 1), (7, 8, 1), (8, 9, 1), (9, 10, 1),
        (10, 11, 1), (11, 12, 2), (12, 13, 3), (13, 14, 3), (14, 15, 3), (15, 16, 3), (16, 17, 3), (17, 19, 2)];

    public override IReadOnlyList<string> Nouns => ["spoon"];
    public override IReadOnlyList<string> ChineseNouns => ["勺子", "调羹"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oval", "round");
        double length = rng.Draw("length", Length), half = length * rng.Draw("half-width", kind == "round" ? Round : Oval);
        double depth = length * rng.Draw("depth", Depth), crest = rng.Draw("crest", Crest);
        double flare = length * rng.Uniform("flare", 0.85, 1.1);
        bool grip = rng.Chance("grip", 0.3);
        const double Middle = 0.435; // between the two feet
        Section[] thin = [.. Cuts.Select(k => Cut(k, 0))], thick = [.. Cuts.Take(Joint + 1).Select(k => Cut(k, 0.0012))];
        Solid metal = Solid.Loft(grip ? thin[Joint..] : thin, 24, 3).Warped(Laid), handle = Solid.Loft(thick, 24, 3).Warped(Laid);
        double sink = (grip ? metal + handle : metal).ToMesh().Bounds().Low.Z;
        Part spoon = new(metal.At(0, 0, -sink), Metal(rng.Split("metal")));
        Part[] parts = grip ? [spoon, new(handle.At(0, 0, -sink), Materials.Plastic(rng.Split("grip"))) { Name = "handle" }] : [spoon];
        Section[] body = grip ? [.. thick, .. thin[(Joint + 1)..]] : thin;
        return new(Id, parts)
        {
            SizeName = SizeWord(length, Length), ShapeName = kind, Base = Outline.Rectangle(0.415 * length + 0.003, 0.0035),
            Collisions =
            [
                CollisionPart.Box(0.003, 0.0035, 0.0005, Pose.At((Middle - 0.02) * length, 0, 0.0005)),
                CollisionPart.Box(0.005, 0.005, 0.0005, Pose.At((Middle - 0.85) * length, 0, 0.0005)),
                .. Pieces.SelectMany(p => Enumerable.Range(0, p.Strips).Select(i =>
                    Strip(body[p.From], body[p.To], 2.0 * i / p.Strips - 1, 2.0 * (i + 1) / p.Strips - 1))),
            ],
            Affordances = [new BarGrasp([.. thin[7..10].Select(s => Laid(new(s.X, 0, s.Z)))], 2 * thin[7].HalfY, 2 * thin[7].HalfX)],
        };

        // the underside of the middle line is as high as the table of cuts says
        Section Cut((double At, double Handle, double Bowl, double Depth, double Crest) k, double thicker)
        {
            double t = 0.0055 * length * (1 + 0.7 * k.Crest) + thicker, width = k.Handle * flare + k.Bowl * half + 0.6 * thicker;
            return new(k.At * length, t, width, 2.5, k.Depth * depth + k.Crest * crest + t);
        }

        // from a solid that stands on its handle to a spoon that lies, the bowl hollow across
        Vec3 Laid(Vec3 p)
        {
            double hollow = depth * Math.Clamp((p.Z / length - 0.62) / 0.12, 0, 1);
            return new(Middle * length - p.Z, p.Y, p.X + hollow * p.Y * p.Y / (half * half));
        }

        // between two shares of the width; the feet alone touch the table
        CollisionPart Strip(Section a, Section b, double right, double left) => CollisionPart.Hull([.. (
            from s in (Section[])[a, b]
            from share in (double[])[right, left]
            from up in (int[])[-1, 1]
            let p = Laid(new(s.X + up * s.HalfX, share * s.HalfY, s.Z))
            select p with { Z = Math.Max(p.Z, 0.0004) })]);
    }

    static MaterialDescription Metal(Rng rng) => rng.Pick("finish", "brushed", "polished", "golden") switch
    {
        "brushed" => Materials.Steel(rng),
        "polished" => Materials.Chrome(rng),
        _ => Materials.Brass(rng),
    };
}
