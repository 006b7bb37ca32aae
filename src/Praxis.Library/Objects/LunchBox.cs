using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A lunch box with a clip at both ends along X: a slim bento, or a higher case with a carrying handle on its lid.</summary>
public sealed class LunchBox : ObjectCategory
{
    // half extents and height, m; common catalogue sizes: slim bentos 150 to 190 mm long and 62 to 73 mm wide, cases 120 to 150 mm long
    static readonly Interval Slim = new(0.075, 0.095), SlimWidth = new(0.031, 0.0365), SlimHeight = new(0.045, 0.058),
        Case = new(0.060, 0.075), CaseWidth = new(0.040, 0.052), CaseHeight = new(0.060, 0.075);
    const double Corner = 0.014, Bar = 0.0045;

    public override IReadOnlyList<string> Nouns => ["lunch box", "lunchbox"];
    public override IReadOnlyList<string> ChineseNouns => ["饭盒", "便当盒", "午餐盒"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "slim", "case");
        bool slim = kind == "slim";
        double x = rng.Draw("half-length", slim ? Slim : Case), y = rng.Draw("half-width", slim ? SlimWidth : CaseWidth);
        double h = rng.Draw("height", slim ? SlimHeight : CaseHeight), seam = 0.68 * h;
        double packed = rng.Uniform("packed", 250, 450); // kg/m^3, food and air
        Outline outline = Outline.Rectangle(x, y, Corner);
        Solid bottom = Solid.Prism(outline.Inset(0.0015), seam + 0.002, 0.004), lid = Solid.Prism(outline, h - seam, 0.004).At(0, 0, seam);
        Solid clip = Solid.Box(new(0.003, 0.012, 0.011), 0.0015);
        Vec3 Clip(int side) => new(side * (x + 0.0008), 0, seam);
        Solid clips = clip.At(Clip(1)) + clip.At(Clip(-1));
        Vec3[] arc = [.. Solid.ArcPath(1, 0, Math.PI, 12).Select(p => new Vec3(0.034 * p.X, 0, h - 0.002 + 0.030 * p.Z))];
        Rng surface = rng.Split("material");
        MaterialDescription shell = rng.Chance("plastic", 0.65) ? Materials.Plastic(surface)
            : slim ? Materials.Aluminium(surface) : Materials.PaintedMetal(surface);
        MaterialDescription accent = Materials.Plastic(rng.Split("lid")), fittings = Materials.Plastic(rng.Split("clips"));
        // a printed picture on the lid, or on the front of a case
        Solid picture = slim ? Solid.Panel(0.6 * x, 0.6 * y).At(0, 0, h)
            : Solid.Panel(0.6 * x, 0.2 * h).Rotated(Quat.RotX(Math.PI / 2)).At(0, 0.0015 - y, 0.36 * h);
        return new(Id, [
            new(bottom, shell, packed), new(lid, rng.Chance("one-colour", 0.4) ? shell : accent, packed) { Name = "lid" },
            new(clips, fittings) { Name = "clip", Count = 2 },
            .. slim ? (Part[])[] : [new(Solid.Tube(arc, Bar, 10, 1.5), fittings) { Name = "handle" }],
            .. rng.Chance("printed", 0.5) ? (Part[])[new(picture, Materials.Printed(rng.Split("print"), shell.Name), 0)] : []])
        {
            SizeName = SizeWord(x, slim ? Slim : Case), ShapeName = slim ? kind : "", Base = outline.Inset(0.006),
            Collisions =
            [
                .. CollisionPart.Slab(outline, 0, h),
                CollisionPart.Box(0.003, 0.012, 0.011, Pose.At(Clip(1))), CollisionPart.Box(0.003, 0.012, 0.011, Pose.At(Clip(-1))),
                .. !slim ? CollisionPart.Chain([arc[0], arc[2], arc[4], arc[6], arc[8], arc[10], arc[12]], 1.25 * Bar) : [],
            ],
            Affordances = slim
                ? (Affordance[])[
                    new BoxGrasp(new(x, y, h / 2)) { X_OA = Pose.At(0, 0, h / 2) },
                    new SupportSurface(outline.Inset(0.006)) { X_OA = Pose.At(0, 0, h) }]
                : [new HandleGrasp(arc, Vec3.UnitY, 3 * Bar)],
        };
    }
}
