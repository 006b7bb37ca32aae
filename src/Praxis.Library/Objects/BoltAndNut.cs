using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>
/// A hexagon bolt that stands on its head, M6 to M12, and its nut at the lower end of the thread: it turns, comes off over the tip and goes
/// on again.
/// </summary>
public sealed class BoltAndNut : ObjectCategory
{
    // m; ISO 261 coarse pitches; ISO 4014 heads and ISO 4032 nuts: across the flats, height of the head and of the nut
    static readonly (string Thread, double Diameter, double Pitch, double Flats, double Head, double Nut)[] Sizes =
    [
        ("M6", 0.006, 0.0010, 0.010, 0.0040, 0.0052), ("M8", 0.008, 0.00125, 0.013, 0.0053, 0.0068),
        ("M10", 0.010, 0.0015, 0.016, 0.0064, 0.0084), ("M12", 0.012, 0.00175, 0.018, 0.0075, 0.0108),
    ];
    static readonly Interval Plain = new(1.0, 1.6), Beyond = new(1, 3); // shank under the nut over the diameter; turns of thread over it
    const double Core = 0.0009, Free = 0.0006; // m, by which what collides is thinner than the bolt and wider than the bore
    // N m per m of diameter: tightened by fingers to 150 N, at the usual 0.2 of force times diameter; a tenth as it runs
    const double Tight = 0.2 * 150, Running = 0.1 * Tight;

    public override IReadOnlyList<string> Nouns => ["bolt with nut", "nut and bolt", "bolt and nut"];
    public override IReadOnlyList<string> ChineseNouns => ["螺栓螺母", "带螺母的螺栓"];

    public override ObjectAsset Build(Rng rng)
    {
        (_, double d, double pitch, double s, double k, double m) = rng.Pick("thread", Sizes, t => t.Thread);
        double r = d / 2, seat = k + d * rng.Draw("plain", Plain), top = seat + m + pitch * rng.Draw("beyond", Beyond);
        double bore = r - 0.54 * pitch, turns = (top - seat) / pitch - 1; // on its last turn it lies loose
        Rng surface = rng.Split("material");
        MaterialDescription metal = rng.Pick("made-of", "steel", "zinc", "black") switch
        {
            "steel" => Materials.Steel(surface), "zinc" => Materials.Chrome(surface), _ => Materials.CastIron(surface),
        };
        MaterialDescription nutMetal = rng.Chance("brass-nut", 0.3) ? Materials.Brass(rng.Split("nut")) : metal;
        // across the flats, beside the bore: where the middle between the jaws is solid
        double ring = r + Free, held = 1.12 * ring;
        BarGrasp Beside(int side) => new([new(side * held, 0, seat + m / 2), new(side * (held + 0.0003), 0, seat + m / 2)], s, m);
        var nut = new Link("nut", Joint.Screw(new(0, 0, seat + m / 2), Vec3.UnitZ, pitch, turns) with
            {
                Friction = Running * d, SeatTorque = Tight * d,
            },
            new Part(HexNut.Shape(s, m, bore, pitch).At(0, 0, seat), nutMetal))
        {
            Collisions = [.. CollisionPart.Placed(Pose.At(0, 0, seat), [.. HexNut.Sides(s, m, ring), .. HexNut.Ring(ring, 0.48 * s, m)])],
            Affordances = [Beside(1), Beside(-1)],
        };
        return new(Id, new Part(HexBolt.Head(s, k) + HexBolt.Shank(r, k, seat - pitch, top, pitch), metal))
        {
            SizeName = SizeWord(d, new(Sizes[0].Diameter, Sizes[^1].Diameter)), Base = Outline.Disc(0.45 * s),
            Collisions =
            [
                .. HexBolt.HeadBody(s, k), CollisionPart.Cylinder(r, k, seat - 0.0005),
                CollisionPart.Cylinder(r - Core, seat - 0.0005, top),
            ],
            Affordances =
            [
                new CylinderGrasp(r, k, seat - 0.0005) { Above = top - seat }, new ScrewAxis("nut") { X_OA = Pose.At(0, 0, top) },
            ],
            Links = [nut],
        };
    }
}
