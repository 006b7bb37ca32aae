using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A lying cutting board, rectangular or round, with a handle along +X that has a hole to hang it by.</summary>
public sealed class CuttingBoard : ObjectCategory
{
    // m; serving and breakfast boards of common catalogues: 130 to 190 mm wide, 15 to 22 mm thick; the first and the last are half widths
    static readonly Interval HalfWidth = new(0.065, 0.095), Thickness = new(0.015, 0.022), Handle = new(0.055, 0.075),
        HandleWidth = new(0.0130, 0.0155);
    const double Corner = 0.015, Hole = 0.006;

    public override IReadOnlyList<string> Nouns => ["cutting board", "chopping board"];
    public override IReadOnlyList<string> ChineseNouns => ["砧板", "切菜板", "案板"];

    public override ObjectAsset Build(Rng rng)
    {
        string shape = rng.Pick("shape", "rectangular", "round");
        double b = rng.Draw("half-width", HalfWidth), a = shape == "round" ? b : b * rng.Uniform("length", 1.15, 1.5);
        double t = rng.Draw("thickness", Thickness), w = rng.Draw("handle-width", HandleWidth), end = a + rng.Draw("handle", Handle);
        Profile outline = shape == "round"
            ? Profile.From(Math.Sqrt(b * b - w * w), w).Arc(0, 0, 2 * Math.PI - 2 * Math.Asin(w / b), 40).To(end, -w).To(end, w).Close()
            : Profile.From(-a, 0).To(-a, -b, Corner).To(a, -b, Corner).To(a, -w, 0.005).To(end, -w).To(end, w).To(a, w, 0.005)
                .To(a, b, Corner).To(-a, b, Corner).Close();
        // the handle ends in a ring, a hair thinner than the board
        double eye = end + Hole + 0.0005, ring = w + 0.002;
        Profile band = Profile.From(ring, 0.0003).To(ring, t - 0.0003, 0.002).To(Hole, t - 0.0003, 0.0015).To(Hole, 0.0003, 0.0015).Close();
        Solid board = Solid.Extrude(outline, t, 0.002) + Solid.Revolve(band, 32).At(eye, 0, 0);
        Outline top = shape == "round" ? Outline.Disc(b) : Outline.Rectangle(a, b, Corner), middle = Outline.Disc((ring + Hole) / 2);
        double aside = board.Mass(1).Center.X;
        Pose shift = Pose.At(-aside, 0, 0);
        Rng material = rng.Split("material");
        return new(Id, new Part(board.Moved(shift), rng.Chance("wood", 0.65) ? Materials.Wood(material) : Materials.Plastic(material)))
        {
            SizeName = SizeWord(b, HalfWidth), ShapeName = shape, Base = top.Inset(aside + 0.003),
            Collisions =
            [
                .. ((CollisionPart[])[
                    .. CollisionPart.Slab(top, 0, t),
                    CollisionPart.Box((end - a) / 2 + 0.005, w, t / 2 - 0.0003, Pose.At((a + end) / 2 - 0.005, 0, t / 2)),
                    .. CollisionPart.Wall(middle, 0.0005, middle, t - 0.0005, ring - Hole, 3)
                        .Select(c => c with { X_OG = Pose.At(eye, 0, 0) * c.X_OG }),
                ]).Select(c => c with { X_OG = shift * c.X_OG }),
            ],
            Affordances =
            [
                new BarGrasp([new(a + 0.012, 0, t / 2), new(end, 0, t / 2)], 2 * w, t) { X_OA = shift },
                new SupportSurface(top.Inset(0.004)) { X_OA = Pose.At(-aside, 0, t) },
                new HangPoint(Hole, IsHook: false)
                {
                    X_OA = shift * new Pose(Quat.FromAxes(Vec3.UnitZ, -Vec3.UnitY, Vec3.UnitX), new(eye, 0, t / 2)),
                },
            ],
        };
    }
}
