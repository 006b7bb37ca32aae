using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>An eraser that lies along X: a white one in a printed sleeve, a slanted one, or a slanted one in red and blue.</summary>
public sealed class Eraser : ObjectCategory
{
    // m; catalogue sizes of large erasers: 50 to 66 by 20 to 27 by 12 to 16 mm
    static readonly Interval Length = new(0.050, 0.066), Width = new(0.020, 0.027), Thickness = new(0.012, 0.016);

    public override IReadOnlyList<string> Nouns => ["eraser", "rubber eraser"];
    public override IReadOnlyList<string> ChineseNouns => ["橡皮", "橡皮擦"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "sleeved", "slanted", "two-colored");
        double l = rng.Draw("length", Length) / 2, w = rng.Draw("width", Width), t = rng.Draw("thickness", Thickness);
        double slant = kind == "sleeved" ? 0 : t * rng.Uniform("slant", 0.35, 0.7), foot = l - slant;
        Rng surface = rng.Split("material");
        NamedColor color = NamedColor.Pick(surface, kind == "sleeved" ? (string[])["white"] : ["pink", "green", "white", "blue"]);
        Part[] parts = kind switch
        {
            "sleeved" =>
                [new(Bar(-l, l, 0, w - 0.0008, t - 0.0008).At(0, 0, 0.0004), Vinyl(color)), .. Sleeve(l, w, t, rng.Split("sleeve"))],
            "slanted" => [new(Bar(-l, foot, slant, w, t), Vinyl(color))],
            _ => [new(Bar(-l, 0.15 * l, slant, w, t), Vinyl(NamedColor.Named("red")) with { ColorName = "" }),
                new(Bar(0.15 * l, foot, slant, w, t), Vinyl(NamedColor.Named("blue")))],
        };
        Vec3[] block = [.. ((double[])[-w / 2, w / 2]).SelectMany(y => (Vec3[])
            [new(-l, y, 0.0003), new(foot, y, 0.0003), new(-foot, y, t - 0.0003), new(l, y, t - 0.0003)])];
        return new(Id, parts)
        {
            SizeName = SizeWord(l, new(Length.Low / 2, Length.High / 2)), ShapeName = kind == "slanted" ? "slanted" : "",
            Base = Outline.Rectangle(foot - 0.002, w / 2 - 0.002),
            Collisions = [CollisionPart.Box(foot, w / 2, t / 2, Pose.At(0, 0, t / 2)),
                .. slant > 0 ? (CollisionPart[])[CollisionPart.Hull(block)] : []],
            Affordances = [new BarGrasp([new(0.005 - foot, 0, t / 2), new(foot - 0.005, 0, t / 2)], w, t)],
        };
    }

    // both ends lean towards +X
    static Solid Bar(double from, double to, double slant, double w, double t) => Solid.Extrude(Profile.From((from + to) / 2, 0)
        .To(to, 0, 0.0015).To(to + slant, t, 0.0015).To(from + slant, t, 0.0015).To(from, 0, 0.0015).Close(), w, 0.001)
        .Rotated(Quat.RotX(Math.PI / 2)).At(0, w / 2, 0);

    static IEnumerable<Part> Sleeve(double l, double w, double t, Rng rng)
    {
        double half = 0.68 * l, x = -0.24 * l;
        MaterialDescription label = Materials.Printed(rng, "paper");
        MaterialDescription ground = label with { BaseColor = label.Texture?.ColorA ?? label.BaseColor, Texture = null };
        return [new(Solid.Box(new(half, w / 2, t / 2), 0.001).At(x, 0, t / 2), ground, BulkDensity: 0) { Name = "sleeve" },
            new(Solid.Panel(half - 0.001, w / 2 - 0.0015).At(x, 0, t), label, BulkDensity: 0) { Name = "label" }];
    }

    static MaterialDescription Vinyl(NamedColor color) =>
        Materials.Paint("rubber", color.Linear, 0.7) with { ColorName = color.Name, Density = 1300, Friction = 0.9 };
}
