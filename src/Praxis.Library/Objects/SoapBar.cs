using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A bar of soap with rounded edges and a stamped face: oval, rectangular or round; long side along X.</summary>
public sealed class SoapBar : ObjectCategory
{
    // m; common catalogue sizes: 75 to 125 g bars are 72 to 88 mm long and 22 to 30 mm thick, round ones narrower
    static readonly Interval HalfLength = new(0.036, 0.044), Height = new(0.022, 0.030), Edge = new(0.0050, 0.0070);

    public override IReadOnlyList<string> Nouns => ["soap", "bar of soap", "soap bar"];
    public override IReadOnlyList<string> ChineseNouns => ["肥皂", "香皂"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oval", "rectangular", "round");
        double half = rng.Draw("half-length", HalfLength), h = rng.Draw("height", Height), b = rng.Draw("edge", Edge);
        double x = kind == "round" ? 0.8 * half : half, y = kind switch { "round" => x, "oval" => 0.66 * x, _ => 0.62 * x };
        double corner = kind switch { "round" => x, "oval" => 0.85 * y, _ => 0.015 }, coreX = x - corner, coreY = y - corner;
        Profile section = Profile.From(0, 0).To(corner, 0, b).To(corner, h, b).To(corner - 0.010, h, 0.001)
            .To(corner - 0.011, h - 0.0015, 0.0005).To(0, h - 0.0015);
        Solid stamp = Solid.Box(new(0.42 * x, 0.10 * y, 0.0008), 0.0006).At(0, 0.14 * y, h - 0.0012)
            + Solid.Box(new(0.28 * x, 0.06 * y, 0.0008), 0.0006).At(0, -0.16 * y, h - 0.0012);
        // what it lies on is within its flat face
        double flatX = coreX + 0.65 * (corner - b), flatY = coreY + 0.65 * (corner - b), pathX = Math.Max(0.8 * coreX, 0.004);
        (double R, double Z)[] edge =
        [
            (corner - b, 0.0003), (corner - 0.29 * b, 0.29 * b), (corner, b),
            (corner, h - b), (corner - 0.29 * b, h - 0.29 * b), (corner - b, h - 0.0003),
        ];
        return new(Id, new Part(Solid.Sweep(section, coreX, coreY, 40) + stamp, Materials.Wax(rng.Split("material")) with { Name = "" }))
        {
            SizeName = SizeWord(half, HalfLength), ShapeName = kind, Base = Outline.Rectangle(flatX, flatY),
            Collisions =
            [
                CollisionPart.Box(flatX, flatY, h / 2, Pose.At(0, 0, h / 2)),
                CollisionPart.Hull([.. edge.SelectMany(e => Ring(coreX, coreY, e.R, e.Z))]),
            ],
            Affordances =
            [
                new BarGrasp([new(-pathX, 0, h / 2), new(pathX, 0, h / 2)], 2 * y, h),
                new BarGrasp([new(0, -0.004, h / 2), new(0, 0.004, h / 2)], 2 * x, h) { Worth = 0.8 },
            ],
        };
    }

    // a rounded rectangle at one height
    static IEnumerable<Vec3> Ring(double coreX, double coreY, double radius, double z) =>
        Enumerable.Range(0, 20).Select(i => (Cos: Math.Cos(Math.PI * (i + 0.5) / 10), Sin: Math.Sin(Math.PI * (i + 0.5) / 10)))
            .Select(a => new Vec3(Math.Sign(a.Cos) * coreX + radius * a.Cos, Math.Sign(a.Sin) * coreY + radius * a.Sin, z));
}
