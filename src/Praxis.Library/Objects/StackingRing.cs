using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A ring of a stacking toy, lying flat: of round, flat or tapered section.</summary>
public sealed class StackingRing : ObjectCategory
{
    // m; common catalogue sizes: rings of peg stackers are 65 to 92 mm wide with holes of 28 to 34 mm
    static readonly Interval Outer = new(0.034, 0.046), Inner = new(0.0140, 0.0170), Height = new(0.018, 0.024);

    public override IReadOnlyList<string> Nouns => ["stacking ring", "toy ring", "ring"];
    public override IReadOnlyList<string> ChineseNouns => ["叠叠圈", "套圈玩具", "圆环"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "flat", "tapered");
        double outer = rng.Draw("outer", Outer), inner = rng.Draw("inner", Inner), height = rng.Draw("height", Height);
        double tube = (outer - inner) / 2, middle = (outer + inner) / 2, h = kind == "round" ? 2 * tube : height;
        double top = kind == "tapered" ? 0.86 * outer : outer;
        const double Hair = 0.0003, Bevel = 0.004;
        Profile section = kind == "round"
            ? Profile.From(outer, tube).Arc(middle, tube, 2 * Math.PI, 16).Close()
            : Profile.From((outer + top) / 2, h / 2).To(top, h, Bevel).To(inner, h, Bevel).To(inner, 0, Bevel).To(outer, 0, Bevel).Close();
        // its convex outline; the octagon lies as much outside the circle as inside
        (double R, double Z)[] outline = kind == "round"
            ? [.. Enumerable.Range(0, 8).Select(i => (i + 0.5) * Math.PI / 4)
                .Select(a => (middle + 1.04 * tube * Math.Cos(a), tube + 1.04 * tube * Math.Sin(a)))]
            : [(inner, Hair), (outer, Hair), (top, h - Hair), (inner, h - Hair)];
        bool wood = rng.Chance("wood", 0.4);
        MaterialDescription paint = wood ? Materials.PaintedWood(rng.Split("material")) : Materials.Plastic(rng.Split("material"));
        return new(Id, new Part(Solid.Revolve(section), paint, wood ? null : 500))
        {
            SizeName = SizeWord(outer, Outer), ShapeName = kind == "flat" ? "flat" : "", Base = Outline.Rectangle(middle, 0.4 * middle),
            Collisions =
            [
                CollisionPart.Box(0.002, 0.4 * middle, 0.002, Pose.At(middle, 0, 0.002)),
                CollisionPart.Box(0.002, 0.4 * middle, 0.002, Pose.At(-middle, 0, 0.002)),
                .. Enumerable.Range(0, 16).Select(i => CollisionPart.Hull([.. outline.SelectMany(p =>
                    (Vec3[])[Around(p.R, p.Z, i), Around(p.R, p.Z, i + 1)])])),
            ],
            Affordances =
            [
                new RimGrasp(Outline.Disc(middle), h, outer - inner) { Depth = h },
                new InsertAxis(inner - 0.0005, h, IsHole: true) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    // a hundredth further out, so that the chords of a sixteenth share the error
    static Vec3 Around(double r, double z, int i) =>
        new(1.01 * r * Math.Cos(i * Math.PI / 8), 1.01 * r * Math.Sin(i * Math.PI / 8), z);
}
