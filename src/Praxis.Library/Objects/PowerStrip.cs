using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A strip with sockets for flat two-pin plugs in a row along X, a lit switch at +X and a stub of its cord at -X.</summary>
public sealed class PowerStrip : ObjectCategory
{
    // m; EN 50075 plugs have pins of 4 mm, 18.6 mm apart and 19 mm long; strips of common catalogues are 50 to 60 mm wide and 36 to 44 mm
    // high
    static readonly Interval HalfWidth = new(0.025, 0.030), Height = new(0.034, 0.042), Pitch = new(0.044, 0.050);
    const double Apart = 0.0093, Free = 0.0030, Floor = 0.010, Pin = 0.019;

    public override IReadOnlyList<string> Nouns => ["power strip", "socket", "socket strip", "extension socket", "power outlet",
        "multi socket", "outlet"];
    public override IReadOnlyList<string> ChineseNouns => ["插线板", "插座", "排插", "接线板"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "three", "four", "two");
        int count = kind switch { "three" => 3, "four" => 4, _ => 2 };
        double y = rng.Draw("half-width", HalfWidth), h = rng.Draw("height", Height), pitch = rng.Draw("pitch", Pitch),
            x = count * pitch / 2 + 0.016;
        double[] sockets = [.. Enumerable.Range(0, count).Select(i => (i - (count - 1) / 2.0) * pitch - 0.010)];
        Cuboid floor = Cuboid.Of(-x, x, -y, y, 0, Floor);
        Cuboid[] deck = [.. Holes.Deck(x - 0.0004, y - 0.0004, Floor - 0.0005, h, sockets, [-Apart, Apart], Free)];
        MaterialDescription shell = Appliances.Plastic(rng.Pick("color", "white", "white", "black", "gray")),
            dark = Materials.Paint("hole", new(0.02, 0.02, 0.02), 0.8);
        // a raised border around each socket, dark linings in the holes
        Solid border = sockets.Select(s => Solid.Sweep(Profile.From(0.0065, -0.001).To(0.0080, -0.001).To(0.0080, 0.0012,
            0.0004).To(0.0065, 0.0012, 0.0004).Close(), 0.0035, 0.013, 20).At(s, 0, h)).Joined();
        Solid lining = (from s in sockets from side in (int[])[-1, 1] select Holes.Ring(Free - 0.0004, 0.72 * Free, h - 0.004, h
            + 0.0002).At(s, side * Apart, 0)).Joined();
        double at = x - 0.013;
        Solid rocker = Solid.Box(new(0.0070, 0.011, 0.0018), 0.001).At(at, 0, h + 0.0008), cord = Solid.Cylinder(0.0048, 0.010, 0.001,
            16).Rotated(Fixtures.Forward).At(-x - 0.009, 0, h / 2);
        return new(Id, new(floor.Drawn(0.002) + deck.Drawn(0), shell, 700), new(border, shell, BulkDensity: 0) { Name = "ring",
            Count = count }, new(lining, dark, BulkDensity: 0) { Name = "hole", Count = 2 * count },
            new(rocker, Materials.Paint("plastic", NamedColor.Named(rng.Pick("switch", "red", "red", "green", "black")).Linear, 0.25),
                BulkDensity: 0) { Name = "switch" },
            new(cord, Fixtures.Black, 1200) { Name = "tab" })
        {
            SizeName = kind == "four" ? "large" : kind == "two" ? "small" : "", Base = Outline.Rectangle(x - 0.003, y - 0.003),
            Collisions =
            [
                floor.Body, .. deck.Bodies(), CollisionPart.Box(0.0070, 0.011, 0.0018, Pose.At(at, 0, h + 0.0006)),
                new(new CollisionShape.Cylinder(0.0048, 0.010), new(Fixtures.Forward, new(-x - 0.009, 0, h / 2))),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.7 * x, 0, h / 2), new(0.7 * x, 0, h / 2)], 2 * y, h), new PressPoint(0.006) { X_OA = Pose.At(at, 0, h
                    + 0.0026) },
                .. from s in sockets from side in (int[])[-1, 1] // two by two
                    select new InsertAxis(Free, Pin, IsHole: true) { X_OA = Pose.At(s, side * Apart, h) },
            ],
        };
    }
}
