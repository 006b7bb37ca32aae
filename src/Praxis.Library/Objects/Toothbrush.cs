using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A toothbrush lying on its back with the bristles up, head along +X: manual, or electric with a thick round handle.</summary>
public sealed class Toothbrush : ObjectCategory
{
    // m; common catalogue sizes: manual brushes 172 to 196 mm long; electric handles 145 to 165 mm long and 26 to 30 mm thick
    static readonly Interval Length = new(0.172, 0.196), Width = new(0.0130, 0.0156), Handle = new(0.145, 0.165),
        Radius = new(0.0130, 0.0150);

    static readonly Pose Lay = new(Quat.RotY(Math.PI / 2), Vec3.Zero); // what is built upwards lies along +X, its -X on top

    public override IReadOnlyList<string> Nouns => ["toothbrush"];
    public override IReadOnlyList<string> ChineseNouns => ["牙刷"];

    public override ObjectAsset Build(Rng rng) => rng.Pick("kind", "manual", "electric") == "manual" ? Manual(rng) : Electric(rng);

    ObjectAsset Manual(Rng rng)
    {
        double l = rng.Draw("length", Length), w = rng.Draw("width", Width) / 2;
        const double T = 0.0055, Tip = 0.0147, Tuft = 0.00135; // half thickness of the handle, top of the bristles, radius of a tuft
        Section Level(double x, double high, double wide) => new(x * l, high, wide, 3.2, -high);
        Section[] body =
        [
            Level(-0.35, 0.4 * T, 0.5 * w), Level(-0.342, 0.75 * T, 0.85 * w), Level(-0.32, T, w), Level(-0.10, T, 0.94 * w),
            Level(0.14, T, w), Level(0.25, 0.65 * T, 0.55 * w), Level(0.36, 0.0024, 0.0027), Level(0.44, 0.0023, 0.0028),
            Level(0.49, 0.0022, 0.0056), Level(0.57, 0.0022, 0.0062), Level(0.635, 0.0021, 0.0050), Level(0.65, 0.0016, 0.0028),
        ];
        Solid Tufts(int first) => Bristles([.. Enumerable.Range(0, 12).Select(i => (2 * (i / 3) + first, i % 3 - 1))
            .Select(i => ((0.505 + 0.13 / 7 * i.Item1) * l, 0.0032 * i.Item2))], Tuft, 0.0038, Tip);
        Solid inlay = Solid.Sphere(0.01, 16).Scaled(11 * l, 55 * w, 0.09).At(-0.09 * l, 0, 2 * T);
        return new(Id, new(Solid.Loft(body, 24, 3).Moved(Lay), Materials.Plastic(rng.Split("body"))) { Name = "handle" },
            new(inlay, Materials.Rubber(rng.Split("inlay")), BulkDensity: 0) { Name = "grip" },
            new(Tufts(0), Materials.Paint("nylon", new(0.85, 0.86, 0.86), 0.7), BulkDensity: 500) { Name = "bristle" },
            new(Tufts(1), Materials.Plastic(rng.Split("bristles")), BulkDensity: 500) { Name = "bristle" })
        {
            SizeName = SizeWord(l, Length), ShapeName = "manual", Base = Outline.Rectangle(0.29 * l, 0.55 * w),
            Collisions =
            [
                CollisionPart.Box(0.2 * l, 0.6 * w, 0.0015, Pose.At(-0.1 * l, 0, 0.0015)),
                CollisionPart.Box(0.05 * l, 0.0035, 0.0015, Pose.At(0.57 * l, 0, 0.0015)),
                .. CollisionPart.Stack([.. body.Select(s => s with { X = s.X - 0.0003 })], 12).Select(c => c with { X_OG = Lay * c.X_OG }),
                CollisionPart.Box(0.065 * l + Tuft, 0.0046, (Tip - 0.0038) / 2, Pose.At(0.57 * l, 0, (Tip + 0.0038) / 2)),
            ],
            Affordances = [new BarGrasp([new(-0.28 * l, 0, T), new(0.12 * l, 0, T)], 2 * w, 2 * T)],
        };
    }

