using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A charging cable, USB-A at one end and USB-C at the other, plain or plaited.</summary>
public sealed class UsbCable : ObjectCategory
{
    // m; charging cables are sold from half a metre on, 4.6 to 5.4 mm thick where they are made to last, of 35 to 45 g/m
    static readonly Interval Length = new(0.5, 1.0), Radius = new(0.0023, 0.0027), Weight = new(0.035, 0.045);

    // N m^2: a jacket of soft PVC (25 MPa) of 0.7 mm; the strands in it slide and add little
    static double Bending(double radius)
    {
        double inner = radius - 0.0007;
        return 25e6 * Math.PI / 4 * (Math.Pow(radius, 4) - Math.Pow(inner, 4));
    }

    public override IReadOnlyList<string> Nouns => ["usb cable", "charging cable", "cable", "charger cable", "data cable"];
    public override IReadOnlyList<string> ChineseNouns => ["数据线", "充电线", "USB线"];

    public override ObjectAsset Build(Rng rng)
    {
        double length = rng.Draw("length", Length), radius = rng.Draw("radius", Radius);
        NamedColor color = NamedColor.Pick(rng, "white", "black", "gray", "red", "blue", "green", "pink");
        MaterialDescription jacket = rng.Chance("plaited", 0.4)
            ? Cords.Fibre(rng, "braid", radius, color, color.Linear * 0.5 + new Vec3(0.1, 0.1, 0.1)) : Cords.Jacket(rng, color.Name);
        MaterialDescription grip = Materials.Paint("plastic", color.Linear, 0.4) with { Density = 1200 }, shell = Materials.Steel(rng);
        CordEnd a = Plug(grip, shell, new(0.0078, 0.0040, 0.0105), new(0.0060, 0.00225, 0.0060)); // USB 2.0, chapter 6
        CordEnd c = Plug(grip, shell, new(0.0060, 0.0034, 0.0105), new(0.0041, 0.00120, 0.0033)); // USB Type-C, chapter 3
        (Vec3[] nodes, string shape) = Cords.Lie(rng.Split("lie"), length, radius, 0.0040, (0.031, 0.008));
        return new Cord(nodes, radius, rng.Draw("weight", Weight), Bending(radius), jacket)
        {
            TightestBend = 8 * radius, First = a, Last = c,
        }.ToAsset(Id, SizeWord(length, Length), shape);
    }

    // an overmould and the metal shell that goes into a socket; half extents across, upright and along
    static CordEnd Plug(MaterialDescription grip, MaterialDescription shell, Vec3 hand, Vec3 plug)
    {
        const double Overlap = 0.002; // m
        double middle = hand.Z - Overlap, tip = middle + hand.Z + plug.Z;
        Solid held = Solid.Box(hand, 0.0012).At(0, 0, middle), metal = Solid.Box(plug, 0.0003).At(0, 0, tip - 0.0001);
        return new(new Part(held, grip), new Part(metal, shell, BulkDensity: 2500))
        {
            Collisions = [CollisionPart.Box(hand.X, hand.Y, hand.Z, Pose.At(0, 0, middle)),
                CollisionPart.Box(plug.X, plug.Y, plug.Z, Pose.At(0, 0, tip - 0.0001))],
        };
    }
}
