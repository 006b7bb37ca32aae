using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A box of cereal, a picture of a full bowl on its broad sides (-Y and +Y): large or of a single portion, shut or open.</summary>
public sealed class CerealBox : ObjectCategory
{
    // half extents and height, m; packs of 250 to 500 g are 140 to 176 mm wide, 48 to 68 mm thick and 200 to 260 mm high
    static readonly Interval HalfWidth = new(0.070, 0.088), HalfThickness = new(0.024, 0.034), Height = new(0.20, 0.26);

    public override IReadOnlyList<string> Nouns => ["cereal box", "box of cereal"];
    public override IReadOnlyList<string> ChineseNouns => ["麦片盒", "盒装麦片"];

    public override ObjectAsset Build(Rng rng)
    {
        bool portion = rng.Pick("kind", "family", "portion") == "portion", open = rng.Chance("open", 0.35);
        double scale = portion ? 0.42 : 1, x = scale * rng.Draw("half-width", HalfWidth), h = scale * rng.Draw("height", Height);
        double y = (portion ? 0.65 : 1) * rng.Draw("half-thickness", HalfThickness), lean = rng.Uniform("lean", 0.2, 0.6);
        Vec3 half = new(x, y, h / 2);
        MaterialDescription label = Materials.Printed(rng.Split("label"), "cardboard"), ground = Groceries.Ground(label);
        MaterialDescription bowl = Materials.Paint("", NamedColor.Pick(rng.Split("bowl"), "white", "blue", "red", "turquoise").Linear);
        (Pose X, Vec3 Half)[] flaps = open ? Flaps(x, y, h, lean) : [];
        // open: the bag fills the opening; shut: the upper flap overlaps the lower one
        Part lid = open
            ? new(Solid.Box(new(x - 0.004, y - 0.003, 0.003), 0.002).At(0, 0, h - 0.002), Materials.Paint("", new(0.8, 0.8, 0.78)),
                BulkDensity: 0) { Name = "bag" }
            : new(Solid.Box(new(x - 0.0005, 0.75 * y, 0.0004), 0.0002).At(0, 0.0005 - 0.25 * y, h + 0.0003), ground, BulkDensity: 0);
        return new(Id, [
            new(Solid.Box(half, 0.0012).At(0, 0, h / 2), ground, rng.Uniform("filled", 100, 200)),
            new(Groceries.Sheets(half, 0.002), label, BulkDensity: 0), lid,
            new(OnBothSides(Bowl(0.5 * x), y, 0.30 * h), bowl, BulkDensity: 0),
            new(OnBothSides(Flakes(0.5 * x), y, 0.30 * h), Materials.Paint("", NamedColor.Srgb(0xDDA04A)), BulkDensity: 0),
            .. flaps.Select(f => new Part(Solid.Box(f.Half, 0.0003).Moved(f.X), ground, BulkDensity: 0) { Name = "flap" })])
        {
            SizeName = portion ? "small" : SizeWord(h, Height) == "large" ? "large" : "", Base = Outline.Rectangle(x - 0.001, y - 0.001),
            Collisions =
            [
                CollisionPart.Box(x, y, h / 2, Pose.At(0, 0, h / 2)),
                .. flaps.Select(f => CollisionPart.Box(f.Half.X, f.Half.Y, f.Half.Z, f.X)),
            ],
            Affordances = [new BoxGrasp(half) { X_OA = Pose.At(0, 0, h / 2) }],
        };
    }

    // upright flaps that lean outwards, each from one edge of the top
    static (Pose X, Vec3 Half)[] Flaps(double x, double y, double h, double lean)
    {
        double reach = 0.75 * y, aside = reach * Math.Sin(lean), up = h + reach * Math.Cos(lean) - 0.0005;
        Vec3 along = new(x - 0.001, 0.0006, reach), across = new(0.0006, y - 0.001, reach);
        return
        [
            (new(Quat.RotX(-lean), new(0, y + aside - 0.001, up)), along), (new(Quat.RotX(lean), new(0, 0.001 - y - aside, up)), along),
            (new(Quat.RotY(lean), new(x + aside - 0.001, 0, up)), across), (new(Quat.RotY(-lean), new(0.001 - x - aside, 0, up)), across),
        ];
    }

    static Solid OnBothSides(Solid picture, double y, double z)
    {
        Solid front = picture.Rotated(Quat.RotX(Math.PI / 2)).At(0, 0.0002 - y, z);
        return front + front.Rotated(Quat.RotZ(Math.PI));
    }

    static Solid Bowl(double r) => Solid.Extrude(Profile.From(-r, 0).Arc(0, 0, Math.PI, 12).Close(), 0.0008, 0.0002);

    static Solid Flakes(double r) => Enumerable.Range(0, 9).Select(i => Solid.Cylinder((i % 2 == 0 ? 0.15 : 0.12) * r, 0.0006, 0.0002, 8)
        .At((i - 4) * 0.2 * r, (i % 3 * 0.09 + 0.10 - 0.006 * (i - 4) * (i - 4)) * r, 0.0005)).Joined();
}
