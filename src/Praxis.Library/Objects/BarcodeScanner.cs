using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A scanner for codes: a pistol that lies on its side, its window towards -X and its handle along +Y, or a box that stands and looks at
/// -X through a window.
/// </summary>
public sealed class BarcodeScanner : ObjectCategory
{
    // m; hand-held scanners of common catalogues: heads 90 to 110 by 55 to 65 mm, 150 to 175 mm high, 45 to 60 mm wide
    static readonly Interval Reach = new(0.090, 0.110), Drop = new(0.085, 0.105), Thick = new(0.040, 0.050), BoxHeight = new(0.100, 0.135);

    public override IReadOnlyList<string> Nouns => ["barcode scanner", "scanner", "code scanner", "qr scanner", "bar code reader"];
    public override IReadOnlyList<string> ChineseNouns => ["扫码枪", "扫码器", "扫描枪", "扫描仪"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pistol", "pistol", "standing");
        MaterialDescription shell = rng.Chance("dark", 0.5) ? Materials.Paint("plastic", new(0.035, 0.035, 0.038),
            0.45) with { ColorName = "black" }
            : Materials.Plastic(rng.Split("shell"));
        return kind == "pistol" ? Pistol(rng, shell) : Standing(rng, shell);
    }

    static MaterialDescription Window => Materials.Paint("glass", new(0.10, 0.004, 0.006), 0.08) with { ClearCoat = 0.6 };

    ObjectAsset Pistol(Rng rng, MaterialDescription shell)
    {
        double l = rng.Draw("reach", Reach), d = rng.Draw("drop", Drop), t = rng.Draw("thick", Thick), head = 0.058, w = 0.0175;
        // seen from above: the head along X, its window at -X, the handle towards +Y; counter-clockwise
        Profile plan = Profile.From(-0.5 * l, -0.5 * head).To(0.42 * l, -0.5 * head, 0.016).To(0.52 * l, 0.10 * head, 0.012)
            .To(0.30 * l + w, 0.5 * head, 0.008).To(0.34 * l + w, 0.5 * head + d, 0.006).To(0.34 * l - w, 0.5 * head + d, 0.006)
            .To(0.22 * l - w, 0.5 * head, 0.010).To(-0.5 * l, 0.42 * head, 0.007).Close();
        Profile lever = Profile.From(0.22 * l - w - 0.006, 0.5 * head - 0.002).To(0.26 * l - w, 0.5 * head - 0.002)
            .To(0.27 * l - w, 0.5 * head + 0.026).To(0.23 * l - w - 0.004, 0.5 * head + 0.022).Close();
        Solid body = Solid.Extrude(plan, t, 0.003), trigger = Solid.Extrude(lever, 0.014, 0.001).At(0, 0, t / 2 - 0.007);
        Vec3 center = body.Mass(1).Center;
        Pose X = Pose.At(-center.X, -center.Y, 0);
        Pose X_OW = X * new Pose(Quat.FromAxes(Vec3.UnitY, Vec3.UnitZ, Vec3.UnitX) * Quat.RotY(Math.PI), new(-0.5 * l, -0.04 * head,
            t / 2));
        Solid pane = Solid.Box(new(0.38 * head, 0.32 * t, 0.0008), 0.0005).Moved(X_OW), frame = Solid.Box(new(0.44 * head, 0.42 * t,
            0.0004), 0.0003).Moved(X_OW);
        Vec3 At(double share) => X * new Vec3(0.30 * l + 0.04 * l * share, 0.5 * head + share * d, t / 2);
        return new(Id, new(body.Moved(X), shell, 650), new(trigger.Moved(X), Materials.Plastic(rng.Split("trigger")),
            650) { Name = "trigger" },
            new(frame, Fixtures.Black, BulkDensity: 0), new(pane, Window, BulkDensity: 0) { Name = "window" })
        {
            SizeName = SizeWord(l, Reach), Base = Outline.Disc(0.024),
            Collisions =
            [
                CollisionPart.Box(0.036, 0.018, 0.002, X * Pose.At(-0.05 * l, 0, 0.002)), CollisionPart.Box(0.012, 0.008, 0.002,
                    X * Pose.At(0.33 * l, 0.5 * head + 0.85 * d, 0.002)),
                .. CollisionPart.Placed(X, [.. CollisionPart.Prisms(plan, 0.0005, t), .. CollisionPart.Prisms(lever, t / 2 - 0.007, t / 2
                    + 0.007)]),
            ],
            Affordances =
            [
                new BarGrasp([At(0.40), At(0.85)], 2 * w + 0.003, t), new ShownFace(FaceUse.Reader, 0.38 * head, 0.32 * t) { X_OA = X_OW },
            ],
        };
    }

    ObjectAsset Standing(Rng rng, MaterialDescription shell)
    {
        double h = rng.Draw("box-height", BoxHeight), w = 0.036, plate = 0.004;
        (Solid body, IEnumerable<CollisionPart> hard, Pose X_OF, double d) = ControlFace.Desk(0.5 * (h - 0.02), w, 0.22, 0.016, 0.030,
            plate - 0.001);
        Outline foot = Outline.Rectangle(d + 0.004, w + 0.002, 0.008);
        double half = 0.36 * h;
        Solid pane = Solid.Box(new(0.78 * w, half, 0.0008), 0.0005).Moved(X_OF);
        Vec3 held = new(d - 0.014, 0, h - 0.010);
        return new(Id, new(body, shell, 700), new(Solid.Prism(foot, plate, 0.001, 16), Fixtures.Black, 4000) { Name = "base" },
            new(pane, Window, BulkDensity: 0) { Name = "window" })
        {
            SizeName = SizeWord(h, BoxHeight), ShapeName = "tall", Base = foot.Inset(0.003),
            Collisions = [CollisionPart.Box(foot.HalfX, foot.HalfY, plate / 2, Pose.At(0, 0, plate / 2)), .. hard],
            Affordances =
            [
                new BarGrasp([held - 0.004 * Vec3.UnitX, held + 0.004 * Vec3.UnitX], 2 * w, 0.016),
                new ShownFace(FaceUse.Reader, 0.78 * w, half) { X_OA = X_OF },
            ],
        };
    }
}
