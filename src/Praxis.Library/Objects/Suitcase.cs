using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A small suitcase that lies flat: handle and two clasps in front (-X), the lid hinged at the back.</summary>
public sealed class Suitcase : ObjectCategory
{
    // half extents, heights of the lower half and the lid, m; small briefcases of catalogues: 330 to 410 by 230 to 290 by 80 to 100 mm
    static readonly Interval HalfWidth = new(0.165, 0.205), HalfDepth = new(0.115, 0.145), Height = new(0.045, 0.056),
        Lid = new(0.033, 0.044);
    const double Wall = 0.004, Bar = 0.0055, Grip = 0.0075, HalfGrip = 0.034; // m
    const double Filled = 1300, LidFilled = 800; // kg/m^3, with frame and lining

    public override IReadOnlyList<string> Nouns => ["suitcase", "briefcase"];
    public override IReadOnlyList<string> ChineseNouns => ["手提箱", "公文箱"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "leather", "aluminium", "plastic");
        bool leather = kind == "leather";
        double w = rng.Draw("half-width", HalfWidth), d = rng.Draw("half-depth", HalfDepth), h = rng.Draw("height", Height);
        double cover = rng.Draw("lid", Lid), seam = h + CarryingCase.Gap, top = seam + cover;
        Outline outline = Outline.Rectangle(d, w, kind == "aluminium" ? 0.007 : 0.012);
        Vec3 axis = CarryingCase.Axis(d, h + CarryingCase.Gap / 2), left = new(-d, 0.72 * w, seam), right = new(-d, -0.72 * w, seam);
        Vec3[] handle = [.. CarryingCase.Loop(0.055, 0.041, 0.014).Select(p => new Vec3(0.003 - d - p.X, p.Y, h / 2))];
        Vec3 low = new(handle[5].X, -HalfGrip, h / 2), high = low with { Y = HalfGrip };
        Rng surface = rng.Split("material");
        MaterialDescription skin = kind switch
        {
            "leather" => Materials.Leather(surface), "aluminium" => Materials.Aluminium(surface), _ => Materials.Plastic(surface),
        };
        MaterialDescription fittings = leather ? Materials.Brass(rng.Split("fittings")) : Materials.Chrome(rng.Split("fittings"));
        MaterialDescription dark = leather ? skin with { BaseColor = 0.45 * skin.BaseColor }
            : Materials.Paint("plastic", NamedColor.Named("black").Linear);
        MaterialDescription lining = Materials.Fabric(rng.Split("lining"));
        Solid cloth = Solid.Box(new(d - Wall - 0.002, w - Wall - 0.002, 0.0004), 0);
        Solid mounts = ((int[])[-1, 1]).Select(y => Solid.Box(new(0.0012, 0.011, 0.010), 0.0008).At(-d, 0.055 * y, h / 2)).Joined();
        Solid trim = kind switch
        {
            "leather" => Straps(d, w, seam, cover, top),
            "aluminium" => ((double[])[-0.66, -0.22, 0.22, 0.66])
                .Select(x => Solid.Box(new(0.006, w - 0.018, 0.0008), 0.0006).At(x * d, 0, top)).Joined(),
            _ => Solid.Prism(outline.Inset(0.028) with { Corner = 0.02 }, 0.0016, 0.0008, 24).At(0, 0, top - 0.0008),
        };
        var lid = new Link("lid", Joint.Hinge(axis, Vec3.UnitY, new(0, 1.8)) with
        {
            Friction = 0.05, Damping = 0.04, Forces = [new Latch(0, 2.5 * 2 * d, 0.025)],
        }, [
            new(CarryingCase.Cover(outline, cover, Wall, 0.005).At(0, 0, seam), skin, LidFilled),
            new(CarryingCase.Clasp(left) + CarryingCase.Clasp(right), fittings, 3000) { Name = "latch", Count = 2 },
            new(CarryingCase.Band(outline, seam, seam + 0.005), fittings, 3000),
            new(trim, leather ? dark : skin, 0) { Name = leather ? "strap" : "", Count = 2 }, new(cloth.At(0, 0, top - Wall), lining, 0)])
        {
            Collisions =
            [
                .. CarryingCase.CoverBody(outline, seam, top, Wall), .. CarryingCase.ClaspBody(left), .. CarryingCase.ClaspBody(right),
            ],
            Affordances =
            [
                CarryingCase.ClaspGrasp(left), CarryingCase.ClaspGrasp(right),
                new SupportSurface(outline.Inset(0.008)) { X_OA = Pose.At(0, 0, top) },
            ],
        };
        return new(Id, [
            new(CarryingCase.Tray(outline, h, Wall, 0.005), skin, Filled),
            new(Solid.Tube(handle, Bar, 10), leather ? dark : fittings, 1000) { Name = "handle" },
            new(Solid.Tube([low, high], Grip, 12), dark, 1000) { Name = "grip" },
            new(CarryingCase.HingePin(axis, 0.75 * w) + mounts + CarryingCase.Band(outline, h - 0.005, h), fittings, 3000),
            .. leather ? (Part[])[new(Straps(d, w, 0, h, null), dark, 0)
                { Name = "strap", Count = 2 }] : [], new(cloth.At(0, 0, Wall), lining, 0) { Name = "lining" }])
        {
            SizeName = SizeWord(w, HalfWidth), Base = outline.Inset(0.006), Links = [lid],
            Collisions =
            [
                .. CarryingCase.TrayBody(outline, h, Wall), .. CarryingCase.LoopBody(handle, Bar), CollisionPart.Capsule(low, high, Grip),
                CarryingCase.HingePinBody(axis, 0.75 * w),
            ],
            Affordances =
            [
                new BarGrasp([low with { Y = 0.8 * low.Y }, high with { Y = 0.8 * high.Y }], 2 * Grip, 2 * Grip),
                new Cavity(outline.Inset(Wall), Wall, h) { Behind = ["lid"], HoldsLiquid = false },
            ],
        };
    }

    // two bands over the front and the back of a half, and over its top where it has one
    static Solid Straps(double d, double w, double z, double height, double? top)
    {
        Solid side = Solid.Box(new(0.0008, 0.011, height / 2 - 0.0055), 0.0006), across = Solid.Box(new(d - 0.004, 0.011, 0.0008), 0.0006);
        Solid At(double y)
        {
            Solid both = side.At(-d, y, z + height / 2) + side.At(d, y, z + height / 2);
            return top is { } level ? both + across.At(0, y, level) : both;
        }
        return At(0.47 * w) + At(-0.47 * w);
    }
}
