using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small round or square plate for under a cup, with a raised ring that keeps the cup in place.</summary>
public sealed class Saucer : ObjectCategory
{
    // m; common catalogue sizes: 130 to 154 mm wide. The border rises steeply, as on deep saucers: jaws can pinch it
    static readonly Interval HalfWidth = new(0.065, 0.077), Rise = new(0.27, 0.30), Border = new(0.23, 0.25);
    const double Wall = 0.004, Floor = 0.0055, Ring = 0.026;

    public override IReadOnlyList<string> Nouns => ["saucer", "cup saucer"];
    public override IReadOnlyList<string> ChineseNouns => ["茶碟", "杯碟"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square");
        double r = rng.Draw("half-width", HalfWidth), h = r * rng.Draw("rise", Rise), border = r * rng.Draw("border", Border);
        double corner = kind == "round" ? r : 0.45 * r, well = corner - border;
        Outline rim = new(r, r, corner), inner = rim.Inset(border), foot = inner.Inset(0.003), edge = rim.Inset(0.002);
        Profile section = Profile.From(0, 0.0015).To(well - 0.009, 0.0015).To(well - 0.008, 0).To(well - 0.003, 0, 0.001)
            .To(well, 0.0025, 0.006).To(corner, h - Wall, 0.0018).To(corner, h, 0.0018).To(well, Floor, 0.006).To(0, Floor);
        Solid plate = Solid.Sweep(section, r - corner, r - corner, 48) + Solid.Torus(Ring, 0.0014, 40, 8).At(0, 0, Floor);
        return new(Id, new Part(plate, Material(rng)))
        {
            SizeName = SizeWord(r, HalfWidth), ShapeName = kind, Base = foot,
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, Floor), .. CollisionPart.Slab(inner, 0.001, Floor - 0.0003),
                .. CollisionPart.Wall(inner, 0.004, edge, h - 0.0015, Wall, kind == "round" ? 4 : 3),
            ],
            Affordances =
            [
                new RimGrasp(edge, h - Wall / 2, Wall) { Lean = Math.Atan2(border, h - Floor), Depth = 0.8 * border },
                new SupportSurface(Outline.Disc(Ring - 0.004)) { X_OA = Pose.At(0, 0, Floor) },
            ],
        };
    }

    static MaterialDescription Material(Rng rng) =>
        rng.Chance("speckled", 0.3) ? Materials.SpeckledCeramic(rng.Split("material")) : Materials.GlazedCeramic(rng.Split("material"));
}