    ObjectAsset Electric(Rng rng)
    {
        double r = rng.Draw("radius", Radius), l = rng.Draw("handle", Handle), end = 0.5 * l, head = end + 0.069;
        Profile grip = Profile.From(0, -end).To(0.85 * r, -end, 0.004).To(r, -0.38 * l).To(r, 0.15 * l)
            .Curve((r, 0.32 * l), (0.62 * r, 0.36 * l), (0.55 * r, end)).To(0, end);
        Profile neck = Profile.From(0, end - 0.002).To(0.52 * r, end - 0.002, 0.001).To(0.5 * r, end + 0.012)
            .Curve((0.35 * r, end + 0.02), (0.0032, end + 0.03), (0.0028, end + 0.065)).To(0, end + 0.065);
        (double, double)[] round = [.. Enumerable.Range(0, 25).Select(i => (i / 5 - 2, i % 5 - 2))
            .Where(i => i.Item1 * i.Item1 + i.Item2 * i.Item2 <= 5).Select(i => (head + 0.0027 * i.Item1, 0.0027 * i.Item2))];
        Solid Laid(Profile profile, int segments) => Solid.Revolve(profile, segments).Moved(Lay).At(0, 0, r);
        Section Level(double x, double radius) => new(x, radius, radius, 2, -r);
        Section[] outline =
        [
            Level(-end, 0.85 * r), Level(-0.38 * l, r - 0.0003), Level(0.15 * l, r - 0.0003), Level(0.285 * l, 0.9 * r),
            Level(0.385 * l, 0.7 * r), Level(end, 0.55 * r), Level(end + 0.012, 0.5 * r), Level(end + 0.0284, 0.0043),
            Level(end + 0.065, 0.003),
        ];
        return new(Id, new(Laid(grip, 32), Materials.Plastic(rng.Split("body")), BulkDensity: 1100) { Name = "handle" },
            new(Laid(neck, 20) + Solid.Cylinder(0.0072, 0.003, 0.001, 24).At(head, 0, r),
                Materials.Paint("plastic", new(0.8, 0.81, 0.8), 0.3)) { Name = "head" },
            new(Bristles(round, 0.00125, r + 0.0025, r + 0.0105), Materials.Plastic(rng.Split("bristles")), BulkDensity: 500)
                { Name = "bristle" },
            new(Solid.Cylinder(0.0045, 0.0012, 0.0006, 20).At(0.12 * l, 0, 2 * r - 0.0004),
                Materials.Rubber(rng.Split("button")), BulkDensity: 0) { Name = "button" })
        {
            SizeName = SizeWord(l, Handle), ShapeName = "electric", Base = Outline.Rectangle(0.15 * l, 0.005),
            Collisions =
            [
                CollisionPart.Box(0.01, 0.005, 0.002, Pose.At(-0.2 * l, 0, 0.002)),
                CollisionPart.Box(0.01, 0.005, 0.002, Pose.At(0.14 * l, 0, 0.002)),
                .. CollisionPart.Stack(outline).Select(c => c with { X_OG = Lay * c.X_OG }),
                new(new CollisionShape.Cylinder(0.0072, 0.00675), Pose.At(head, 0, r + 0.00375)),
            ],
            Affordances =
            [
                new BarGrasp([new(-0.3 * l, 0, r), new(0.12 * l, 0, r)], 2 * r, 2 * r),
                new PressPoint(0.005, 0.001) { X_OA = Pose.At(0.12 * l, 0, 2 * r + 0.0008) },
            ],
        };
    }

    static Solid Bristles(IReadOnlyList<(double X, double Y)> places, double radius, double from, double to) => places
        .Select(p => Solid.Cylinder(radius, (to - from) / 2, 0, 8).At(p.X, p.Y, (from + to) / 2)).Joined();
}
