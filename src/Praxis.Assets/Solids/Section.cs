namespace Praxis.Assets;

/// <summary>A level cross-section of a lofted solid: a superellipse.</summary>
/// <param name="Z">Height, m.</param>
/// <param name="HalfX">Half extent, m.</param>
/// <param name="HalfY">Half extent, m.</param>
/// <param name="Squareness">2 is an ellipse; 4 a rounded rectangle, 10 nearly a sharp one.</param>
/// <param name="X">Of its middle, m.</param>
/// <param name="Y">Of its middle, m.</param>
/// <remarks>|x / a|^n + |y / b|^n = 1 (Lame 1818).</remarks>
public readonly record struct Section(double Z, double HalfX, double HalfY, double Squareness = 2, double X = 0, double Y = 0)
{
    /// <summary>A point of the border.</summary>
    /// <param name="angle">Around, 0 at +X, rad; not exactly the heading of the point.</param>
    public Vec3 At(double angle)
    {
        double cos = Math.Cos(angle), sin = Math.Sin(angle), power = 2 / Squareness;
        double x = Math.Sign(cos) * Math.Pow(Math.Abs(cos), power), y = Math.Sign(sin) * Math.Pow(Math.Abs(sin), power);
        return new(X + HalfX * x, Y + HalfY * y, Z);
    }

    /// <summary>Points of the border, counter-clockwise; the first is on +X, and with a multiple of four all axes are met exactly.</summary>
    public Vec3[] Ring(int count)
    {
        var ring = new Vec3[count];
        for (int i = 0; i < count; i++)
        {
            int quarters = 4 * i / count;
            ring[i] = 4 * i % count != 0 ? At(2 * Math.PI * i / count) : quarters switch
            {
                0 => new(X + HalfX, Y, Z), 1 => new(X, Y + HalfY, Z), 2 => new(X - HalfX, Y, Z), _ => new(X, Y - HalfY, Z),
            };
        }
        return ring;
    }

    /// <summary>A section between sections: Catmull-Rom from <paramref name="b"/> (t = 0) to <paramref name="c"/> (t = 1).</summary>
    internal static Section Between(Section a, Section b, Section c, Section d, double t)
    {
        double Mix(Func<Section, double> f) => 0.5 * (2 * f(b) + t * (f(c) - f(a)) + t * t * (2 * f(a) - 5 * f(b) + 4 * f(c) - f(d))
            + t * t * t * (3 * f(b) - f(a) - 3 * f(c) + f(d)));
        return new(b.Z + (c.Z - b.Z) * t, Math.Max(1e-5, Mix(s => s.HalfX)), Math.Max(1e-5, Mix(s => s.HalfY)), Mix(s => s.Squareness),
            Mix(s => s.X), Mix(s => s.Y));
    }
}
