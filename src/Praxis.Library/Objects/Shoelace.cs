using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A round shoelace, plaited, with hard tips.</summary>
public sealed class Shoelace : ObjectCategory
{
    // m; laces for boots are round, 4.6 to 5.2 mm thick and 60 to 120 cm long, of 7 to 9 g/m
    static readonly Interval Length = new(0.6, 0.95), Radius = new(0.0023, 0.0026), Weight = new(0.007, 0.009);
    const double BendingLength = 0.035; // m that stand out before they fall (ASTM D1388): rigidity = weight * c^3

    public override IReadOnlyList<string> Nouns => ["shoelace", "lace", "bootlace", "shoe string"];
    public override IReadOnlyList<string> ChineseNouns => ["鞋带", "系带"];

    public override ObjectAsset Build(Rng rng)
    {
        double length = rng.Draw("length", Length), radius = rng.Draw("radius", Radius), weight = rng.Draw("weight", Weight);
        NamedColor color = NamedColor.Pick(rng, "white", "black", "brown", "red", "blue", "green", "yellow", "pink");
        Vec3 fleck = NamedColor.Named(color.Name is "white" or "yellow" ? "black" : "white").Linear;
        Vec3 tracer = rng.Chance("flecked", 0.4) ? fleck : color.Linear * 0.8;
        MaterialDescription fibre = Cords.Fibre(rng, "braid", radius, color, tracer);
        (Vec3[] nodes, string shape) = Cords.Lie(rng.Split("lie"), length, radius, radius, (0.022, radius));
        CordEnd tip = Tip(rng, radius - 0.0003);
        return new Cord(nodes, radius, weight, 9.81 * weight * BendingLength * BendingLength * BendingLength, fibre)
        {
            TightestBend = 3 * radius, First = tip, Last = tip,
        }.ToAsset(Id, SizeWord(length, Length), shape);
    }

    // a sleeve of plastic or brass, 22 mm long
    static CordEnd Tip(Rng rng, double radius)
    {
        const double Half = 0.011; // m
        MaterialDescription sleeve = rng.Chance("brass", 0.3) ? Materials.Brass(rng)
            : Materials.Paint("plastic", rng.Chance("black", 0.5) ? new(0.02, 0.02, 0.02) : new(0.7, 0.7, 0.7), 0.25);
        return new(new Part(Solid.Cylinder(radius, Half, 0.0004, 20).At(0, 0, Half), sleeve, 1100))
        {
            Collisions = [new(new CollisionShape.Capsule(radius, Half - radius), Pose.At(0, 0, Half))],
        };
    }
}
