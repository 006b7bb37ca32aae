using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A smartphone that lies along X, its top towards +X: face up in a case, dark or lit, or face down with its cameras up.</summary>
public sealed class Phone : ObjectCategory
{
    // half length, half width and thickness, m; phones of 145 to 160 by 68 to 73 by 8 to 9.5 mm
    static readonly Interval HalfLength = new(0.0725, 0.080), HalfWidth = new(0.034, 0.0365), Thickness = new(0.0080, 0.0095);

    public override IReadOnlyList<string> Nouns => ["phone", "smartphone", "mobile phone", "cell phone"];
    public override IReadOnlyList<string> ChineseNouns => ["手机", "智能手机"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "dark", "lit", "face-down");
        bool down = kind == "face-down", cased = !down || rng.Chance("cased", 0.5);
        double l = rng.Draw("half-length", HalfLength), w = rng.Draw("half-width", HalfWidth) + (cased ? 0.001 : 0);
        double h = rng.Draw("thickness", Thickness) + (cased ? 0.003 : 0);
        Outline outline = Outline.Rectangle(l, w, 0.010);
        Solid key = Solid.Box(new(0.007, 0.0007, 0.0012), 0.0006);
        // power on one side, two for the volume on the other
        Solid keys = key.At(0.35 * l, -w, h / 2) + key.At(0.45 * l, w, h / 2) + key.At(0.25 * l, w, h / 2);
        double bumpX = l - 0.021, bumpY = w - 0.020; // seen upright, the cameras are at the top left
        MaterialDescription shell = cased ? Materials.Rubber(rng.Split("case")) : Materials.PaintedMetal(rng.Split("shell"));
        double filled = cased ? 1500 : 1900; // kg/m^3
        IEnumerable<Part> details = down ? Cameras(bumpX, bumpY, h, shell) : Front(outline, h, kind == "lit", rng);
        return new(Id, [
            new(Solid.Prism(outline, h, 0.002), shell, filled), new(keys, shell, filled) { Name = "button", Count = 3 }, .. details])
        {
            SizeName = SizeWord(l, HalfLength), Base = Outline.Rectangle(l - 0.008, w - 0.008),
            Collisions = [.. CollisionPart.Slab(outline, 0, h),
                .. down ? (CollisionPart[])[CollisionPart.Box(0.015, 0.015, 0.0012, Pose.At(bumpX, bumpY, h + 0.0005))] : []],
            Affordances =
            [
                new BarGrasp([new(0.015 - l, 0, h / 2), new(l - 0.015, 0, h / 2)], 2 * w, h),
                .. down ? (Affordance[])[] :
                [
                    new SupportSurface(outline.Inset(0.008)) { X_OA = Pose.At(0, 0, h) },
                    new ShownFace(FaceUse.Screen, w - 0.0035, l - 0.0035) { X_OA = ControlFace.Facing(new(0, 0, h), Math.PI / 2) },
                    new PressPoint(0.03) { X_OA = Pose.At(0, 0, h) }, // a touch screen gives nowhere
                ],
            ],
        };
    }

    static IEnumerable<Part> Front(Outline outline, double h, bool lit, Rng rng)
    {
        Outline glass = outline.Inset(0.0032);
        MaterialDescription dark = Materials.Paint("glass", new(0.012, 0.012, 0.014), 0.06) with { ClearCoat = 0.5 };
        List<Part> parts = [new(Solid.Prism(glass, 0.0008, 0.0002).At(0, 0, h - 0.0007), dark, BulkDensity: 0) { Name = "screen" }];
        if (!lit) return parts;
        parts.Add(Shown(Solid.Prism(glass.Inset(0.0015), 0.0006, 0.0001).At(0, 0, h - 0.0004),
            NamedColor.Pick(rng.Split("wallpaper"), "blue", "purple", "turquoise", "green", "pink", "black")));
        // rows of four icons and a dock, in three colours
        string[] colors = ["white", rng.Pick("icons", "red", "orange", "yellow"), "green"];
        Solid icon = Solid.Prism(Outline.Rectangle(0.0052, 0.0052, 0.0016), 0.0004, 0, 8);
        double[] rows = [0.52, 0.30, 0.08, -0.14, -0.80];
        for (int c = 0; c < colors.Length; c++)
            parts.Add(Shown(Enumerable.Range(0, 20).Where(i => (i / 4 + 2 * i) % 3 == c)
                .Select(i => icon.At(rows[i / 4] * outline.HalfX, (i % 4 - 1.5) * 0.42 * outline.HalfY, h)).Joined(),
                NamedColor.Named(colors[c])));
        return parts;
    }

    // what a display shows glows a little
    static Part Shown(Solid solid, NamedColor color) =>
        new(solid, Materials.Paint("glass", color.Linear, 0.1) with { Emission = 0.4 * color.Linear }, BulkDensity: 0);

    static IEnumerable<Part> Cameras(double x, double y, double h, MaterialDescription shell)
    {
        Solid bump = Solid.Prism(Outline.Rectangle(0.015, 0.015, 0.005), 0.0020, 0.0008, 16).At(x, y, h - 0.0005);
        Solid lens = Solid.Cylinder(0.0056, 0.0005, 0.0003, 24);
        Solid lenses = lens.At(x + 0.007, y + 0.007, h + 0.0013) + lens.At(x - 0.007, y + 0.007, h + 0.0013)
            + lens.At(x, y - 0.0065, h + 0.0013);
        Solid flash = Solid.Cylinder(0.0024, 0.0003, 0.0001, 16).At(x + 0.010, y - 0.008, h + 0.0014);
        return
        [
            new(bump, shell with { Roughness = 0.15 }, BulkDensity: 0),
            new(lenses, Materials.Paint("glass", new(0.01, 0.01, 0.015), 0.05) with { ClearCoat = 0.8 }, BulkDensity: 0)
                { Name = "lens", Count = 3 },
            new(flash, Materials.Paint("glass", new(0.85, 0.8, 0.6), 0.2), BulkDensity: 0) { Name = "flash" },
        ];
    }
}
