using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A table knife with a round or pointed blade, lying on its side on butt and tip, slightly bowed; handle along +X.</summary>
public sealed class TableKnife : ObjectCategory
{
    // m; common catalogue sizes: 195 to 235 mm long, handles 17 to 20 mm wide and 12 to 14 mm thick
    static readonly Interval Length = new(0.195, 0.235), Thick = new(0.0060, 0.0070), Bow = new(0.0032, 0.0042);

    // the handle from the butt, in shares: place and half width of length, half thickness, height of the underside of the bow
    static readonly (double At, double Half, double Thick, double Rise)[] Handle =
    [
        (0, 0.012, 0.45, 0.10), (0.006, 0.030, 0.75, 0.03), (0.02, 0.039, 0.92, 0), (0.06, 0.043, 1, 0), (0.15, 0.042, 1, 0.35),
        (0.25, 0.040, 0.95, 0.80), (0.34, 0.036, 0.80, 1), (0.40, 0.034, 0.62, 1.05), (0.42, 0.030, 0.45, 1.10),
    ];

    // the blade in shares of length: place, back and edge
    static readonly (double At, double Back, double Edge)[] Round = [(0.41, 0.028, -0.024), (0.45, 0.034, -0.030), (0.55, 0.038, -0.036),
        (0.70, 0.040, -0.042), (0.82, 0.040, -0.044), (0.90, 0.038, -0.042), (0.95, 0.034, -0.034), (0.985, 0.026, -0.018), (1, 0.012, 0)];
    static readonly (double At, double Back, double Edge)[] Pointed = [(0.41, 0.026, -0.024), (0.45, 0.030, -0.028), (0.55, 0.034, -0.034),
        (0.70, 0.032, -0.038), (0.82, 0.024, -0.040), (0.90, 0.012, -0.040), (0.95, -0.002, -0.039), (0.985, -0.018, -0.038),
        (1, -0.030, -0.036)];

    public override IReadOnlyList<string> Nouns => ["table knife", "dinner knife"];
    public override IReadOnlyList<string> ChineseNouns => ["餐刀"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "pointed"), grip = rng.Pick("grip", "steel", "wood", "plastic");
        double length = rng.Draw("length", Length), thick = rng.Draw("thick", Thick), bow = rng.Draw("bow", Bow);
        const double Middle = 0.475, Blade = 0.0012; // between the two feet, in shares; half thickness of the blade, m
        double root = 1.08 * bow + 0.5 * thick - Blade; // the underside of the blade where it leaves the middle of the handle
        Section[] handle = [.. Handle.Select(k =>
            new Section(k.At * length, k.Thick * thick, k.Half * length, 2.6, k.Rise * bow + k.Thick * thick))];
        Section[] blade = [.. (kind == "round" ? Round : Pointed).Select(k => new Section(k.At * length, Blade,
            (k.Back - k.Edge) / 2 * length, 2,
            root * Math.Max(0, (0.9 - k.At) / 0.49) + Blade, (k.Back + k.Edge) / 2 * length))];
        Solid hilt = Solid.Loft(handle, 24, 3).Warped(Laid), steel = Solid.Loft(blade, 16, 3).Warped(Laid);
        double sink = (hilt + steel).ToMesh().Bounds().Low.Z;
        Part[] parts = [
            new(steel.At(0, 0, -sink), Materials.Steel(rng.Split("blade"))) { Name = "blade" },
            Grip(rng, grip, hilt.At(0, 0, -sink)) with { Name = "handle" },
            .. grip != "steel" ? (Part[])[new(Rivets().At(0, 0, -sink), Materials.Chrome(rng.Split("rivets"))) { Name = "rivet" }] : []];
        return new(Id, parts)
        {
            SizeName = SizeWord(length, Length), ShapeName = kind, Base = Outline.Rectangle(0.435 * length + 0.003, 0.004),
            Collisions =
            [
                CollisionPart.Box(0.004, 0.005, 0.0005, Pose.At((Middle - 0.04) * length, 0, 0.0005)),
                CollisionPart.Box(0.004, 0.003, 0.0005, Pose.At((Middle - 0.91) * length, blade[5].Y, 0.0005)),
                .. Between(handle, 0, 1, 3, 4, 5, 6, 8), .. Between(blade, 0, 2, 4, 5, 6, 7, 8),
            ],
            Affordances = [new BarGrasp([.. handle[4..7].Select(s => Laid(new(s.X, 0, s.Z)))], 2 * handle[4].HalfY, 1.7 * thick)],
        };

        // from a solid that stands on its butt to a knife that lies
        Vec3 Laid(Vec3 p) => new(Middle * length - p.Z, p.Y, p.X);

        // hulls from cut to cut; the feet alone touch the table
        IEnumerable<CollisionPart> Between(Section[] cuts, params int[] places) => places.Zip(places.Skip(1), (a, b) => CollisionPart.Hull(
            [.. cuts[a].Ring(12).Concat(cuts[b].Ring(12)).Select(Laid).Select(p => p with { Z = Math.Max(p.Z, 0.0004) })]));

        // three heads in the handle's upper side
        Solid Rivets() => handle[4..7].Select(s => Solid.Cylinder(0.0024, 0.0006, 0.0003, 12).At(Laid(new(s.X + s.HalfX, 0, s.Z))))
            .Joined();
    }

    // steel handles are hollow; in the others the tang weighs more than the scales
    static Part Grip(Rng rng, string kind, Solid solid) => kind switch
    {
        "steel" => new(solid, Materials.Steel(rng.Split("handle")), BulkDensity: 4500),
        "wood" => new(solid, Materials.Wood(rng.Split("handle")), BulkDensity: 2000),
        _ => new(solid, Materials.Plastic(rng.Split("handle")), BulkDensity: 2200),
    };
}
