using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A full soap dispenser with a press pump, spout along +X; round, square or oblong.</summary>
public sealed class SoapDispenser : ObjectCategory
{
    // m; common catalogue sizes: 250 to 400 ml dispensers are 60 to 72 mm wide and 150 to 175 mm high with the pump
    static readonly Interval Radius = new(0.030, 0.036), Body = new(0.100, 0.125);
    const double CapRadius = 0.0125, Reach = 0.047;

    public override IReadOnlyList<string> Nouns => ["soap dispenser", "soap pump", "hand soap", "soap bottle"];
    public override IReadOnlyList<string> ChineseNouns => ["皂液器", "洗手液"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square", "oblong");
        double r = rng.Draw("radius", Radius), body = rng.Draw("body", Body);
        double collar = body + 0.011, head = body + 0.030, top = head + 0.010;
        Outline outline = kind switch
        {
            "round" => Outline.Disc(r), "square" => new(0.92 * r, 0.92 * r, 0.012), _ => new(1.15 * r, 0.76 * r, 0.018),
        };
        bool ceramic = rng.Chance("ceramic", 0.4);
        MaterialDescription skin = ceramic ? Materials.GlazedCeramic(rng.Split("material")) : Materials.Plastic(rng.Split("material"));
        double wall = ceramic ? 0.004 : 0.0015;
        MaterialDescription pump = rng.Chance("chrome", 0.5) ? Materials.Chrome(rng.Split("pump")) : Materials.Plastic(rng.Split("pump"));
        Vec3[] spout = [new(0, 0, head + 0.005), new(0.026, 0, head + 0.006), new(0.042, 0, head + 0.003), new(Reach, 0, head - 0.006)];
        Solid press = Solid.Cylinder(0.0155, 0.006, 0.001, 32).At(0, 0, body + 0.005)
            + Solid.Cylinder(0.0055, 0.0105, 0, 16).At(0, 0, collar + 0.0095)
            + Solid.Cylinder(CapRadius, 0.005, 0.0025, 32).At(0, 0, head + 0.005) + Solid.Tube(Solid.Spline(spout, 4), 0.0042);
        // the side opposite the spout is where a hand comes from
        GraspRegion side = kind == "round"
            ? new CylinderGrasp(r, 0.010, body - 0.006) { Above = top - body }
            : new HandleGrasp([new(0.016 - outline.HalfX, 0, 0.02), new(0.016 - outline.HalfX, 0, body - 0.02)], Vec3.UnitY,
                2 * outline.HalfY);
        double footX = outline.HalfX - 0.32 * outline.Corner, footY = outline.HalfY - 0.32 * outline.Corner;
        bool printed = kind == "round" && rng.Chance("printed", 0.5);
        return new(Id, [
            new(Solid.Prism(outline, body, 0.0045, 40), skin, ceramic ? 1200 : 900) { EmptyDensity = ceramic ? 500 : 80 },
            new(press, pump, BulkDensity: 1050) { Name = "pump" },
            .. printed
                ? (Part[])[new(Solid.Label(r, 0.25 * body, 0.75 * body), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0)
                    { Name = "label" }]
                : []])
        {
            SizeName = SizeWord(body, Body), ShapeName = kind, Base = Outline.Rectangle(footX, footY),
            Collisions =
            [
                CollisionPart.Box(footX, footY, body / 4, Pose.At(0, 0, body / 4)),
                .. CollisionPart.Slab(outline, 0.0003, body), CollisionPart.Cylinder(0.0155, body - 0.001, collar),
                CollisionPart.Cylinder(0.0055, body, head), CollisionPart.Cylinder(CapRadius, head, top),
                .. CollisionPart.Chain(spout, 0.0042),
            ],
            Affordances =
            [
                side, new BarGrasp([new(-0.005, 0, head + 0.005), new(0.005, 0, head + 0.005)], 2 * CapRadius, 0.010) { Worth = 0.5 },
                new PressPoint(0.010, 0.012) { X_OA = Pose.At(0, 0, top) },
                new Spout(0.005) { X_OA = Pose.At(Reach, 0, head - 0.010) },
                new Reservoir(outline.Inset(wall), wall, body - 0.0045) { Wall = wall, IsSealed = true },
            ],
        };
    }
}
