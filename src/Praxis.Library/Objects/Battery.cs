using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A battery standing upright, terminals up: a round C or D cell, or a 9 V block that is longest along X.</summary>
public sealed class Battery : ObjectCategory
{
    public override IReadOnlyList<string> Nouns => ["battery"];
    public override IReadOnlyList<string> ChineseNouns => ["电池"];

    // m; IEC 60086-2: LR20 is 34.2 mm wide and 61.5 mm high, LR14 26.2 by 50.0 mm
    public override ObjectAsset Build(Rng rng) => rng.Pick("kind", "D", "C", "9V") switch
    {
        "D" => Cell(rng, 0.0171, 0.0615, 0.0047), "C" => Cell(rng, 0.0131, 0.0500, 0.0037), _ => Block(rng),
    };

    ObjectAsset Cell(Rng rng, double r, double h, double nub)
    {
        double shoulder = h - 0.0016, split = h * rng.Uniform("split", 0.62, 0.8); // where the sleeve changes colour
        Profile section = Profile.From(0, 0.0005).To(r - 0.0045, 0.0005).To(r - 0.0035, 0).To(r, 0, 0.0012).To(r, shoulder, 0.0015)
            .To(nub, shoulder, 0.0003).To(nub, h, 0.0006).To(0, h);
        MaterialDescription end = rng.Pick("end", "copper", "brass", "steel") switch
        {
            "copper" => Materials.Copper(rng.Split("body")), "brass" => Materials.Brass(rng.Split("body")),
            _ => Materials.Steel(rng.Split("body")),
        };
        return new(Id, new(Solid.Label(r, 0.002, split), Materials.Printed(rng.Split("label"), "metal"), BulkDensity: 0) { Name = "label" },
            new(Solid.Revolve(section), end, BulkDensity: 2500))
        {
            ShapeName = "round", Base = Outline.Disc(r - 0.002),
            Collisions = [.. CollisionPart.Slab(Outline.Disc(r), 0, shoulder), CollisionPart.Cylinder(nub, shoulder - 0.001, h)],
            Affordances = [new CylinderGrasp(r, 0.004, shoulder - 0.002)],
        };
    }

    // 6LR61: 48.5 mm high with its terminals, 26.5 by 17.5 mm
    ObjectAsset Block(Rng rng)
    {
        Vec3 half = new(0.01325, 0.00875, 0.02345);
        const double Apart = 0.00635, High = 0.0485; // m; terminals from the middle, and their tops
        double top = 2 * half.Z, middle = (top + High) / 2, up = (High - top) / 2;
        Solid panel = Solid.Panel(half.X - 0.001, half.Z - 0.002).Rotated(Quat.RotX(Math.PI / 2)).At(0, -half.Y, half.Z);
        Solid plus = Solid.Cylinder(0.0029, up, 0.0004, 24).At(Apart, 0, middle);
        Solid minus = Solid.Revolve(Profile.From(0.0042, top - 0.0002).To(0.0045, High, 0.0003).To(0.0032, High, 0.0003)
            .To(0.0032, top - 0.0002).Close(), 8).At(-Apart, 0, 0);
        return new(Id,
            new(panel + panel.Rotated(Quat.RotZ(Math.PI)), Materials.Printed(rng.Split("label"), "metal"), BulkDensity: 0)
                { Name = "label" },
            new(Solid.Box(half, 0.0015).At(0, 0, half.Z), Materials.PaintedMetal(rng.Split("body")), BulkDensity: 2050),
            new(plus + minus, Materials.Steel(rng.Split("terminals"))) { Name = "terminal", Count = 2 })
        {
            ShapeName = "square", Base = Outline.Rectangle(half.X - 0.0015, half.Y - 0.0015),
            Collisions =
            [
                CollisionPart.Box(half.X, half.Y, half.Z, Pose.At(0, 0, half.Z)),
                new(new CollisionShape.Cylinder(0.0029, up), Pose.At(Apart, 0, middle)),
                new(new CollisionShape.Cylinder(0.0044, up), Pose.At(-Apart, 0, middle)),
            ],
            Affordances = [new BoxGrasp(half) { X_OA = Pose.At(0, 0, half.Z) }],
        };
    }
}
