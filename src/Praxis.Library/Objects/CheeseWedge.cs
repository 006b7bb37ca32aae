using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A wedge of cheese lying flat, its tip along -X: yellow with holes, with a white rind, or with a coat of red wax.</summary>
public sealed class CheeseWedge : ObjectCategory
{
    // m; wedges of 80 to 250 g are cut 90 to 115 mm long and 34 to 46 mm high; half of their angle in rad
    static readonly Interval Length = new(0.090, 0.115), Half = new(0.22, 0.29), Height = new(0.034, 0.046);

    public override IReadOnlyList<string> Nouns => ["cheese", "wedge of cheese", "piece of cheese", "cheese wedge"];
    public override IReadOnlyList<string> ChineseNouns => ["奶酪", "芝士"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "holes", "rind", "wax");
        double length = rng.Draw("length", Length), half = rng.Draw("half-angle", Half), h = rng.Draw("height", Height);
        double tip = -2.0 / 3 * length * Math.Sin(half) / half; // the centroid of a sector is at the origin
        (string word, int paste, int outside) = kind switch
        {
            "holes" => ("yellow", 0xE8B84A, 0xE8B84A), "rind" => ("white", 0xEFD998, 0xEFEBE0), _ => ("red", 0xE6BC62, 0xB02A22),
        };
        Vec3 skin = NamedColor.Srgb(outside), cut = NamedColor.Srgb(paste) * (kind == "holes" ? 0.5 : 1);
        Profile plan = Plan(length, half, tip);
        Outline core = Outline.Rectangle(0.2 * length, 0.09 * length);
        double near = tip + 0.60 * length, far = tip + 0.70 * length, width = 2 * (0.70 * length + 0.0095) * Math.Tan(half);
        MaterialDescription body = Materials.Skin(rng.Split("skin"), word, skin, 0.93 * skin, 0.5) with { Density = 1060 };
        return new(Id, new(Solid.Extrude(plan, h, 0.001), body),
            new((kind == "holes" ? Holes(rng.Sequence("holes"), length, half, h) : Cuts(length, half, h)).At(tip, 0, 0),
                Materials.Paint("", cut, 0.5), BulkDensity: 0))
        {
            SizeName = SizeWord(length, Length), Base = core,
            Collisions =
            [
                CollisionPart.Box(core.HalfX, core.HalfY, h / 2, Pose.At(0, 0, h / 2)), .. CollisionPart.Prisms(plan, 0.0003, h - 0.0003),
            ],
            Affordances =
            [
                new BarGrasp([new(near, 0, h / 2), new(far, 0, h / 2)], width, h),
                new SupportSurface(core.Inset(0.002)) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    // from the middle of a cut side, so that every corner can be rounded
    static Profile Plan(double length, double half, double tip)
    {
        Profile plan = Profile.From(tip + 0.5 * length * Math.Cos(half), -0.5 * length * Math.Sin(half));
        for (int k = -4; k <= 4; k++)
            plan.To(tip + length * Math.Cos(half * k / 4), length * Math.Sin(half * k / 4), Math.Abs(k) == 4 ? 0.003 : 0);
        return plan.To(tip, 0, 0.0015).Close();
    }

    // the two cut faces, from the tip at the origin
    static Solid Cuts(double length, double half, double h)
    {
        Solid face = Solid.Box(new(length / 2 - 0.007, 0.0008, h / 2 - 0.0035), 0.0005).At(length / 2 + 0.001, 0, h / 2);
        return face.Rotated(Quat.RotZ(half)) + face.Rotated(Quat.RotZ(-half));
    }

    // dark discs on both cut faces and on the top, from the tip at the origin
    static Solid Holes(RngSequence rng, double length, double half, double h)
    {
        var holes = new List<Solid>();
        for (int i = 0; i < 12; i++)
        {
            double r = rng.Uniform(0.003, 0.0065), along = rng.Uniform(0.45, 0.88) * length, free = along * Math.Tan(half) - r - 0.002;
            Solid disc = Solid.Cylinder(r, 0.0004, 0.0002, 16);
            holes.Add(i % 3 == 2
                ? disc.At(along, rng.Uniform(-free, free), h)
                : disc.Rotated(Quat.RotX(Math.PI / 2)).At(along, 0, rng.Uniform(r + 0.003, h - r - 0.003))
                    .Rotated(Quat.RotZ(i % 3 == 0 ? half : -half)));
        }
        return holes.Joined();
    }
}
