using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A large hexagon bolt standing on its head, shank up: threaded in full, threaded in part, or with a flange.</summary>
public sealed class HexBolt : ObjectCategory
{
    // m; ISO 4014 and ISO 4017: shank diameter, width across flats, height of the head, pitch
    static readonly (string Thread, double Diameter, double Flats, double Head, double Pitch)[] Sizes =
        [("M20", 0.020, 0.030, 0.0125, 0.0025), ("M24", 0.024, 0.036, 0.0150, 0.0030), ("M30", 0.030, 0.046, 0.0187, 0.0035)];
    static readonly Interval Stretch = new(2.4, 3.2); // length of the shank over its diameter
    const double Hair = 0.0003; // m above the ground, which one box alone touches

    public override IReadOnlyList<string> Nouns => ["hex bolt", "bolt"];
    public override IReadOnlyList<string> ChineseNouns => ["六角螺栓", "螺栓"];

    public override ObjectAsset Build(Rng rng)
    {
        (_, double diameter, double s, double k, double pitch) = rng.Pick("thread", Sizes, t => t.Thread);
        double r = diameter / 2, length = diameter * rng.Draw("stretch", Stretch), top = k + length, skirt = 0.66 * s;
        string kind = rng.Pick("kind", "full", "partial", "flange");
        Solid solid = Head(s, k) + Shank(r, k, kind == "full" ? k + 0.002 : k + 0.45 * length, top, pitch);
        if (kind == "flange")
            solid += Solid.Revolve(Profile.From(0, k - 0.12 * s).To(0.54 * s, k - 0.12 * s).To(skirt, k - 0.05 * s, 0.0008)
                .To(skirt, k + 0.0005, 0.001).To(0, k + 0.0005), 40);
        Rng surface = rng.Split("material");
        MaterialDescription metal = rng.Pick("made-of", "steel", "zinc", "black") switch
        {
            "steel" => Materials.Steel(surface), "zinc" => Materials.Chrome(surface), _ => Materials.CastIron(surface),
        };
        return new(Id, new Part(solid, metal))
        {
            SizeName = SizeWord(top, new(0.060, 0.114)), Base = Outline.Disc(0.45 * s),
            Collisions =
            [
                .. HeadBody(s, k), CollisionPart.Cylinder(r, k, top),
                .. kind == "flange" ? (CollisionPart[])[CollisionPart.Cylinder(skirt, k - 0.1 * s, k + 0.0005)] : [],
            ],
            Affordances =
            [
                new CylinderGrasp(r, k + 0.002, top - 0.002),
                new InsertAxis(r, length, IsHole: false) { X_OA = Pose.At(0, 0, top) },
            ],
        };
    }

    /// <summary>A head that lies on the ground, corners at +X and -X.</summary>
    /// <param name="s">Across the flats, m.</param>
    /// <param name="k">Height, m.</param>
    internal static Solid Head(double s, double k) => Solid.Revolve(Blank(s, k), 24).Warped(p => HexNut.Hexagonal(p, s));

    /// <summary>Three boxes across make a hexagon.</summary>
    internal static IEnumerable<CollisionPart> HeadBody(double s, double k) =>
        Enumerable.Range(0, 3).Select(i => (Angle: Math.PI * (2 * i + 1) / 6, Lift: i == 1 ? 0 : Hair)).Select(b => CollisionPart
            .Box(s / 2, 0.2887 * s, k / 2 - b.Lift, new(Quat.RotZ(b.Angle), new(0, 0, k / 2))));

    /// <summary>A shank that is threaded from a height almost to its end.</summary>
    internal static Solid Shank(double r, double foot, double from, double top, double pitch)
    {
        double to = top - Math.Min(0.003, r / 3);
        Profile shank = Profile.From(0, foot - 0.001).To(r, foot - 0.001);
        shank.To(r, from);
        int turns = (int)((to - from) / pitch);
        double lead = (to - from) / turns;
        for (int i = 1; i <= turns; i++) shank.To(r - 0.5 * pitch, from + (i - 0.5) * lead).To(r, from + i * lead);
        return Solid.Revolve(shank.To(0.8 * r, top).To(0, top), 28);
    }

    // the head as it would be turned from a round bar, before the flats are cut
    static Profile Blank(double s, double k)
    {
        double corner = s / Math.Sqrt(3), step = 0.034 * s;
        Profile blank = Profile.From(0, 0);
        for (int i = 0; i <= 3; i++) blank.To(corner - (3 - i) * step, i * 0.025 * s);
        for (int i = 3; i >= 0; i--) blank.To(corner - (3 - i) * step, k - i * 0.016 * s);
        return blank.To(0, k);
    }
}
