using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>A cloth that lies folded twice, or napkins once more lengthwise: a strip along Y that a gripper spans.</summary>
static class FoldedStrip
{
    const int Particles = 17;

    /// <summary>Builds one.</summary>
    /// <param name="category">Its id.</param>
    /// <param name="rng">Every parameter is a named draw of this source.</param>
    /// <param name="widths">Unfolded, across the strip, m.</param>
    /// <param name="lengths">Unfolded, along it, m.</param>
    /// <param name="thicknesses">Of one layer, m.</param>
    /// <param name="weights">kg/m^2.</param>
    /// <param name="bending">Rigidity, N m.</param>
    /// <param name="material">Looks and friction.</param>
    /// <param name="foldsAlong">How often its far half is then laid over the near one.</param>
    public static ObjectAsset Build(string category, Rng rng, Interval widths, Interval lengths, Interval thicknesses, Interval weights,
        double bending, MaterialDescription material, int foldsAlong = 0)
    {
        double width = rng.Draw("width", widths), length = rng.Draw("length", lengths), thickness = rng.Draw("thickness", thicknesses);
        var cloth = new Cloth(width, length, Particles, Particles, thickness, rng.Draw("weight", weights), material)
        {
            FoldsAcross = 2, FoldsAlong = foldsAlong, Bending = bending,
        };
        (double x, double y, double h) = (cloth.HalfExtents.X, cloth.HalfExtents.Y, cloth.Height);
        int count = 4 << foldsAlong;
        // as it lies: layers whose edges are round, a hair apart so that they can be told; they have no room for the whole print
        MaterialDescription plain = material with { Texture = null, BaseColor = material.Texture?.ColorA ?? material.BaseColor };
        Part[] layers = [.. Enumerable.Range(0, count).Select(k => new Part(
            Solid.Box(new(x, y, thickness / 2 - 0.0001), 0.3 * thickness).At(0, 0, (k + 0.5) * thickness + (k == 0 ? -0.0001 : 0)), plain,
            cloth.Mass / (count * 4 * x * y * (thickness - 0.0002))))];
        return new(category, layers)
        {
            SizeName = SizeWord(width * length, widths.Low * lengths.Low, widths.High * lengths.High),
            Base = Outline.Rectangle(0.9 * x, 0.95 * y),
            Collisions = [CollisionPart.Box(x, y, h / 2, Pose.At(0, 0, h / 2))],
            Ingredients = [cloth],
            // by an end only one of its layers might be held
            Affordances = [new ClothGrasp(cloth, new(-0.75, 0.75))],
        };
    }

    // what everyone would call so: the lowest and the highest fifth
    static string SizeWord(double area, double least, double most) =>
        area < least + 0.2 * (most - least) ? "small" : area > least + 0.8 * (most - least) ? "large" : "";
}
