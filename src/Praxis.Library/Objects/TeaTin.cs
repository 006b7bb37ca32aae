using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A full tin of tea with a slip lid: round, square, or oblong (long along X), painted or of bare steel, with a label.</summary>
public sealed class TeaTin : ObjectCategory
{
    // half width and height, m; caddies of 50 to 125 g are 60 to 72 mm wide and 80 to 125 mm high (common catalogue sizes)
    static readonly Interval Half = new(0.030, 0.036), Height = new(0.080, 0.125);

    public override IReadOnlyList<string> Nouns => ["tea tin", "tea caddy", "tin of tea", "canister"];
    public override IReadOnlyList<string> ChineseNouns => ["茶叶罐", "茶罐"];

    public override ObjectAsset Build(Rng rng)
    {
        string kind = rng.Pick("kind", "round", "square", "oblong");
        double y = rng.Draw("half", Half), x = kind == "oblong" ? y * rng.Uniform("oblong", 1.35, 1.5) : y, h = rng.Draw("height", Height);
        double seam = h * rng.Uniform("seam", 0.72, 0.82);
        bool round = kind == "round";
        Outline body = round ? Outline.Disc(y) : new(x, y, 0.006);
        Outline raised = round ? Outline.Disc(y - 0.007) : new(x - 0.007, y - 0.007, 0.004);
        Vec3 face = new(x - 0.006, y - 0.006, (seam - 0.010) / 2);
        Solid tin = Solid.Prism(body, seam, 0.0012, 48), lid = Solid.Prism(body.Inset(-0.0006), h - 0.0012 - seam, 0.0025, 48);
        Solid label = round ? Solid.Label(y, 0.006, seam - 0.004) : Sheets(body, face);
        MaterialDescription print = Materials.Printed(rng.Split("label"), "metal");
        MaterialDescription metal = rng.Chance("painted", 0.65) ? Groceries.Ground(print) : Materials.Steel(rng.Split("metal"));
        MaterialDescription cover = rng.Chance("brass", 0.3) ? Materials.Brass(rng.Split("lid")) : metal;
        double filled = rng.Uniform("filled", 300, 450); // kg/m^3, tea leaves and sheet metal
        return new(Id, new(tin, metal, filled),
            new(lid.At(0, 0, seam) + Solid.Prism(raised, 0.003, 0.001, 48).At(0, 0, h - 0.003), cover, filled) { Name = "lid" },
            new(label, print, BulkDensity: 0) { Name = "label" })
        {
            SizeName = SizeWord(y * y * h, new(Half.Low * Half.Low * Height.Low, Half.High * Half.High * Height.High)), ShapeName = kind,
            Base = body.Inset(0.002), Collisions = [.. CollisionPart.Slab(body, 0, h)],
            Affordances =
            [
                round ? new CylinderGrasp(y + 0.0006, 0.006, h - 0.001) : new BoxGrasp(new(x, y, h / 2)) { X_OA = Pose.At(0, 0, h / 2) },
                new SupportSurface(raised.Inset(0.001)) { X_OA = Pose.At(0, 0, h) },
            ],
        };
    }

    // on the flat parts of the four sides
    static Solid Sheets(Outline body, Vec3 face)
    {
        Solid front = Groceries.Upright(face.X, face.Z).At(0, -body.HalfY, face.Z + 0.005);
        Solid side = Groceries.Upright(face.Y, face.Z).At(0, -body.HalfX, face.Z + 0.005).Rotated(Quat.RotZ(Math.PI / 2));
        return front + front.Rotated(Quat.RotZ(Math.PI)) + side + side.Rotated(Quat.RotZ(Math.PI));
    }
}
