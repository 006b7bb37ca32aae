using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A roll of adhesive tape that lies on its side, wide or narrow, or a desk dispenser whose cutter points along +X.</summary>
public sealed class AdhesiveTape : ObjectCategory
{
    // m; packing tape is 48 to 50 mm wide, masking tape 24 to 36 mm, on cores of 3 inches; desk dispensers hold 19 mm tape
    static readonly Interval Wide = new(0.046, 0.050), Narrow = new(0.024, 0.036), Wound = new(0.009, 0.019);
    static readonly Interval Small = new(0.026, 0.032), Width = new(0.052, 0.060);
    const double Core = 0.0381, Card = 0.003;

    public override IReadOnlyList<string> Nouns => ["tape", "adhesive tape", "sticky tape"];
    public override IReadOnlyList<string> ChineseNouns => ["胶带", "胶带纸"];

    public override ObjectAsset Build(Rng rng) => rng.Pick("kind", "wide", "narrow", "dispenser") switch
    {
        "wide" => Roll(rng, "wide", Wide), "narrow" => Roll(rng, "narrow", Narrow), _ => Dispenser(rng),
    };

    ObjectAsset Roll(Rng rng, string shape, Interval width)
    {
        double h = rng.Draw("width", width), wall = Card + rng.Draw("wound", Wound), r = Core + wall, middle = Core + wall / 2;
        Profile tape = Profile.From(Core + Card, 0).To(r, 0, 0.0008).To(r, h, 0.0008).To(Core + Card, h).Close();
        Profile card = Profile.From(Core + Card + 0.0005, 0.0006).To(Core + Card + 0.0005, h - 0.0006).To(Core, h - 0.0006)
            .To(Core, 0.0006).Close();
        Solid end = Solid.Box(new(0.0003, 0.007, h / 2 - 0.001), 0).At(r, 0, h / 2).Rotated(Quat.RotZ(rng.Uniform("end", -3.1, 3.1)));
        Outline ring = Outline.Disc(middle);
        return new(Id,
            new(Solid.Revolve(tape) + end, Materials.Plastic(rng.Split("tape")) with { Density = 950 }) { Name = "tape" },
            new(Solid.Revolve(card), Materials.Cardboard(rng.Split("core"))) { Name = "core" })
        {
            SizeName = SizeWord(wall, new(Card + Wound.Low, Card + Wound.High)), ShapeName = shape, Base = Outline.Disc(r - 0.001),
            // two feet carry it, so that the ring above them neither rocks nor trembles
            Collisions =
            [
                .. ((int[])[-1, 1]).Select(side => CollisionPart.Box(0.25 * wall, 0.3 * r, 0.002, Pose.At(side * middle, 0, 0.002))),
                .. CollisionPart.Wall(ring, 0.0003, ring, h, wall, 6),
            ],
            Affordances = [new RimGrasp(ring, h, wall) { Depth = h }, new InsertAxis(Core, h, IsHole: true) { X_OA = Pose.At(0, 0, h) }],
        };
    }

    // a weighted foot with a nose that carries the cutter, and two cheeks that hold the roll
    ObjectAsset Dispenser(Rng rng)
    {
        double r = rng.Draw("roll", Small), w = rng.Draw("body-width", Width) / 2, l = 2 * r + rng.Uniform("nose", 0.000, 0.008);
        double x = r + 0.003 - l, z = r + 0.008, cheek = w - 0.0105;
        const double Low = 0.018, Nose = 0.033, Slot = 0.0095; // heights of foot and nose, half width of the tape, m
        Profile side = Profile.From(0, 0).To(l, 0, 0.003).To(l, Nose, 0.003).To(l - 0.012, Nose, 0.004).To(l - 0.028, Low, 0.008)
            .To(-l, Low, 0.006).To(-l, 0, 0.003).Close();
        Profile hump = Profile.From(x, Low - 0.003).To(x + r, Low - 0.003).To(x + 0.65 * r, z + 0.6 * r, 0.4 * r)
            .To(x - 0.65 * r, z + 0.6 * r, 0.4 * r).To(x - r, Low - 0.003).Close();
        Quat across = Quat.RotX(Math.PI / 2); // outlines become upright, extruded towards -Y
        Solid wing = Solid.Extrude(hump, cheek, 0.0015).Rotated(across);
        Solid body = Solid.Extrude(side, 2 * w, 0.002).Rotated(across).At(0, w, 0) + wing.At(0, w, 0) + wing.At(0, cheek - w, 0);
        Vec3 start = new(x + 0.64 * r, 0, z + 0.77 * r), end = new(l - 0.002, 0, Nose + 0.0004), along = (end - start).Normalized();
        Pose strip = new(Quat.FromAxes(along, Vec3.UnitY, Vec3.Cross(along, Vec3.UnitY)), (start + end) / 2);
        Pose X_OR = new(across, new(x, 0, z));
        double reach = (end - start).Length / 2;
        Solid tape = Solid.Cylinder(r, Slot, 0.0006, 40).Moved(X_OR) + Solid.Box(new(reach, Slot, 0.0002), 0).Moved(strip);
        Vec3[] nose = [.. ((double[])[-w, w]).SelectMany(y => (Vec3[])
            [new(l - 0.028, y, Low - 0.002), new(l, y, Low - 0.002), new(l, y, Nose), new(l - 0.012, y, Nose)])];
        const double Weighted = 1150; // kg/m^3, plastic filled with sand
        return new(Id,
            new(body, Materials.Plastic(rng.Split("body")), Weighted),
            new(tape, Materials.Paint("tape", new(0.62, 0.55, 0.38), 0.25), 100) { Name = "tape" },
            new(Solid.Cylinder(0.45 * r, Slot + 0.0005, 0.001, 24).Moved(X_OR), Materials.Paint("core", new(0.75, 0.75, 0.75)), 0)
                { Name = "core" },
            new(Solid.Box(new(0.0006, 0.011, 0.003), 0).At(l, 0, Nose - 0.0018), Materials.Steel(rng.Split("cutter"))) { Name = "blade" })
        {
            SizeName = SizeWord(r, Small), Base = Outline.Rectangle(l - 0.003, w - 0.003),
            Collisions =
            [
                CollisionPart.Box(l, w, Low / 2, Pose.At(0, 0, Low / 2)), CollisionPart.Hull(nose),
                new(new CollisionShape.Cylinder(r, Slot), X_OR), CollisionPart.Box(reach, Slot, 0.001, strip),
                .. ((double[])[w, cheek - w]).SelectMany(y => CollisionPart.Prisms(hump, 0, cheek)
                    .Select(p => p with { X_OG = new(across, new(0, y, 0)) })),
            ],
            Affordances = [new BarGrasp([new(x - 0.2 * r, 0, z), new(x + 0.2 * r, 0, z)], 2 * w, 1.2 * r)],
        };
    }
}
