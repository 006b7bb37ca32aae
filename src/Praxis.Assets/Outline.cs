namespace Praxis.Assets;

/// <summary>
/// A rounded rectangle seen from above, centred at its frame's origin: the outline of bases, cavities and support surfaces.
/// </summary>
/// <param name="HalfX">Half extent along X, m.</param>
/// <param name="HalfY">Half extent along Y, m.</param>
/// <param name="Corner">Corner radius, m; a disc has all three equal.</param>
public readonly record struct Outline(double HalfX, double HalfY, double Corner)
{
    public static Outline Disc(double radius) => new(radius, radius, radius);
    public static Outline Rectangle(double halfX, double halfY, double corner = 0) => new(halfX, halfY, corner);

    public bool IsDisc => Corner >= HalfX && Corner >= HalfY;

    /// <summary>Radius of the largest centred disc inside, m.</summary>
    public double Inscribed => Math.Min(HalfX, HalfY);

    /// <summary>Radius of the smallest centred disc around, m.</summary>
    public double Circumscribed => Math.Sqrt(CoreX * CoreX + CoreY * CoreY) + Corner;

    /// <summary>Length of the border, m.</summary>
    public double Length => 4 * (CoreX + CoreY) + 2 * Math.PI * Corner;

    /// <summary>Half extents of the rectangle that, swept by a disc of the corner radius, gives the outline, m.</summary>
    internal double CoreX => Math.Max(0, HalfX - Corner);
    internal double CoreY => Math.Max(0, HalfY - Corner);

    /// <summary>The outline moved inwards by <paramref name="margin"/> (outwards if negative), never smaller than a point.</summary>
    public Outline Inset(double margin) =>
        new(Math.Max(0, HalfX - margin), Math.Max(0, HalfY - margin), Math.Clamp(Corner - margin, 0, Math.Max(0, Inscribed - margin)));

    /// <summary>Signed distance of a point from the border, m; negative inside.</summary>
    public double Distance(double x, double y)
    {
        double dx = Math.Abs(x) - CoreX, dy = Math.Abs(y) - CoreY;
        double outside = Math.Sqrt(Math.Max(dx, 0) * Math.Max(dx, 0) + Math.Max(dy, 0) * Math.Max(dy, 0));
        return outside + Math.Min(Math.Max(dx, dy), 0) - Corner;
    }

    public bool Contains(double x, double y, double margin = 0) => Distance(x, y) <= -margin;
}
