using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An emergency stop: a yellow box screwed down, face up, sloping or upright towards -X, with a red mushroom to push.</summary>
public sealed class EmergencyButton : ObjectCategory
{
    // m and rad; common catalogue sizes: mushrooms of 38 to 54 mm (EN ISO 13850) on boxes of 66 to 92 mm
    static readonly Interval Head = new(0.019, 0.027), Margin = new(0.0145, 0.0190), Height = new(0.042, 0.058), Slope = new(0.55, 0.95),
        Steep = new(0.05, 0.20);
    const double Plate = 0.005, Collar = 0.010, Travel = 0.005, Stem = 0.0085;

    public override IReadOnlyList<string> Nouns => ["emergency button", "emergency stop button", "emergency stop"];
    public override IReadOnlyList<string> ChineseNouns => ["急停按钮", "紧急停止按钮"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "flat", "sloping", "upright");
        double r = rng.Draw("head", Head), f = r + rng.Draw("margin", Margin);
        bool flat = kind == "flat";
        double lean = rng.Draw("lean", kind == "sloping" ? Slope : Steep), h = rng.Draw("height", Height);
        (Solid box, IEnumerable<CollisionPart> hard, Pose X_OF, double d) = flat ? Flat(f, h)
            : ControlFace.Desk(f, f, lean, 0.016, kind == "sloping" ? 0.024 : 0.044, Plate - 0.001);
        Outline plate = Outline.Rectangle(d + 0.010, f + 0.008, 0.006);
        Pose gland = new(Quat.RotY(Math.PI / 2), new(d + 0.005, 0, Plate + 0.016));
        Solid dark = Solid.Prism(plate, Plate, 0.0015, 12) + Solid.Cylinder(0.008, 0.009, 0, 16).Moved(gland);
        if (flat) dark += Solid.Prism(Outline.Rectangle(f + 0.0004, f + 0.0004, 0.0074), 0.0012, 0.0002, 12).At(0, 0, Plate + 0.45 * h);
        Solid collar = Solid.Revolve(Profile.From(Stem + 0.001, 0).To(0.0148, 0).To(0.0145, Collar, 0.001).To(Stem + 0.001, Collar)
            .Close(), 28);
        // words around the button would be too small to read: strokes stand for them
        double text = r + 0.0045;
        Solid print = ControlFace.Ticks(Enumerable.Range(-6, 13).Select(i => 0.17 * i), text, text + 0.0042, 0.0008)
            + ControlFace.Ticks(Enumerable.Range(-3, 7).Select(i => Math.PI + 0.17 * i), text, text + 0.0042, 0.0008)
            + Solid.Torus(text + 0.0068, 0.0005, 28, 6);
        Solid screws = ((Vec3[])[new(1, 1, 0), new(1, -1, 0), new(-1, 1, 0), new(-1, -1, 0)])
            .Select(c => Solid.Cylinder(0.0028, 0.0007, 0, 12).At((f - 0.0075) * c)).Joined();
        NamedColor yellow = NamedColor.Named("yellow");
        MaterialDescription shell = Materials.Paint(rng.Pick("made-of", "plastic", "metal"),
            yellow.Linear * rng.Uniform("value", 0.88, 1.05), rng.Uniform("roughness", 0.3, 0.5)) with
        {
            ColorName = yellow.Name, Friction = 0.5,
        };
        MaterialDescription black = Materials.Paint("plastic", new(0.02, 0.02, 0.022));
        Outline middle = Outline.Disc((Stem + 0.001 + 0.0148) / 2);
        return new(Id, [
            new(box, shell, 3000), new(dark, black with { Density = 5000 }), new(collar.Moved(X_OF), black) { Name = "ring" },
            new(print.Moved(X_OF), black, 0), new(screws.Moved(X_OF), Materials.Steel(rng.Split("screws")), 0)])
        {
            SizeName = SizeWord(r, Head), Base = plate.Inset(0.002),
            Collisions =
            [
                CollisionPart.Box(plate.HalfX, plate.HalfY, Plate / 2, Pose.At(0, 0, Plate / 2)), .. hard,
                new(new CollisionShape.Cylinder(0.008, 0.009), gland),
                .. CollisionPart.Placed(X_OF, CollisionPart.Wall(middle, 0, middle, Collar, 0.0148 - Stem - 0.001, 2)),
            ],
            Affordances = [], Links = [Mushroom(rng, X_OF, r)],
        };
    }

    static (Solid Solid, IEnumerable<CollisionPart> Body, Pose X_OF, double HalfDepth) Flat(double f, double h)
    {
        double half = (h + 0.001) / 2, low = Plate - 0.001;
        return (Solid.Prism(Outline.Rectangle(f, f, 0.007), 2 * half, 0.003, 16).At(0, 0, low),
            [CollisionPart.Box(f, f, half, Pose.At(0, 0, low + half))], ControlFace.Facing(new(0, 0, Plate + h), Math.PI / 2), f);
    }

    static Link Mushroom(Rng rng, Pose X_OF, double r)
    {
        const double Low = Travel + 0.0008, Under = Collar + Travel + 0.001, Rim = Under + 0.006, Top = Under + 0.014;
        const double Stiffness = 900; // N/m
        Solid head = Solid.Revolve(Profile.From(0, Low).To(Stem, Low).To(Stem, Under).To(r - 0.001, Under, 0.001)
            .To(r, Under + 0.003, 0.002).To(r, Rim).Curve((r, Rim + 0.005), (0.6 * r, Top), (0, Top), 8), 28);
        // three arrows that tell how to let it go again
        Vec3 Around(int arrow, double degrees) => new(0.6 * r * Math.Cos(arrow * 2 * Math.PI / 3 - degrees * Math.PI / 180),
            0.6 * r * Math.Sin(arrow * 2 * Math.PI / 3 - degrees * Math.PI / 180), Under + 0.0129);
        Solid arrows = Enumerable.Range(0, 3).Select(i => Solid.Tube(
            [Around(i, 0), Around(i, 18), Around(i, 36), Around(i, 40), Around(i, 62)],
            [0.0011, 0.0011, 0.0011, 0.0028, 0.0004], 6, 0.35)).Joined();
        NamedColor red = NamedColor.Named("red");
        MaterialDescription made =
            Materials.Paint("plastic", red.Linear * rng.Uniform("red", 0.85, 1.1), 0.3) with { ColorName = red.Name };
        Section[] rings = [new(Under, r, r), new(Rim + 0.001, r, r), new(Under + 0.0102, 0.90 * r, 0.90 * r),
            new(Under + 0.0130, 0.62 * r, 0.62 * r), new(Top, 0.25 * r, 0.25 * r)];
        Joint joint = Joint.Slide(-X_OF.R.AxisZ, new(0, Travel)) with
        {
            Damping = 6, Stiffness = Stiffness, SpringRest = -4.5 / Stiffness, Forces = [new Click(0.003, 4, 0.0008)],
        };
        return new("button", joint, new Part(head.Moved(X_OF), made, 2000),
            new Part(arrows.Moved(X_OF), Materials.Paint("plastic", new(0.8, 0.8, 0.78)), BulkDensity: 0))
        {
            Collisions =
            [
                .. CollisionPart.Placed(X_OF, [
                    CollisionPart.Cylinder(Stem, Low, Under + 0.001), CollisionPart.Hull([.. rings.SelectMany(s => s.Ring(20))])]),
            ],
            Affordances = [new PressPoint(0.8 * r, Travel) { X_OA = X_OF * Pose.At(0, 0, Top) }],
        };
    }
}
