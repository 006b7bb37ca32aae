using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A calculator that lies along X, display towards +X: for the pocket, scientific with many keys, or a wedge for desks.</summary>
public sealed class Calculator : ObjectCategory
{
    // half length, half width and thickness, m; catalogue sizes of 100 to 160 by 62 to 73 by 12 to 22 mm
    static readonly Interval Pocket = new(0.050, 0.060), Scientific = new(0.070, 0.080), Desk = new(0.058, 0.068);
    static readonly Interval HalfWidth = new(0.031, 0.0365), Thickness = new(0.012, 0.016), DeskThickness = new(0.018, 0.022);

    public override IReadOnlyList<string> Nouns => ["calculator", "pocket calculator"];
    public override IReadOnlyList<string> ChineseNouns => ["计算器"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "pocket", "scientific", "desk");
        bool desk = kind == "desk", many = kind == "scientific";
        Interval length = desk ? Desk : many ? Scientific : Pocket;
        double a = rng.Draw("half-length", length), b = rng.Draw("half-width", HalfWidth);
        double h = rng.Draw("thickness", desk ? DeskThickness : Thickness), rise = desk ? 0.45 : 0;
        (int rows, int columns) = many ? (7, 5) : (5, 4);
        double glass = 0.15 * a, pane = a - 0.014 - glass, top = pane - glass - 0.006, pitchX = (top + a - 0.005) / rows;
        double pitchY = 2 * (b - 0.005) / columns;
        Outline outline = Outline.Rectangle(a, b, 0.006);
        Vec3 KeyAt(int row, int column) => new(top - (row + 0.5) * pitchX, b - 0.005 - (column + 0.5) * pitchY, h);
        // built level; on a desk the display rises towards the back
        Solid Raised(Solid solid) => desk ? solid.Warped(p => p with { Z = p.Z * (1 + rise * p.X / a) }) : solid;
        Solid key = Solid.Box(new(0.37 * pitchX, 0.38 * pitchY, 0.0016), 0.0006);
        Solid Keys(bool accent) => Raised(Enumerable.Range(0, rows * columns).Select(i => (Row: i / columns, Column: i % columns))
            .Where(k => accent == (k.Column == columns - 1 || k == (0, 0)))
            .Select(k => key.At(KeyAt(k.Row, k.Column) + new Vec3(0, 0, -0.0004))).Joined());
        int digits = 1 + rng.Integer("digits", 5);
        Solid zeros = Enumerable.Range(0, digits).Select(i => Zero(0.5 * glass).At(pane, 0.011 - b + 0.0062 * i + 0.003, h + 0.0008))
            .Joined();
        Solid screen = Solid.Box(new(glass, b - 0.007, 0.0008), 0.0004).At(pane, 0, h);
        Solid solar = Solid.Box(new(0.0035, 0.4 * b, 0.0006), 0.0003).At(a - 0.0085, 0.2 * b, h);
        MaterialDescription Paint(string color) => Materials.Paint("plastic", NamedColor.Named(color).Linear, 0.4);
        Vec3[] wedge = [.. ((double[])[-b, b]).SelectMany(y => (Vec3[])
            [new(-a, y, 0.0003), new(a, y, 0.0003), new(a, y, h * (1 + rise)), new(-a, y, h * (1 - rise))])];
        Vec3 enter = KeyAt(rows - 1, columns - 1);
        double At(double x) => h * (1 + rise * x / a); // height of the top
        return new(Id,
            new(Raised(Solid.Prism(outline, h, 0.003)), Materials.Plastic(rng.Split("body")), 600),
            new(Keys(accent: false), Paint(rng.Pick("keys", "black", "gray", "white")), 0)
                { Name = "key", Count = rows * columns - rows - 1 },
            new(Keys(accent: true), Paint(rng.Pick("accent", "orange", "red", "blue", "turquoise")), 0) { Name = "key", Count = rows + 1 },
            new(Raised(screen), Materials.Paint("glass", new(0.32, 0.38, 0.28), 0.15), 0) { Name = "screen" },
            new(Raised(zeros + solar), Paint("black"), 0))
        {
            SizeName = SizeWord(a, length), Base = Outline.Rectangle(a - 0.004, b - 0.004),
            Collisions = desk
                ? [CollisionPart.Box(a, b, h * (1 - rise) / 2, Pose.At(0, 0, h * (1 - rise) / 2)), CollisionPart.Hull(wedge)]
                : [.. CollisionPart.Slab(outline, 0, h)],
            Affordances =
            [
                new BarGrasp([new(-0.7 * a, 0, At(-0.7 * a) - h / 2), new(0.7 * a, 0, At(0.7 * a) - h / 2)], 2 * b, h),
                new PressPoint(0.004, 0.001) { X_OA = Pose.At(enter with { Z = At(enter.X) + 0.0012 }) },
            ],
        };
    }

    // a figure of the display, its top towards +X
    static Solid Zero(double half)
    {
        Solid bar = Solid.Box(new(half, 0.0004, 0.0002), 0), end = Solid.Box(new(0.0004, 0.0022, 0.0002), 0);
        return bar.At(0, 0.0018, 0) + bar.At(0, -0.0018, 0) + end.At(half, 0, 0) + end.At(-half, 0, 0);
    }
}
