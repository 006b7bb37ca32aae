using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A full drink or food can with a printed label.</summary>
public sealed class Can : ObjectCategory
{
    // m; EN 13027: slim and standard drink cans are 58 to 66 mm wide; food cans up to 74 mm
    static readonly Interval Radius = new(0.029, 0.0365), Height = new(0.085, 0.122);

    public override IReadOnlyList<string> Nouns => ["can", "tin can", "tin"];
    public override IReadOnlyList<string> ChineseNouns => ["罐子", "易拉罐", "罐头"];

    public override ObjectAsset Build(Rng rng)
    {
        double r = rng.Draw("radius", Radius), h = rng.Draw("height", Height);
        const double Filled = 950; // kg/m^3, contents with a little air
        Profile section = Profile.From(0, 0.004).To(r - 0.007, 0.004, 0.001).To(r - 0.005, 0, 0.001).To(r - 0.003, 0, 0.001)
            .To(r, 0.003, 0.002).To(r, h - 0.008, 0.003).To(r - 0.004, h - 0.003, 0.002).To(r - 0.0025, h - 0.002, 0.0005)
            .To(r - 0.0025, h, 0.001).To(r - 0.0045, h, 0.0005).To(r - 0.0055, h - 0.004, 0.001).To(0, h - 0.004);
        Solid tab = Solid.Box(new(0.008, 0.005, 0.0006), 0.0005).At(0.006, 0, h - 0.003);
        MaterialDescription bare = Materials.Aluminium(rng.Split("body"));
        return new(Id,
            new(Solid.Label(r, 0.006, h - 0.010, segments: 40), Materials.Printed(rng.Split("label"), "metal"), BulkDensity: 0)
                { Name = "label" },
            new(Solid.Revolve(section, 40), bare, Filled) { EmptyDensity = 80 },
            new(tab, bare, Filled) { Name = "tab", EmptyDensity = 80 })
        {
            SizeName = SizeWord(r * r * h, new(Radius.Low * Radius.Low * Height.Low, Radius.High * Radius.High * Height.High)),
            Base = Outline.Disc(r - 0.003),
            Collisions = [.. CollisionPart.Slab(Outline.Disc(r), 0, h)],
            Affordances =
            [
                new CylinderGrasp(r, 0.006, h - 0.006), new SupportSurface(Outline.Disc(r - 0.003)) { X_OA = Pose.At(0, 0, h) },
                new Reservoir(Outline.Disc(r - 0.004), 0.0045, h - 0.0045) { Wall = 0.0004, IsSealed = true },
            ],
        };
    }
}
