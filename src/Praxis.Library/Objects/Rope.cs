using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A piece of rope, laid of three strands or plaited, its ends whipped with tape.</summary>
public sealed class Rope : ObjectCategory
{
    // m; kg/m for the thickness: 8 mm polyester weighs 45 g/m and 10 mm 70 g/m (EN 697, EN ISO 1140)
    static readonly Interval Length = new(0.5, 0.95), Radius = new(0.0038, 0.0055);
    const double PerSquare = 2800; // kg/m^3: mass per metre over the square of the radius

    // Strands slide on each other: a rod as thick would be a hundred times as stiff. From 6 cm of 8 mm rope that stand out of a hand
    // before it falls: bending length c of ASTM D1388, rigidity = weight * c^3.
    const double BendingLength = 0.06; // m

    public override IReadOnlyList<string> Nouns => ["rope", "cord", "piece of rope", "string"];
    public override IReadOnlyList<string> ChineseNouns => ["绳子", "绳索", "粗绳"];

    public override ObjectAsset Build(Rng rng)
    {
        double length = rng.Draw("length", Length), radius = rng.Draw("radius", Radius), weight = PerSquare * radius * radius;
        bool laid = rng.Chance("laid", 0.5);
        NamedColor color = laid ? NamedColor.Pick(rng, "beige", "brown", "white")
            : NamedColor.Pick(rng, "blue", "red", "green", "orange", "white", "black", "yellow", "purple");
        Vec3 tracer = laid ? color.Linear * 0.55 : NamedColor.Named(color.Name is "white" or "yellow" ? "black" : "white").Linear;
        MaterialDescription fibre = Cords.Fibre(rng, laid ? "twisted-strands" : "braid", radius, color, tracer);
        (Vec3[] nodes, string shape) = Cords.Lie(rng.Split("lie"), length, radius, radius + 0.0004, (0.001, radius));
        CordEnd whipped = Whipping(rng, radius);
        var cord = new Cord(nodes, radius, weight, 9.81 * weight * BendingLength * BendingLength * BendingLength, fibre)
        {
            TightestBend = 3 * radius, First = whipped, Last = whipped,
        };
        return cord.ToAsset(Id, SizeWord(length, Length), shape);
    }

    // tape around the last 15 mm, or the fibres would come apart
    static CordEnd Whipping(Rng rng, double radius)
    {
        double outer = radius + 0.0004, half = 0.0075;
        MaterialDescription tape = Materials.Paint("", NamedColor.Named(rng.Pick("tape", "black", "red", "white", "blue")).Linear, 0.5) with
        {
            Density = 900, Friction = 0.6,
        };
        return new(new Part(Solid.Cylinder(outer, half, 0.0003, 24).At(0, 0, 0.001 + half - 0.014), tape, 50))
        {
            Collisions = [new(new CollisionShape.Capsule(outer, half - outer), Pose.At(0, 0, 0.001 + half - 0.014))],
        };
    }
}
