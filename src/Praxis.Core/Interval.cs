namespace Praxis.Core;

/// <summary>A closed range of a real quantity, drawn uniformly.</summary>
public readonly record struct Interval(double Low, double High)
{
    public double Width => High - Low;
    public double Middle => (Low + High) / 2;
    public bool Contains(double value) => value >= Low && value <= High;
    public double Clamp(double value) => Math.Clamp(value, Low, High);
    public double At(double fraction) => Low + (High - Low) * fraction;
    public static Interval Around(double middle, double halfWidth) => new(middle - halfWidth, middle + halfWidth);
}
