using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A metal fork with three or four tines, lying on their bend and on the handle's end, tips up; handle along +X.</summary>
public sealed class Fork : ObjectCategory
{
    // m; common catalogue sizes: cake forks from 150 mm with three tines, table forks to 205 mm with four
    static readonly Interval Short = new(0.150, 0.175), Long = new(0.175, 0.205), Crest = new(0.0128, 0.0145);
    const int Joint = 7; // where a plastic grip ends

    // from the handle's end to the roots of the tines, in shares of length and crest: place, half width, height of the underside
    static readonly (double At, double Half, double Rise)[] Cuts =
    [
        (0, 0.004, 0), (0.006, 0.022, 0.005), (0.02, 0.038, 0.02), (0.05, 0.048, 0.07), (0.1, 0.050, 0.17), (0.2, 0.043, 0.40),
        (0.3, 0.034, 0.63), (0.4, 0.027, 0.83), (0.5, 0.022, 0.96), (0.6, 0.019, 1), (0.66, 0.023, 0.80), (0.7, 0.040, 0.56),
        (0.735, 0.057, 0.34), (0.77, Width, 0.15), (0.8, Width, 0.04),
    ];

    // the same for each tine, half widths in shares of its own
    static readonly (double At, double Half, double Rise)[] Tine =
        [(0.785, 1, 0.10), (0.83, 1, 0), (0.88, 0.95, 0.07), (0.94, 0.8, 0.31), (0.985, 0.6, 0.62), (1, 0.25, 0.74)];
    const double Width = 0.062, TineWidth = 0.0085; // half widths, shares of length

    public override IReadOnlyList<string> Nouns => ["fork", "table fork"];
    public override IReadOnlyList<string> ChineseNouns => ["叉子", "餐叉"];

    public override ObjectAsset Build(Rng rng)
    {
        int tines = rng.Pick("kind", "three", "four") == "three" ? 3 : 4;
        Interval lengths = tines == 3 ? Short : Long;
        double length = rng.Draw("length", lengths), crest = rng.Draw("crest", Crest), flare = rng.Uniform("flare", 0.85, 1.1);
        bool grip = rng.Chance("grip", 0.3);
        const double Middle = 0.42; // between the two feet
        Section[] thin = [.. Cuts.Select(k => Cut(k, 0))], thick = [.. Cuts.Take(Joint + 1).Select(k => Cut(k, 0.0012))];
        Section[][] prongs = [.. Enumerable.Range(0, tines).Select(i => Prong(2.0 * i / (tines - 1) - 1))];
        Solid metal = prongs.Aggregate(Loft(grip ? thin[Joint..] : thin, 24, 3), (all, p) => all + Loft(p, 12, 2));
        Solid handle = Loft(thick, 24, 3);
        double sink = (grip ? metal + handle : metal).ToMesh().Bounds().Low.Z;
        Part fork = new(metal.At(0, 0, -sink), Metal(rng.Split("metal")));
        Part[] parts = grip ? [fork, new(handle.At(0, 0, -sink), Materials.Plastic(rng.Split("grip"))) { Name = "handle" }] : [fork];
        Section[] body = grip ? [.. thick, .. thin[(Joint + 1)..]] : thin;
        return new(Id, parts)
        {
            SizeName = SizeWord(length, lengths), Base = Outline.Rectangle(0.40 * length + 0.003, 0.0035),
            Collisions =
            [
                CollisionPart.Box(0.003, 0.0035, 0.0005, Pose.At((Middle - 0.02) * length, 0, 0.0005)),
                CollisionPart.Box(0.004, 0.005, 0.0005, Pose.At((Middle - 0.82) * length, 0, 0.0005)),
                .. Between(body, 0, 2, 3, 5, 7, 8, 9, 10, 12, 14), .. prongs.SelectMany(p => Between(p, 0, 1, 3, 5)),
            ],
            Affordances = [new BarGrasp([.. thin[7..10].Select(s => Laid(new(s.X, 0, s.Z)))], 2 * thin[7].HalfY, 2 * thin[7].HalfX)],
        };

        // the underside is as high as the table of cuts says
        Section Cut((double At, double Half, double Rise) k, double thicker)
        {
            double t = 0.0055 * length * (1 + 0.7 * k.Rise) + thicker, wide = k.At < 0.6 ? flare : 1;
            return new(k.At * length, t, k.Half * wide * length + 0.6 * thicker, 3, k.Rise * crest + t);
        }

        // side: from -1, the rightmost, to 1
        Section[] Prong(double side) => [.. Tine.Select(k => new Section(k.At * length, 0.0055 * length * (0.5 + 0.5 * k.Half),
            k.Half * TineWidth * length, 3, k.Rise * crest + 0.0055 * length, side * (Width - TineWidth) * length))];

        // from a solid that stands on its handle to a fork that lies
        Vec3 Laid(Vec3 p) => new(Middle * length - p.Z, p.Y, p.X);

        Solid Loft(IReadOnlyList<Section> sections, int segments, int steps) => Solid.Loft(sections, segments, steps).Warped(Laid);

        // hulls from cut to cut; the feet alone touch the table
        IEnumerable<CollisionPart> Between(Section[] cuts, params int[] places) => places.Zip(places.Skip(1), (a, b) => CollisionPart.Hull(
            [.. cuts[a].Ring(12).Concat(cuts[b].Ring(12)).Select(Laid).Select(p => p with { Z = Math.Max(p.Z, 0.0004) })]));
    }

    static MaterialDescription Metal(Rng rng) => rng.Pick("finish", "brushed", "polished", "golden") switch
    {
        "brushed" => Materials.Steel(rng),
        "polished" => Materials.Chrome(rng),
        _ => Materials.Brass(rng),
    };
}
