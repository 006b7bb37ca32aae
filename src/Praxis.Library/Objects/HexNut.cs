using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A large hexagon nut lying on its face: regular, thin, or with a flange; corners at +X and -X.</summary>
public sealed class HexNut : ObjectCategory
{
    // m; ISO 4032: thread diameter, width across flats, height, pitch
    static readonly (string Thread, double Diameter, double Flats, double Height, double Pitch)[] Sizes =
    [
        ("M24", 0.024, 0.036, 0.0215, 0.0030), ("M27", 0.027, 0.041, 0.0238, 0.0030), ("M30", 0.030, 0.046, 0.0256, 0.0035),
        ("M33", 0.033, 0.050, 0.0287, 0.0035), ("M36", 0.036, 0.055, 0.0310, 0.0040),
    ];
    const double Hair = 0.0003; // m above the ground, which two of the six sides alone touch

    public override IReadOnlyList<string> Nouns => ["hex nut", "hexagon nut", "nut"];
    public override IReadOnlyList<string> ChineseNouns => ["六角螺母", "螺母", "螺帽"];

    public override ObjectAsset Build(Rng rng)
    {
        (_, double diameter, double s, double full, double pitch) = rng.Pick("thread", Sizes, t => t.Thread);
        string kind = rng.Pick("kind", "regular", "thin", "flange");
        double h = kind == "thin" ? 0.55 * full : full, bore = diameter / 2 - 0.54 * pitch;
        Solid solid = Shape(s, h, bore, pitch);
        double skirt = 0.66 * s;
        if (kind == "flange")
            solid += Solid.Revolve(Profile.From(skirt, 0.02 * s).To(skirt, 0.05 * s, 0.001).To(0.52 * s, 0.16 * s).To(0.45 * s, 0.16 * s)
                .To(0.45 * s, 0).To(skirt, 0, 0.001).Close());
        Rng surface = rng.Split("material");
        MaterialDescription metal = rng.Pick("made-of", "steel", "zinc", "brass") switch
        {
            "steel" => Materials.Steel(surface), "zinc" => Materials.Chrome(surface), _ => Materials.Brass(surface),
        };
        // across the flats, beside the bore: where the middle between the jaws is solid
        BarGrasp Beside(int side) => new([new(side * (bore - 0.0003), 0, h / 2), new(side * bore, 0, h / 2)], s, h);
        return new(Id, new Part(solid, metal))
        {
            SizeName = SizeWord(s, new(Sizes[0].Flats, Sizes[^1].Flats)), Base = Outline.Disc(0.45 * s),
            Collisions =
            [
                .. Sides(s, h, bore - 0.0003),
                .. Ring(bore - 0.0003, 0.48 * s, h - Hair), .. kind == "flange" ? Ring(0.45 * s, skirt, 0.11 * s) : [],
            ],
            Affordances = [Beside(1), Beside(-1), new InsertAxis(bore, h, IsHole: true) { X_OA = Pose.At(0, 0, h) }],
        };
    }

    /// <summary>A nut on the ground, corners at +X and -X.</summary>
    /// <param name="s">Across the flats, m.</param>
    /// <param name="h">Height, m.</param>
    /// <param name="bore">Radius of its free hole, m.</param>
    /// <param name="pitch">m.</param>
    internal static Solid Shape(double s, double h, double bore, double pitch) =>
        Solid.Revolve(Blank(s, h, bore, pitch), 48).Warped(p => Hexagonal(p, s));

    /// <summary>Its six sides, from a radius out.</summary>
    internal static IEnumerable<CollisionPart> Sides(double s, double h, double inner) =>
        Enumerable.Range(0, 6).Select(i => (Angle: Math.PI * (2 * i + 1) / 6, Lift: i % 3 == 1 ? 0 : Hair))
            .Select(b => Block(b.Angle, inner, s / 2, 0.2887 * s, b.Lift, h - b.Lift));

    // as it would be turned from a round bar: chamfers and thread, before the flats are cut
    static Profile Blank(double s, double h, double bore, double pitch)
    {
        double corner = s / Math.Sqrt(3), step = 0.034 * s, rise = 0.025 * s, lip = 0.001;
        Profile blank = Profile.From(corner, h / 2);
        for (int i = 3; i >= 0; i--) blank.To(corner - (3 - i) * step, h - i * rise);
        blank.To(bore + lip, h).To(bore, h - lip);
        int turns = (int)((h - 2 * lip) / pitch);
        double lead = (h - 2 * lip) / turns;
        for (int i = 1; i <= turns; i++) blank.To(bore + 0.4 * pitch, h - lip - (i - 0.5) * lead).To(bore, h - lip - i * lead);
        blank.To(bore + lip, 0);
        for (int i = 0; i <= 3; i++) blank.To(corner - (3 - i) * step, i * rise);
        return blank.Close();
    }

    /// <summary>What lies outside a hexagon prism is cut down to its sides; s across them, corners at +X and -X.</summary>
    internal static Vec3 Hexagonal(Vec3 p, double s)
    {
        double reach = s / 2 / Math.Cos(Math.IEEERemainder(Math.Atan2(p.Y, p.X) - Math.PI / 6, Math.PI / 3));
        double share = Math.Min(1, reach / Math.Sqrt(p.X * p.X + p.Y * p.Y));
        return new(p.X * share, p.Y * share, p.Z);
    }

    /// <summary>What is between its hole and its sides, or a flange: twelve boxes.</summary>
    internal static IEnumerable<CollisionPart> Ring(double inner, double outer, double height) => Enumerable.Range(0, 12)
        .Select(i => Block(Math.PI * (2 * i + 1) / 12, inner, outer, outer * Math.Tan(Math.PI / 12), Hair, height));

    static CollisionPart Block(double angle, double inner, double outer, double half, double from, double to) =>
        CollisionPart.Box((outer - inner) / 2, half, (to - from) / 2,
            new(Quat.RotZ(angle), Quat.RotZ(angle).Rotate(new((inner + outer) / 2, 0, (from + to) / 2))));
}
