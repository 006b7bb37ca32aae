using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A funnel that stands on its mouth, its stem upwards: a narrow one for bottles or a wide one for jars; a ring at +X.</summary>
public sealed class Funnel : ObjectCategory
{
    // m; common catalogue sizes: mouths of 90 to 130 mm; stems of 12 to 17 mm for bottles, 34 to 42 mm for jars
    static readonly Interval Radius = new(0.045, 0.065), Cone = new(0.80, 1.05), Narrow = new(0.0065, 0.0085), Wide = new(0.017, 0.021),
        Long = new(0.036, 0.055), Short = new(0.022, 0.032);
    const double Wall = 0.002, Band = 0.006, Eye = 0.008, Bar = 0.0022;

    public override IReadOnlyList<string> Nouns => ["funnel"];
    public override IReadOnlyList<string> ChineseNouns => ["漏斗"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "narrow", "wide");
        bool narrow = kind == "narrow";
        double r = rng.Draw("radius", Radius), neck = rng.Draw("neck", narrow ? Narrow : Wide), tip = (narrow ? 0.88 : 0.95) * neck;
        double cone = Band + (r - neck) * rng.Draw("cone", Cone), top = cone + rng.Draw("stem", narrow ? Long : Short);
        Profile section = Profile.From(r, 0).To(r, Band, 0.001).To(neck, cone, 0.006).To(tip, top, 0.0008).To(tip - Wall, top, 0.0008)
            .To(neck - Wall, cone - 0.001, 0.006).To(r - 1.4 * Wall, Band).To(r - 1.4 * Wall, 0).Close();
        Vec3 eye = new(r + 0.0075, 0, 0.0025);
        Outline loop = Outline.Disc(Eye);
        double stem = (neck + tip) / 2;
        return new(Id, new Part(Solid.Revolve(section) + Solid.Torus(Eye, Bar, 20, 8).At(eye), Material(rng)))
        {
            SizeName = SizeWord(r, Radius), ShapeName = kind, Base = Outline.Disc(r - 0.003),
            Collisions =
            [
                // standing on its mouth it encloses nothing: the inside counts as filled
                .. CollisionPart.Slab(Outline.Disc(r), 0, Band),
                .. CollisionPart.Stack([new(Band - 0.001, r, r), new(cone, neck, neck)], 20),
                CollisionPart.Cylinder(stem, cone - 0.003, top),
                .. CollisionPart.Wall(loop, -0.0019, loop, 0.0022, 2 * Bar, 2).Select(c => c with { X_OG = Pose.At(eye) * c.X_OG }),
            ],
            Affordances =
            [
                new CylinderGrasp(stem, cone + 0.003, top - 0.001),
                new InsertAxis(neck, top - cone, IsHole: false) { X_OA = Pose.At(0, 0, top) },
                new HangPoint(Eye - Bar, IsHook: false) { X_OA = new(Quat.FromAxes(Vec3.UnitZ, -Vec3.UnitY, Vec3.UnitX), eye) },
            ],
        };
    }

    static MaterialDescription Material(Rng rng) => rng.Pick("made-of", "plastic", "steel", "clear") switch
    {
        "plastic" => Materials.Plastic(rng.Split("material")),
        "steel" => Materials.Steel(rng.Split("material")) with { Density = 3500 }, // sheet is thinner than the wall modelled here
        _ => Materials.ClearPlastic(rng.Split("material")),
    };
}
