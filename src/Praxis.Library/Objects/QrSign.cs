using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small sign with a square code that faces -X: an upright plate on a foot, a sloping desk sign, or a wooden block.</summary>
public sealed class QrSign : ObjectCategory
{
    // m; payment signs of common catalogues: 60 to 75 mm wide, 80 to 110 mm high
    static readonly Interval HalfWidth = new(0.030, 0.0365), Height = new(0.080, 0.105), Lean = new(0.45, 0.65);

    public override IReadOnlyList<string> Nouns => ["qr code", "qr code sign", "qr sign", "qr code stand", "payment sign", "sign"];
    public override IReadOnlyList<string> ChineseNouns => ["二维码牌", "二维码", "收款码", "标牌"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "plate", "sloping", "block");
        double w = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height), code = 0.80 * w;
        double thick = kind == "block" ? 0.009 : 0.0045, depth = kind == "plate" ? 0.022 : 0.012; // halves
        Solid body;
        IEnumerable<CollisionPart> hard;
        Pose X_OF;
        if (kind == "sloping")
        {
            (body, hard, X_OF, depth) = ControlFace.Desk(h / 2, w, rng.Draw("lean", Lean), 0.006, 0.016, 0.003);
            body += Solid.Box(new(depth - 0.001, w - 0.001, 0.002), 0.0008).At(0, 0, 0.002);
            hard = [.. hard, CollisionPart.Box(depth - 0.001, w - 0.001, 0.002, Pose.At(0, 0, 0.002))];
        }
        else
        {
            Cuboid[] boards = kind == "block" ? [Cuboid.Of(-thick, thick, -w, w, 0, h)]
                : [Cuboid.Of(-depth, depth, -w, w, 0, 0.006), Cuboid.Of(-thick, thick, -w, w, 0.0055, h)];
            depth = kind == "block" ? thick : depth;
            (body, hard, X_OF) = (boards.Drawn(0.0012), boards.Bodies(), ControlFace.Facing(new(-thick, 0, h / 2)));
        }
        Pose at = X_OF * Pose.At(0, -0.12 * h, 0.0001), title = X_OF * Pose.At(0, 0.36 * h, 0);
        Rng surface = rng.Split("material");
        MaterialDescription of = kind == "block" ? Materials.Wood(surface)
            : rng.Chance("white", 0.5) ? Materials.Paint("plastic", new(0.78, 0.78, 0.77), 0.3) with { ColorName = "white" }
                : Materials.Plastic(surface);
        NamedColor band = NamedColor.Pick(rng.Split("band"), "blue", "green", "red", "orange");
        double grip = kind == "sloping" ? 2 * w : 2 * thick;
        Vec3 held = kind == "sloping" ? new(depth - 0.008, 0, X_OF.P.Z + 0.26 * h) : new(0, 0, h - 0.010);
        Vec3 along = kind == "sloping" ? 0.003 * Vec3.UnitX : 0.5 * w * Vec3.UnitY;
        return new(Id, new(body, of), new(Solid.Panel(code, code).Moved(at), Materials.Code(rng.Split("code")),
            BulkDensity: 0) { Name = "label" },
            new(Solid.Box(new(code, 0.07 * h, 0.0003), 0).Moved(title), Materials.Paint("paper", band.Linear, 0.4),
                BulkDensity: 0) { Name = "stripe" })
        {
            SizeName = SizeWord(h, Height), Base = Outline.Rectangle(depth - 0.002, w - 0.002), Collisions = [.. hard],
            Affordances =
            [
                new ShownFace(FaceUse.Code, code, code) { X_OA = at }, new BarGrasp([held - along, held + along], grip, 0.012),
            ],
        };
    }
}
