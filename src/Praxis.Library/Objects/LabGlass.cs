using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>What laboratory glassware has in common: marks, a pouring lip and coloured solutions.</summary>
static class LabGlass
{
    /// <summary>Printed strokes on the side that looks along -Y; every fifth, and the first, is long.</summary>
    /// <param name="radius">Of the wall at a height, m.</param>
    /// <param name="from">Height of the first mark, m.</param>
    /// <param name="to">No mark is above this height, m.</param>
    /// <param name="step">Between marks, m.</param>
    /// <param name="reach">Half length of a short mark, m; long ones are 1.7 times as long.</param>
    public static Part Marks(Func<double, double> radius, double from, double to, double step, double reach)
    {
        Solid Stroke(double r, double z, double half) => Solid.Tube([.. Enumerable.Range(0, 4)
            .Select(i => -Math.PI / 2 + half / r * (2 * i / 3.0 - 1)).Select(a => new Vec3(r * Math.Cos(a), r * Math.Sin(a), z))],
            0.0004, 5);
        Solid strokes = Enumerable.Range(0, 1 + (int)((to - from) / step)).Select(i => (Z: from + i * step, Long: i % 5 == 0))
            .Select(m => Stroke(radius(m.Z), m.Z, m.Long ? 1.7 * reach : reach)).Joined();
        return new(strokes, Materials.Paint("paint", new(0.85, 0.85, 0.85)), BulkDensity: 0) { Name = "marking" };
    }

    /// <summary>Pulls the rim of a round vessel out to a lip at +X.</summary>
    /// <param name="vessel">Turned about Z.</param>
    /// <param name="rim">Height of the rim, m.</param>
    /// <param name="reach">How far the lip stands out, m.</param>
    /// <param name="width">Half width of the lip, m.</param>
    public static Solid Lipped(Solid vessel, double rim, double reach, double width)
    {
        const double Rise = 0.012; // m below the rim, where the lip begins
        return vessel.Warped(p =>
        {
            if (p.X <= 0 || p.Z <= rim - Rise) return p;
            double t = (p.Z - rim + Rise) / Rise, across = p.Y / width;
            return p with { X = p.X + reach * t * t * Math.Exp(-across * across) };
        });
    }

    /// <summary>Some coloured solution.</summary>
    public static MaterialDescription Solution(Rng rng) =>
        Materials.Paint("liquid", NamedColor.Pick(rng, "blue", "green", "red", "orange", "purple", "yellow", "turquoise").Linear, 0.1);
}
