using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A thermal cycler for small tubes, its front with screen and button towards -X: a block with wells under a hinged lid.</summary>
public sealed class ThermalCycler : ObjectCategory
{
    // m; personal cyclers of common catalogues: 180 to 240 by 130 to 170 mm, 110 to 140 mm high; wells of 6 to 7 mm, 9 mm apart, drawn
    // wider
    static readonly Interval HalfX = new(0.095, 0.115), HalfY = new(0.070, 0.085), Height = new(0.095, 0.120);
    const double Wall = 0.012, Free = 0.0060, Pitch = 0.0185, Rim = 0.012, Deep = 0.020;

    public override IReadOnlyList<string> Nouns => ["thermal cycler", "pcr machine", "thermocycler", "pcr cycler"];
    public override IReadOnlyList<string> ChineseNouns => ["热循环仪", "PCR仪"];
    public override bool IsFurniture => true;

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "six", "four", "wide");
        double x = rng.Draw("half-depth", HalfX), y = rng.Draw("half-width", HalfY), h = rng.Draw("height", Height);
        Outline outline = Outline.Rectangle(x, y, 0.016);
        int columns = kind == "four" ? 4 : 5, rows = kind == "wide" ? 5 : 4;
        double[] across = [.. Enumerable.Range(0, columns).Select(i => (i - (columns - 1) / 2.0) * Pitch)],
            beside = [.. Enumerable.Range(0, rows).Select(i => (i - (rows - 1) / 2.0) * Pitch)];
        double deck = h - Rim, floor = deck - Deep;
        Cuboid[] block = [.. Holes.Deck(x - Wall + 0.001, y - Wall + 0.001, floor - 0.0005, deck, across, beside, Free)];
        (double X, double Y)[] wells = [.. from i in across from j in beside select (i, j)];
        Solid rings = wells.Select(w => Solid.Torus(Free + 0.0008, 0.0007, 12, 4).At(w.X, w.Y, deck)).Joined();
        MaterialDescription body = Appliances.Plastic(rng.Pick("color", "white", "gray", "blue")), dark = Materials.Paint("plastic",
            new(0.03, 0.03, 0.035), 0.35);
        (Solid lugs, IEnumerable<CollisionPart> held, Link lid) = HingedLid.On(outline, h, 0.024, 0.006, body, dark);
        Pose X_OF = ControlFace.Facing(new(-x - 0.0006, 0, 0.52 * h));
        Display shows = new() { Name = "display", Shows = new Steady(rng.Integer("degrees", 60) + 37), Digits = 3, Unit = "°C",
            X_OD = default, Height = 0, Ink = default };
        (Part screen, Display display) = DigitPanel.On(X_OF * Pose.At(0.2 * y, 0, 0), 0.40 * y, 0.18 * h, NamedColor.Named("turquoise"),
            shows);
        Link button = DigitPanel.Button("button", X_OF * Pose.At(-0.55 * y, 0, 0.0006), 0.009, Materials.Plastic(rng.Split("button")));
        return new(Id, new(HingedLid.Case(outline, h, Wall, floor), body, 700), new(lugs, dark, 900) { Name = "hinge" },
            new(block.Drawn(0), Materials.Aluminium(rng.Split("block")), 1500), new(rings, dark, 0) { Name = "hole",
                Count = wells.Length }, screen)
        {
            SizeName = SizeWord(x, HalfX), ShapeName = "", Base = outline.Inset(0.006),
            Collisions = [.. HingedLid.CaseBody(outline, h, Wall, floor), .. block.Bodies(), .. held],
            Affordances =
            [
                .. wells.Select(w => new InsertAxis(Free, Deep, IsHole: true) { X_OA = Pose.At(w.X, w.Y, deck), Behind = ["lid"] }),
                new ShownFace(FaceUse.Screen, 0.40 * y, 0.18 * h) { X_OA = X_OF * Pose.At(0.2 * y, 0, 0.0008) },
            ],
            Ingredients = [display], Links = [lid, button],
        };
    }
}
