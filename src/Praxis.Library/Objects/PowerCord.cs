using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A short mains cord: a flat two-pin plug (CEE 7/16) at one end, a socket for appliances (IEC 60320 C7) at the other.</summary>
public sealed class PowerCord : ObjectCategory
{
    // m; H05VV-F 2 x 0.75 mm^2 is 6.2 to 6.8 mm thick and weighs 55 to 60 g/m (EN 50525-2-11)
    static readonly Interval Length = new(0.6, 1.0), Radius = new(0.0031, 0.0034), Weight = new(0.055, 0.060);
    const double Softness = 12e6; // Pa: soft PVC of 25 MPa that fills about half the section as one piece

    public override IReadOnlyList<string> Nouns => ["power cord", "power cable", "mains cable", "electric cord", "power lead"];
    public override IReadOnlyList<string> ChineseNouns => ["电源线", "电线"];

    public override ObjectAsset Build(Rng rng)
    {
        double length = rng.Draw("length", Length), radius = rng.Draw("radius", Radius);
        MaterialDescription jacket = Cords.Jacket(rng, "black", "white", "gray"), brass = Materials.Brass(rng);
        MaterialDescription hard = Materials.Paint("plastic", jacket.BaseColor * 0.9, 0.45) with { Density = 1300 };
        MaterialDescription dark = Materials.Paint("plastic", new(0.01, 0.01, 0.01), 0.8);
        (Vec3[] nodes, string shape) = Cords.Lie(rng.Split("lie"), length, radius, 0.0068, (0.049, 0.018));
        return new Cord(nodes, radius, rng.Draw("weight", Weight), Softness * Math.PI / 4 * Math.Pow(radius, 4), jacket)
        {
            TightestBend = 6 * radius, First = Plug(hard, brass), Last = Socket(hard, dark),
        }.ToAsset(Id, SizeWord(length, Length), shape);
    }

    // EN 50075: 35.3 x 13.7 mm, pins of 4 mm, 19 mm long and 18.6 mm apart
    static CordEnd Plug(MaterialDescription hard, MaterialDescription brass)
    {
        (double halfX, double halfY, double half, double pin) = (0.01765, 0.0068, 0.016, 0.0095);
        Solid body = Solid.Box(new(halfX, halfY, half), 0.004).At(0, 0, half - 0.002)
            + Solid.Cylinder(0.0048, 0.006, 0.001, 20).At(0, 0, -0.006);
        Pose Pin(int side) => Pose.At(side * 0.0093, 0, 2 * half - 0.0025 + pin);
        Solid pins = ((int[])[-1, 1]).Select(s => Solid.Cylinder(0.002, pin, 0.0008, 16).Moved(Pin(s))).Joined();
        return new(new Part(body, hard), new Part(pins, brass))
        {
            Collisions = [CollisionPart.Box(halfX, halfY, half, Pose.At(0, 0, half - 0.002)),
                .. ((int[])[-1, 1]).Select(s => new CollisionPart(new CollisionShape.Capsule(0.002, pin - 0.002), Pin(s)))],
        };
    }

    static CordEnd Socket(MaterialDescription hard, MaterialDescription dark)
    {
        (double halfX, double halfY, double half) = (0.0085, 0.0055, 0.014);
        Solid body = Solid.Box(new(halfX, halfY, half), 0.003).At(0, 0, half - 0.002);
        Solid holes = ((int[])[-1, 1]).Select(s => Solid.Cylinder(0.0016, 0.0002, 0, 16).At(s * 0.0033, 0, 2 * half - 0.002)).Joined();
        return new(new Part(body, hard), new Part(holes, dark, BulkDensity: 0))
        {
            Collisions = [CollisionPart.Box(halfX, halfY, half, Pose.At(0, 0, half - 0.002))],
        };
    }
}
