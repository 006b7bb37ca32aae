using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A carton: plain cardboard, or printed like groceries.</summary>
public sealed class Box : ObjectCategory
{
    // half extents, m; tea, spice and biscuit cartons that a hand spans across the short side
    static readonly Interval Thickness = new(0.020, 0.034), Width = new(0.036, 0.060), Height = new(0.035, 0.070);

    public override IReadOnlyList<string> Nouns => ["box", "carton", "package"];
    public override IReadOnlyList<string> ChineseNouns => ["盒子", "纸盒", "包装盒"];

    public override ObjectAsset Build(Rng rng)
    {
        Vec3 half = new(rng.Draw("thickness", Thickness), rng.Draw("width", Width), rng.Draw("height", Height));
        double filled = rng.Uniform("filled", 150, 400); // kg/m^3, contents included
        Part carton = new(Solid.Box(half, 0.0012).At(0, 0, half.Z), Materials.Cardboard(rng.Split("carton")), filled);
        return new(Id, rng.Chance("printed", 0.7) ? Printed(carton, half, rng.Split("label")) : [carton])
        {
            SizeName = SizeWord(half.X * half.Y * half.Z,
                new(Thickness.Low * Width.Low * Height.Low, Thickness.High * Width.High * Height.High)),
            Base = Outline.Rectangle(half.X - 0.001, half.Y - 0.001),
            Collisions = [CollisionPart.Box(half.X, half.Y, half.Z, Pose.At(0, 0, half.Z))],
            Affordances =
            [
                new BoxGrasp(half) { X_OA = Pose.At(0, 0, half.Z) },
                new SupportSurface(Outline.Rectangle(half.X - 0.002, half.Y - 0.002)) { X_OA = Pose.At(0, 0, 2 * half.Z) },
            ],
        };
    }

    // the carton in the label's ground colour, with the printed face in front and behind
    static IReadOnlyList<Part> Printed(Part carton, Vec3 half, Rng rng)
    {
        MaterialDescription label = Materials.Printed(rng, "cardboard");
        MaterialDescription ground = label with { BaseColor = label.Texture?.ColorA ?? label.BaseColor, Texture = null };
        Solid panel = Solid.Panel(half.Y - 0.002, half.Z - 0.002).Rotated(Quat.RotX(Math.PI / 2)).Rotated(Quat.RotZ(Math.PI / 2));
        Solid front = panel.At(half.X, 0, half.Z), back = panel.Rotated(Quat.RotZ(Math.PI)).At(-half.X, 0, half.Z);
        return [carton with { Material = ground }, new(front + back, label, BulkDensity: 0)];
    }
}
