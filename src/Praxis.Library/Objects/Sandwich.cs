using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Half a sandwich cut from corner to corner, standing on the cut (along X), its slices upright: two of them or three.</summary>
public sealed class Sandwich : ObjectCategory
{
    // m; half the cut's length: slices of toast are 80 to 93 mm square, 10 to 12 mm thick
    static readonly Interval Half = new(0.0565, 0.066), Slice = new(0.010, 0.012);

    public override IReadOnlyList<string> Nouns => ["sandwich", "sandwich half"];
    public override IReadOnlyList<string> ChineseNouns => ["三明治"];

    public override ObjectAsset Build(Rng rng)
    {
        bool triple = rng.Pick("kind", "double", "triple") == "triple", wholemeal = rng.Chance("wholemeal", 0.4);
        double w = rng.Draw("half-length", Half), slice = rng.Draw("slice", Slice);
        string first = rng.Pick("filling", "ham", "tomato", "egg"), second = rng.Pick("second-filling", "ham", "tomato", "egg");
        Vec3 crumb = NamedColor.Srgb(wholemeal ? 0xB98A58 : 0xEADBB8);
        string color = wholemeal ? "brown" : "beige";
        MaterialDescription bread = Materials.Skin(rng.Split("bread"), color, crumb, 0.7 * crumb, 0.9) with { Density = 250 };
        MaterialDescription crust = Materials.Paint("", NamedColor.Srgb(0x9A6230), 0.8);
        string[] fillings = triple ? [first, second] : [first];
        double thick = (fillings.Length + 1) * slice + fillings.Sum(f => Layers(f).Sum(l => l.Thickness)), y = -thick / 2;
        var parts = new List<Part>();
        bool crusty = rng.Chance("crust", 0.65);
        void Add(Solid upright, double depth, MaterialDescription material)
        {
            parts.Add(new(upright.At(0, y + depth, 0), material));
            y += depth;
        }
        for (int i = 0; i <= fillings.Length; i++)
        {
            Add(Upright(w, 0, slice, 0.002), slice, bread);
            if (crusty) parts.Add(new(Crust(w, slice).At(0, y - slice / 2, 0), crust, BulkDensity: 0));
            foreach ((double depth, int paint, bool leaf) in i < fillings.Length ? Layers(fillings[i]) : [])
            {
                if (leaf) parts.Add(new(Leaf(w).At(0, y + depth / 2, 0), Materials.Paint("", NamedColor.Srgb(paint), 0.6), BulkDensity: 0));
                Add(Upright(w + (leaf ? 0 : 0.0008), 0.001, depth, 0.001), depth, Materials.Paint("", NamedColor.Srgb(paint), 0.5));
            }
        }
        Pose X_OG = new(Quat.RotX(Math.PI / 2), new(0, thick / 2, 0.0003));
        return new(Id, parts)
        {
            SizeName = SizeWord(w, Half), Base = Outline.Rectangle(0.62 * w, thick / 2 - 0.001),
            Collisions =
            [
                CollisionPart.Box(0.62 * w, thick / 2, 0.17 * w, Pose.At(0, 0, 0.17 * w)),
                .. CollisionPart.Prisms(Triangle(w + 0.0006, 0), 0, thick).Select(p => p with { X_OG = X_OG }),
            ],
            Affordances = [new BarGrasp([new(-0.006, 0, 0.37 * w), new(0.006, 0, 0.37 * w)], thick, 0.74 * w)],
        };
    }

    static (double Thickness, int Color, bool Leaf)[] Layers(string filling) => filling switch
    {
        "ham" => [(0.003, 0x5E9A3C, true), (0.004, 0xD98A8E, false), (0.003, 0xEBC04A, false)],
        "tomato" => [(0.003, 0xEBC04A, false), (0.005, 0xC23A2A, false), (0.003, 0x5E9A3C, true)],
        _ => [(0.006, 0xE9CF6A, false), (0.003, 0x5E9A3C, true)],
    };

    // the outline in X and height: a right angle at the top
    static Profile Triangle(double w, double low) =>
        Profile.From(0, low).To(w - low, low, 0.003).To(0, w, 0.006).To(low - w, low, 0.003).Close();

    // a layer from y = -depth to 0
    static Solid Upright(double w, double low, double depth, double bevel) =>
        Solid.Extrude(Triangle(w, low), depth, bevel).Rotated(Quat.RotX(Math.PI / 2));

    // strips on the two upper sides of a slice
    static Solid Crust(double w, double slice)
    {
        Solid strip = Solid.Box(new((w * Math.Sqrt(2) - 0.016) / 2, slice / 2 - 0.0012, 0.0007), 0.0005);
        return strip.Rotated(Quat.RotY(Math.PI / 4)).At(w / 2, 0, w / 2) + strip.Rotated(Quat.RotY(-Math.PI / 4)).At(-w / 2, 0, w / 2);
    }

    // the ruffled border of a leaf of lettuce on the two upper sides
    static Solid Leaf(double w) => ((int[])[-1, 1]).Select(side => Solid.Tube([.. Enumerable.Range(0, 17).Select(i => 0.09 + 0.05 * i)
        .Select((s, i) => new Vec3(side * w * (1 - s), 0.0014 * Math.Sin(1.9 * i), w * s))], 0.0017, 6)).Joined();
}
