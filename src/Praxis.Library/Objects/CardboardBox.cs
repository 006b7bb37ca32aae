using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A shipping box of corrugated cardboard; four flaps, each with a tab to pull, lie side by side when it is closed.</summary>
public sealed class CardboardBox : ObjectCategory
{
    // half extents and height, m; small shipping cartons of common catalogues: 200 to 300 by 160 to 210 by 100 to 170 mm
    static readonly Interval HalfWidth = new(0.120, 0.150), HalfDepth = new(0.085, 0.105), Height = new(0.130, 0.170);
    const double Wall = 0.004, Slot = 0.012, Play = 0.002, Tab = 0.018; // m
    const double Corrugated = 250; // kg/m^3: two liners and the air between them

    public override IReadOnlyList<string> Nouns => ["cardboard box", "shipping box"];
    public override IReadOnlyList<string> ChineseNouns => ["纸箱", "快递箱"];
    public override bool IsFurniture => true; // carried with two hands: it is wider than a gripper, and its flaps stand over its rim

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "long", "low", "cube");
        double d = rng.Draw("half-depth", HalfDepth), w = kind == "cube" ? 1.12 * d : rng.Draw("half-width", HalfWidth);
        double h = rng.Draw("height", Height) * (kind == "low" ? 0.68 : 1), rise = (h - Wall + 0.0005) / 2, middle = h - rise;
        double end = 0.42 * w; // how far the flaps at the ends reach over the box; the front and back ones close the rest
        MaterialDescription board = Materials.Cardboard(rng.Split("cardboard")), tape = Tape(rng);
        Vec3 front = new(Wall / 2, w, rise), side = new(d - Wall, Wall / 2, rise);
        (Vec3 Half, Vec3 P)[] panels =
        [
            (new(d, w, Wall / 2), new(0, 0, Wall / 2)), (front, new(Wall / 2 - d, 0, middle)), (front, new(d - Wall / 2, 0, middle)),
            (side, new(0, w - Wall / 2, middle)), (side, new(0, Wall / 2 - w, middle)),
        ];
        // on the ends: holes to carry it by, and what is left of the tape
        Solid hole = Solid.Prism(Outline.Rectangle(0.028, 0.010, 0.010), 0.0006, 0, 16).Rotated(Quat.RotX(Math.PI / 2))
            .At(0, 0.0002 - w, 0.5 * h);
        Solid strip = Solid.Box(new(0.022, 0.0003, 0.11 * h), 0).At(0, -w, 0.89 * h);
        Quat behind = Quat.RotZ(Math.PI);
        bool open = rng.Chance("open", 0.5);
        double level = h + 0.0005 + Wall / 2;
        Link Flap(string name, double heading, Vec3 hinge, double length, double half) =>
            MakeFlap(name, new(Quat.RotZ(heading), hinge with { Z = level }), length, half, board, tape, open);
        return new(Id, [
            new(panels.Select(p => Solid.Box(p.Half, 0.0006).At(p.P)).Joined(), board, Corrugated),
            new(hole + hole.Rotated(behind), Materials.Paint("cardboard", new(0.03, 0.02, 0.012), 0.9), 0) { Name = "hole", Count = 2 },
            new(strip + strip.Rotated(behind), tape, 0) { Name = "tape", Count = 2 }, Print(d, w, h, rng)])
        {
            SizeName = SizeWord(w * h, new(HalfWidth.Low * Height.Low, HalfWidth.High * Height.High)),
            Base = Outline.Rectangle(d - 0.002, w - 0.002),
            Collisions = [.. panels.Select(p => CollisionPart.Box(p.Half.X, p.Half.Y, p.Half.Z, Pose.At(p.P)))],
            Links =
            [
                Flap("flap-front", Math.PI, new(-d, 0, 0), d - Slot / 2, w - end - Play),
                Flap("flap-back", 0, new(d, 0, 0), d - Slot / 2, w - end - Play),
                Flap("flap-left", Math.PI / 2, new(0, w, 0), end, d - 0.001),
                Flap("flap-right", -Math.PI / 2, new(0, -w, 0), end, d - 0.001),
            ],
            Affordances =
            [
                new Cavity(Outline.Rectangle(d - Wall, w - Wall), Wall, h)
                {
                    Behind = ["flap-front", "flap-back", "flap-left", "flap-right"],
                },
            ],
        };
    }

    // in F the crease is the Y axis, and the closed flap reaches along -X; positive angles fold it up and outwards
    static Link MakeFlap(string name, Pose X_OF, double length, double half, MaterialDescription board, MaterialDescription tape,
        bool open)
    {
        Pose X_FP = Pose.At(-length / 2, 0, 0), X_FT = Pose.At(0.004 - length, 0.5 * half, Wall / 2); // panel and foot of the tab
        Vec3 panel = new(length / 2, half, Wall / 2), tab = new(0.0015, Tab, 0.011);
        Pose X_OT = X_OF * X_FT, X_OM = X_OT * Pose.At(0, 0, tab.Z - 0.0005);
        // an open flap stands a little beyond upright: the crease holds it
        return new(name, Joint.Hinge(X_OF.P, X_OF.R.AxisY, new(0, 3.6)) with { Start = open ? 1.8 : 0, Friction = 0.004, Damping = 0.003 },
            new Part(Solid.Box(panel, 0.0006).Moved(X_OF * X_FP), board, Corrugated),
            new Part(Solid.Box(tab, 0.001).Moved(X_OM), tape, 400) { Name = "tape" })
        {
            Collisions = [CollisionPart.Box(panel.X, panel.Y, panel.Z, X_OF * X_FP), CollisionPart.Box(tab.X, tab.Y, tab.Z, X_OM)],
            Affordances =
            [
                new BarGrasp([new(0, -0.012, 0.011), new(0, 0.012, 0.011)], 2 * tab.X, 2 * tab.Z) { X_OA = X_OT },
                // by the free edge beside the tab, once the flap stands
                new HandleGrasp([.. ((double[])[-1, -0.5, 0, 0.5, 1])
                    .Select(s => new Vec3(0.011 - length + 0.002 * s * s, (0.35 * s - 0.45) * half, 0))], Vec3.UnitZ, Wall) { X_OA = X_OF },
            ],
        };
    }

    static MaterialDescription Tape(Rng rng)
    {
        NamedColor color = NamedColor.Pick(rng.Split("tape"), "beige", "white", "red", "blue");
        return Materials.Paint("plastic", color.Linear, 0.25) with { ColorName = color.Name };
    }

    // on the front: a shipping label, or two arrows that show which way is up
    static Part Print(double d, double w, double h, Rng rng)
    {
        Quat turn = Quat.RotZ(-Math.PI / 2);
        if (rng.Chance("labelled", 0.6))
            return new(Groceries.Upright(0.042, 0.25 * h).Rotated(turn).At(-d, 0.4 * w, 0.52 * h),
                Materials.Printed(rng.Split("label"), "cardboard"), 0);
        Profile outline = Profile.From(0.005, 0).To(0.005, 0.024).To(0.013, 0.024).To(0, 0.042).To(-0.013, 0.024).To(-0.005, 0.024)
            .To(-0.005, 0).Close();
        Solid arrow = Solid.Extrude(outline, 0.0006, 0).Rotated(Quat.RotX(Math.PI / 2)).Rotated(turn);
        Solid line = Solid.Box(new(0.0003, 0.034, 0.002), 0);
        return new(arrow.At(0.0002 - d, 0.4 * w + 0.018, 0.4 * h) + arrow.At(0.0002 - d, 0.4 * w - 0.018, 0.4 * h)
            + line.At(-d, 0.4 * w, 0.4 * h - 0.005), Materials.Paint("cardboard", NamedColor.Named("black").Linear, 0.8), 0);
    }
}
