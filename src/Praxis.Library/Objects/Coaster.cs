using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A thick round, square or hexagonal mat for a cup, plain, inlaid or printed.</summary>
public sealed class Coaster : ObjectCategory
{
    // m; small thick wood, cork and stone coasters, 70 to 74 mm across and 13 to 16 mm thick: thinner ones leave no room for fingers
    static readonly Interval HalfWidth = new(0.0350, 0.0370), Thickness = new(0.013, 0.016);

    public override IReadOnlyList<string> Nouns => ["coaster", "drink coaster"];
    public override IReadOnlyList<string> ChineseNouns => ["杯垫"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square", "hexagonal");
        double r = rng.Draw("half-width", HalfWidth), t = rng.Draw("thickness", Thickness), corner = r / Math.Cos(Math.PI / 6);
        Outline form = kind == "round" ? Outline.Disc(r) : Outline.Rectangle(r, r, 0.006);
        bool hexagon = kind == "hexagonal";
        Solid mat = hexagon ? Solid.Extrude(Hexagon(r, corner), t, 0.0015) : Solid.Prism(form, t, 0.0015, 48);
        // how many ways the sides lie opposite each other; a disc has any number
        int ways = kind switch { "round" => 4, "square" => 2, _ => 3 };
        return new(Id, [new(mat, Material(rng)), .. Top(rng, r, t)])
        {
            SizeName = SizeWord(r, HalfWidth), ShapeName = kind, Base = hexagon ? Outline.Disc(r - 0.001) : form.Inset(0.001),
            Collisions = hexagon
                ? [CollisionPart.Box(corner / 2, r, t / 2, Pose.At(0, 0, t / 2)),
                    .. CollisionPart.Prisms(Hexagon(r, corner), 0.0003, t - 0.0003)]
                : [.. CollisionPart.Slab(form, 0, t)],
            Affordances =
            [
                .. Enumerable.Range(0, ways).Select(i => new BarGrasp([new(-0.008, 0, t / 2), new(0.008, 0, t / 2)], 2 * r, t)
                {
                    X_OA = new(Quat.RotZ(i * Math.PI / ways), Vec3.Zero),
                }),
                new SupportSurface(Outline.Disc(r - 0.004)) { X_OA = Pose.At(0, 0, t) },
            ],
        };
    }

    // two sides along X, counter-clockwise from the middle of one of them
    static Profile Hexagon(double r, double corner) => Profile.From(0, -r).To(corner / 2, -r, 0.004).To(corner, 0, 0.004)
        .To(corner / 2, r, 0.004).To(-corner / 2, r, 0.004).To(-corner, 0, 0.004).To(-corner / 2, -r, 0.004).Close();

    static IReadOnlyList<Part> Top(Rng rng, double r, double t) => rng.Pick("top", "plain", "inlaid", "printed") switch
    {
        "inlaid" => [new(Solid.Cylinder(r - 0.008, 0.0004, 0.0003, 40).At(0, 0, t), Materials.Fabric(rng.Split("inlay")))],
        "printed" => [new(Solid.Panel(0.62 * r, 0.62 * r).At(0, 0, t), Materials.Printed(rng.Split("print"), "paper"), BulkDensity: 0)],
        _ => [],
    };

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "wood", "cork", "stone", "ceramic") switch
    {
        "wood" => Materials.Wood(rng.Split("material")),
        "cork" => Materials.Cork(rng.Split("material")),
        "stone" => Materials.Stone(rng.Split("material")),
        _ => Materials.GlazedCeramic(rng.Split("material")),
    };
}
