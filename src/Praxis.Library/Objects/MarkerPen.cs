using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A capped marker that lies along X, cap towards +X, clip up: round as for whiteboards, or flat as for highlighting.</summary>
public sealed class MarkerPen : ObjectCategory
{
    // m; whiteboard and permanent markers are 17 to 21 mm thick, flat highlighters 22 to 27 by 14 to 17 mm
    static readonly Interval Length = new(0.118, 0.140), Thickness = new(0.017, 0.021);
    static readonly Interval FlatLength = new(0.100, 0.118), FlatHeight = new(0.014, 0.017), FlatWidth = new(0.022, 0.027);

    public override IReadOnlyList<string> Nouns => ["marker", "marker pen", "felt-tip pen"];
    public override IReadOnlyList<string> ChineseNouns => ["记号笔", "马克笔"];

    public override ObjectAsset Build(Rng rng)
    {
        bool flat = rng.Chance("flat", 0.4);
        double half = rng.Draw("length", flat ? FlatLength : Length) / 2, h = rng.Draw("height", flat ? FlatHeight : Thickness);
        double w = flat ? rng.Draw("width", FlatWidth) : h, corner = flat ? 0.005 : h / 2, seam = half * rng.Uniform("seam", 0.16, 0.32);
        // made upright, then laid down: -X becomes up
        Pose lying = new(Quat.RotY(Math.PI / 2), new(0, 0, h / 2));
        Pose turn = new(Quat.RotZ(flat ? 0 : rng.Uniform("turn", -0.9, 0.9)), Vec3.Zero);
        Solid Piece(double inset, double from, double to, double end) => Solid.Sweep(Profile.From(0, from).To(corner - inset, from, 0.0006)
            .To(corner - inset, to, end).To(0, to), h / 2 - corner, w / 2 - corner).Moved(lying);
        double clip = 0.36 * (half - seam), middle = half - 0.004 - clip;
        Solid bow = Solid.Box(new(0.0008, 0.0026, clip), 0.0006).At(-h / 2 - 0.0016, 0, middle)
            + Solid.Box(new(0.0016, 0.0026, 0.0025), 0.0006).At(-h / 2 - 0.0008, 0, half - 0.0065);
        Solid print = flat ? Solid.Panel((half + seam) / 2 - 0.012, w / 2 - 0.005).At((seam - half) / 2, 0, h - 0.0006)
            : Solid.Label(h / 2 - 0.0006, 0.016 - half, seam - 0.010, segments: 32).Moved(lying);
        MaterialDescription ink = Materials.Plastic(rng.Split("ink"));
        MaterialDescription barrel =
            rng.Chance("white-barrel", 0.5) ? Materials.Paint("plastic", NamedColor.Named("white").Linear, 0.35) : ink;
        const double Filled = 700; // kg/m^3, with felt and ink
        return new(Id,
            new(Piece(0, seam, half, 0.0035), ink, Filled) { Name = "cap" }, new(Piece(0.0018, -half, 0.004 - half, 0.0008), ink, Filled),
            new(bow.Moved(lying * turn), ink, Filled) { Name = "clip" },
            new(Piece(0.0006, 0.003 - half, seam + 0.003, 0.0006), barrel, Filled),
            new(print, Materials.Printed(rng.Split("print"), "plastic"), BulkDensity: 0) { Name = "label" })
        {
            SizeName = SizeWord(half, flat ? new(FlatLength.Low / 2, FlatLength.High / 2) : new(Length.Low / 2, Length.High / 2)),
            ShapeName = flat ? "flat" : "",
            Base = flat ? Outline.Rectangle(half - 0.003, w / 2 - 0.004) : Outline.Rectangle(0.55 * half, 0.14 * h),
            Collisions =
            [
                .. flat ? [CollisionPart.Box(half, w / 2, h / 2, Pose.At(0, 0, h / 2))] : Lying(half, h / 2, lying),
                CollisionPart.Box(0.0012, 0.0026, clip, lying * turn * Pose.At(-h / 2 - 0.0012, 0, middle)),
            ],
            Affordances =
            [
                new BarGrasp([new(0.010 - half, 0, h / 2), new(seam, 0, h / 2)], w, h),
                new InsertAxis(w / 2, half, IsHole: false) { X_OA = new(Quat.RotY(-Math.PI / 2), new(-half, 0, h / 2)) },
            ],
        };
    }

    /// <summary>A round barrel along X on two feet, so that it neither rolls nor rocks.</summary>
    internal static IEnumerable<CollisionPart> Lying(double half, double r, Pose lying) =>
    [
        new(new CollisionShape.Cylinder(r - 0.0003, half), lying), .. ((int[])[-1, 1]).Select(side =>
            CollisionPart.Box(0.010, 0.3 * r, 0.15 * r, Pose.At(side * 0.55 * half, 0, 0.15 * r))),
    ];
}
