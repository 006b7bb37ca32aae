using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A rubber stamp that stands on its rubber: a block along X or a disc with a turned knob, or self-inking in a case.</summary>
public sealed class Stamp : ObjectCategory
{
    // m; half extents of feet of 46 to 68 by 24 to 36 mm or 32 to 44 mm round; knobs of 27 to 35 mm
    static readonly Interval HalfLength = new(0.023, 0.034), HalfWidth = new(0.012, 0.018), Round = new(0.016, 0.022);
    static readonly Interval Knob = new(0.0135, 0.0175), Block = new(0.012, 0.017), Neck = new(0.010, 0.016), Case = new(0.062, 0.076);

    public override IReadOnlyList<string> Nouns => ["stamp", "rubber stamp"];
    public override IReadOnlyList<string> ChineseNouns => ["印章", "图章"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "block", "round", "self-inking");
        bool round = kind == "round";
        double x = rng.Draw("half-length", round ? Round : HalfLength), y = round ? x : rng.Draw("half-width", HalfWidth);
        return kind == "self-inking" ? SelfInking(rng, x, y)
            : Turned(rng, x, round ? Outline.Disc(x) : Outline.Rectangle(x, y, 0.003));
    }

    ObjectAsset Turned(Rng rng, double x, Outline foot)
    {
        const double Rubber = 0.003;
        double r = rng.Draw("knob", Knob), top = Rubber + rng.Draw("block", Block), neck = 0.42 * r, drop = Math.Sqrt(r * r - neck * neck);
        double start = top + rng.Draw("neck", Neck), z = start + drop, rise = start - top;
        Profile knob = Profile.From(0, top - 0.001).To(1.4 * neck, top - 0.001).To(1.4 * neck, top)
            .Curve((neck, top + 0.3 * rise), (neck, top + 0.6 * rise), (neck, start)).Arc(0, z, Math.PI / 2 + Math.Atan2(drop, neck), 12);
        Rng timber = rng.Split("wood");
        MaterialDescription wood = rng.Chance("painted", 0.4) ? Materials.PaintedWood(timber) : Materials.Wood(timber);
        return new(Id,
            new(Solid.Prism(foot, top - Rubber, 0.002).At(0, 0, Rubber), wood), new(Solid.Revolve(knob, 36), wood) { Name = "knob handle" },
            new(Solid.Prism(foot.Inset(0.0015), Rubber + 0.0005, 0.0003), Inked(rng)))
        {
            SizeName = SizeWord(x, foot.IsDisc ? Round : HalfLength), ShapeName = foot.IsDisc ? "round" : "", Base = foot.Inset(0.003),
            Collisions =
            [
                .. CollisionPart.Slab(foot, 0, top), CollisionPart.Cylinder(neck, top, z),
                new(new CollisionShape.Sphere(r), Pose.At(0, 0, z)),
            ],
            Affordances = [new SphereGrasp(r) { X_OA = Pose.At(0, 0, z) }, new PressPoint(0.010) { X_OA = Pose.At(0, 0, z + r) }],
        };
    }

    // a frame that stands over the paper, and a housing that is pushed down into it
    ObjectAsset SelfInking(Rng rng, double x, double y)
    {
        double h = rng.Draw("case", Case), frame = 0.36 * h, topX = x - 0.003, topY = y - 0.0015;
        Solid housing = Solid.Prism(Outline.Rectangle(topX, topY, 0.006), h - frame + 0.002, 0.004).At(0, 0, frame - 0.002);
        Solid skirt = Solid.Prism(Outline.Rectangle(x, y, 0.004), frame - 0.0008, 0.0015).At(0, 0, 0.0008);
        Solid rubber = Solid.Prism(Outline.Rectangle(x - 0.002, y - 0.002, 0.002), 0.003, 0.0004);
        const double Hollow = 500; // kg/m^3, with pad and springs
        return new(Id,
            new(housing, Materials.Plastic(rng.Split("housing")), Hollow),
            new(skirt, Materials.Paint("plastic", NamedColor.Named(rng.Pick("frame", "black", "gray", "white")).Linear, 0.4), Hollow)
                { Name = "base" },
            new(rubber, Inked(rng)),
            new(Solid.Panel(topX - 0.005, topY - 0.0045).At(0, 0, h), Materials.Printed(rng.Split("label"), "paper"), BulkDensity: 0)
                { Name = "label" })
        {
            SizeName = SizeWord(x, HalfLength), Base = Outline.Rectangle(x - 0.002, y - 0.002),
            Collisions =
            [
                CollisionPart.Box(x, y, frame / 2, Pose.At(0, 0, frame / 2)),
                CollisionPart.Box(topX, topY, (h - frame) / 2, Pose.At(0, 0, (h + frame) / 2)),
            ],
            Affordances =
            [
                new BarGrasp([new(0.009 - topX, 0, (h + frame) / 2), new(topX - 0.009, 0, (h + frame) / 2)], 2 * topY, h - frame),
                new PressPoint(0.010, 0.012) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    // stained by its ink
    static MaterialDescription Inked(Rng rng) =>
        Materials.Paint("rubber", NamedColor.Named(rng.Pick("ink", "red", "blue", "black")).Linear, 0.7) with { Density = 1100 };
}
