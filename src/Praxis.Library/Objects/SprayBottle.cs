using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A trigger spray bottle, nozzle along +X; round with a sloping shoulder, or square.</summary>
public sealed class SprayBottle : ObjectCategory
{
    // m; common catalogue sizes: 300 to 500 ml bottles are 60 to 72 mm wide and 180 to 215 mm high with the head
    static readonly Interval Radius = new(0.031, 0.036), Body = new(0.110, 0.140);
    const double HalfWidth = 0.011, Collar = 0.0145, Wall = 0.0012; // the bottle is drawn solid

    // m; side view of the spray head above the collar, X forward
    static readonly (double X, double Z)[] Head =
    [
        (-0.018, 0.012), (0.040, 0.014), (0.044, 0.018), (0.044, 0.026), (0.030, 0.034), (-0.012, 0.036), (-0.024, 0.030), (-0.025, 0.020),
    ];

    static readonly Quat Forward = Quat.RotY(Math.PI / 2), Aside = Quat.RotX(Math.PI / 2); // turn Z to X, and Z to -Y

    public override IReadOnlyList<string> Nouns => ["spray bottle", "trigger sprayer", "spray cleaner"];
    public override IReadOnlyList<string> ChineseNouns => ["喷雾瓶", "喷壶"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square");
        bool round = kind == "round";
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body), half = round ? r : 0.9 * r, corner = round ? r : 0.012;
        double shoulder = body + (round ? 0.020 : 0.016), neck = shoulder + 0.012, narrow = 0.45 * corner, top = half - corner + narrow;
        Profile section = Profile.From(0, 0).To(corner, 0, 0.004).To(corner, body, 0.006).To(narrow, shoulder, 0.002).To(0, shoulder);
        Profile side = Profile.From(Head[0].X, Head[0].Z);
        foreach ((double x, double z) in Head[1..]) side.To(x, z, 0.003);
        Vec3[] trigger = [new(0.020, 0, neck + 0.014), new(0.028, 0, neck), new(0.030, 0, neck - 0.012), new(0.035, 0, neck - 0.021)];
        Solid collar = Solid.Cylinder(Collar, (neck - body) / 2, 0.001, 32).At(0, 0, (neck + body) / 2 + 0.004);
        Solid barrel = Solid.Extrude(side.Close(), 2 * HalfWidth, 0.0025).Rotated(Aside).At(0, HalfWidth, neck);
        Solid stem = Solid.Box(new(0.012, 0.010, 0.008), 0.002).At(-0.002, 0, neck + 0.010);
        Solid nozzle = Solid.Cylinder(0.006, 0.004, 0.001, 20).Rotated(Forward).At(0.047, 0, neck + 0.022);
        double foot = half - 0.32 * corner, squareness = round ? 2 : 6;
        MaterialDescription head = Materials.Plastic(rng.Split("head")), moving = Materials.Plastic(rng.Split("trigger"));
        return new(Id, new(Solid.Sweep(section, half - corner, half - corner, 40), Materials.Plastic(rng.Split("body")), BulkDensity: 700)
                { EmptyDensity = 60 },
            new(Print(round, half, body), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0) { Name = "label" },
            new(barrel + stem, head, 500) { Name = "head" }, new(collar, head, 500) { Name = "collar" },
            new(Solid.Tube(Solid.Spline(trigger, 3), 0.0042, 10, 1.4), moving, 700) { Name = "trigger" },
            new(nozzle, moving, 700) { Name = "nozzle" })
        {
            SizeName = SizeWord(body, Body), ShapeName = kind, Base = Outline.Rectangle(foot, foot),
            Collisions =
            [
                CollisionPart.Box(foot, foot, body / 4, Pose.At(0, 0, body / 4)),
                .. CollisionPart.Slab(new(half, half, corner), 0.0003, body),
                .. CollisionPart.Stack([new(body - 0.0005, half, half, squareness), new(shoulder, top, top, squareness)]),
                CollisionPart.Cylinder(Collar, body + 0.004, neck + 0.004),
                CollisionPart.Box(0.012, 0.010, 0.008, Pose.At(-0.002, 0, neck + 0.010)),
                CollisionPart.Hull([.. Head.SelectMany(p =>
                    (Vec3[])[new(p.X, -HalfWidth, neck + p.Z), new(p.X, HalfWidth, neck + p.Z)])]),
                new(new CollisionShape.Cylinder(0.006, 0.004), new(Forward, new(0.047, 0, neck + 0.022))),
                .. CollisionPart.Chain(trigger, 0.0045),
            ],
            Affordances =
            [
                round
                    ? new CylinderGrasp(r, 0.012, body - 0.004) { Above = neck + 0.036 - body }
                    : new HandleGrasp([new(0.016 - half, 0, 0.02), new(0.016 - half, 0, body - 0.02)], Vec3.UnitY, 2 * half),
                new BarGrasp([new(-0.014, 0, neck + 0.024), new(0.028, 0, neck + 0.024)], 2 * HalfWidth, 0.023) { Worth = 0.8 },
                new Reservoir(new Outline(half, half, corner).Inset(Wall), Wall, body - 0.006) { Wall = Wall, IsSealed = true },
                new PressPoint(0.008, 0.010) { X_OA = new(Forward, new(0.0335, 0, neck - 0.010)) },
            ],
        };
    }

    // around a round bottle, or on both broad faces of a square one
    static Solid Print(bool round, double half, double body)
    {
        if (round) return Solid.Label(half, 0.2 * body, 0.85 * body);
        Solid face = Solid.Panel(half - 0.013, 0.32 * body).Rotated(Aside).At(0, -half, 0.5 * body);
        return face + face.Rotated(Quat.RotZ(Math.PI));
    }
}
