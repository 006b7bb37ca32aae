using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A hairbrush lying on its back with the pins up, handle along +X; its head is oval, round or a square paddle.</summary>
public sealed class HairBrush : ObjectCategory
{
    // m; common catalogue sizes: cushion and paddle brushes are 200 to 240 mm long, heads 60 to 80 mm wide
    static readonly Interval HalfLength = new(0.046, 0.054);
    const double Middle = -0.035, Thick = 0.013, Tip = 0.032; // of the head along X, of the head upright, height of the pins' ends

    static readonly Pose Lay = new(Quat.RotY(Math.PI / 2), Vec3.Zero); // what is built upwards lies along +X, its -X on top

    public override IReadOnlyList<string> Nouns => ["hairbrush", "hair brush"];
    public override IReadOnlyList<string> ChineseNouns => ["发刷", "头发刷"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "oval", "round", "square");
        double half = rng.Draw("half-length", HalfLength), x = kind == "round" ? 0.84 * half : half;
        double y = x * kind switch { "oval" => 0.62, "round" => 0.95, _ => 0.72 };
        double square = kind switch { "oval" => 2.3, "round" => 2, _ => 5 };
        double end = Middle + x;
        Section Level(double z, double inset) => new(z, x - inset, y - inset, square, Middle);
        Section Share(double z, double share) => new(z, share * x, share * y, square, Middle);
        Section Along(double at, double high, double wide) => new(end + at, high, wide, 2.6, -high);
        Section[] head = [Level(0, 0.003), Level(0.003, 0), Level(Thick - 0.004, 0), Level(Thick, 0.004)];
        Section[] cushion =
            [Share(Thick - 0.001, 0.82), Share(Thick + 0.0025, 0.76), Share(Thick + 0.0045, 0.55), Share(Thick + 0.005, 0.3)];
        Section[] handle =
        [
            Along(-0.010, 0.0045, 0.0100), Along(0.004, 0.0050, 0.0085), Along(0.022, 0.0062, 0.0085), Along(0.050, 0.0075, 0.0112),
            Along(0.090, 0.0075, 0.0118), Along(0.115, 0.0065, 0.0105), Along(0.124, 0.0045, 0.0075), Along(0.127, 0.0020, 0.0035),
        ];
        Solid pins = Enumerable.Range(0, 63).Select(i => (U: i / 7 / 4.0 - 1, V: i % 7 / 3.0 - 1))
            .Where(p => Math.Pow(Math.Abs(p.U), square) + Math.Pow(Math.Abs(p.V), square) <= 1.001 || square > 3)
            .Select(p => Solid.Cylinder(0.0009, 0.0085, 0, 6).At(Middle + 0.69 * x * p.U, 0.69 * y * p.V, Tip - 0.0085)).Joined();
        bool wood = rng.Chance("wood", 0.45);
        MaterialDescription body = wood ? Materials.Wood(rng.Split("material")) : Materials.Plastic(rng.Split("material"));
        return new(Id, new(Solid.Loft(head, 40, 3), body, wood ? null : 600) { Name = "head" },
            new(Solid.Loft(handle, 20, 3).Moved(Lay), body, wood ? null : 600) { Name = "handle" },
            new(Solid.Loft(cushion, 24, 2), Materials.Rubber(rng.Split("cushion")), BulkDensity: 300) { Name = "pad" },
            new(pins, Materials.Paint("plastic", rng.Chance("dark pins", 0.6) ? new(0.02, 0.02, 0.02) : new(0.75, 0.74, 0.72)),
                BulkDensity: 800) { Name = "bristle" })
        {
            SizeName = SizeWord(half, HalfLength), ShapeName = kind, Base = Outline.Rectangle(0.05, 0.006),
            Collisions =
            [
                CollisionPart.Box(0.6 * x, 0.6 * y, 0.002, Pose.At(Middle, 0, 0.002)),
                CollisionPart.Box(0.02, 0.006, 0.002, Pose.At(end + 0.07, 0, 0.002)),
                .. CollisionPart.Stack([head[0] with { Z = 0.0003 }, .. head[1..]]),
                .. CollisionPart.Stack([.. handle.Select(s => s with { X = s.X - 0.0003 })], 12)
                    .Select(c => c with { X_OG = Lay * c.X_OG }),
                .. CollisionPart.Stack([Share(Thick, 0.78), Share(Tip, 0.78)]),
            ],
            Affordances = [new BarGrasp([new(end + 0.035, 0, 0.0072), new(end + 0.105, 0, 0.0070)], 0.0236, 0.015)],
        };
    }
}
