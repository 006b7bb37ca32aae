namespace Praxis.Assets;

/// <summary>
/// Ways in which a cord may lie: points in the plane, each as far from the next as all others, the first at the origin. None bends
/// more tightly than it may, or comes near itself.
/// </summary>
public static class CordCurve
{
    /// <summary>Along +X.</summary>
    public static Vec3[] Straight(int count, double spacing) => Walk(count, spacing, _ => 0);

    /// <summary>A part of a circle.</summary>
    /// <param name="count">Of the pieces between points.</param>
    /// <param name="spacing">Length of each, m.</param>
    /// <param name="turn">By which the last piece is turned against the first, rad.</param>
    public static Vec3[] Arc(int count, double spacing, double turn) => Walk(count, spacing, i => turn * i / (count - 1));

    /// <summary>
    /// Coiled, flat on the ground: turns of a spiral (Archimedes') whose outer end runs straight on for a while, as a coil's does.
    /// </summary>
    /// <param name="count">Of the pieces between points.</param>
    /// <param name="spacing">Length of each, m.</param>
    /// <param name="inner">Radius at which it begins, m.</param>
    /// <param name="pitch">Distance between turns, m.</param>
    /// <param name="tail">Number of straight pieces.</param>
    public static Vec3[] Coil(int count, double spacing, double inner, double pitch, int tail)
    {
        var points = new Vec3[count + 1];
        double angle = 0;
        Vec3 On(double at) => (inner + pitch * at / (2 * Math.PI)) * new Vec3(Math.Cos(at), Math.Sin(at), 0);
        for (int i = 0; i <= count; i++)
        {
            if (i > 0 && i <= count - tail)
            {
                (double near, double far) = (angle, angle + 2 * spacing / inner);
                for (int k = 0; k < 60; k++)
                    if ((On((near + far) / 2) - points[i - 1]).Length < spacing) near = (near + far) / 2; else far = (near + far) / 2;
                angle = near;
            }
            points[i] = i <= count - tail ? On(angle) : points[i - 1] + (points[i - 1] - points[i - 2]);
        }
        return points;
    }

    /// <summary>Thrown down: a wandering line. The tightest bends and whatever comes near itself are drawn again.</summary>
    /// <param name="rng">Where it wanders.</param>
    /// <param name="count">Of the pieces between points.</param>
    /// <param name="spacing">Length of each, m.</param>
    /// <param name="bend">Radius of the tightest bend, m.</param>
    /// <param name="apart">Distance that it keeps from itself, m.</param>
    /// <param name="lead">How far it goes on straight beyond its ends: what is fastened there keeps apart, too, m.</param>
    /// <param name="reach">Most that any point may be away from the middle of all, m.</param>
    public static Vec3[] Wiggle(Rng rng, int count, double spacing, double bend, double apart, double lead, double reach)
    {
        const int Tries = 200, Waves = 3;
        RngSequence chance = rng.Sequence("wiggle");
        double sharpest = 2 * Math.Asin(Math.Min(1, spacing / (2 * bend)));
        Span<(double Size, double Length, double Phase)> waves = stackalloc (double, double, double)[Waves];
        for (int k = 0; k < Tries; k++)
        {
            double drift = chance.Uniform(-0.5, 0.5) * sharpest;
            for (int w = 0; w < Waves; w++)
                waves[w] = (chance.Uniform(0.2, 0.8) * sharpest, chance.Uniform(0.12, 0.5), chance.Uniform(0, 2 * Math.PI));
            var points = new Vec3[count + 1];
            double heading = 0;
            for (int i = 0; i < count; i++)
            {
                double change = drift;
                foreach ((double size, double length, double phase) in waves)
                    change += size * Math.Sin(2 * Math.PI * i * spacing / length + phase);
                if (i > 0) heading += Math.Clamp(change, -sharpest, sharpest);
                points[i + 1] = points[i] + spacing * new Vec3(Math.Cos(heading), Math.Sin(heading), 0);
            }
            if (KeepsApart(Extended(points, (int)Math.Ceiling(lead / spacing)), spacing, apart) && Reach(points) <= reach) return points;
        }
        throw new PraxisException(FormattableString.Invariant(
            $"No way was found to lay {count * spacing:0.##} m of cord within {reach:0.##} m without crossing itself: allow more room."));
    }

    /// <summary>Moved so that the middle of all points is at the origin, turned, and at a height.</summary>
    public static Vec3[] Laid(Vec3[] points, double height)
    {
        Vec3 middle = Middle(points);
        return [.. points.Select(p => (p - middle) with { Z = height })];
    }

    static Vec3 Middle(Vec3[] points) => points.Aggregate((a, b) => a + b) / points.Length;

    static double Reach(Vec3[] points) => Middle(points) is var middle ? points.Max(p => (p - middle).Length) : 0;

    static Vec3[] Extended(Vec3[] points, int pieces) =>
    [
        .. Enumerable.Range(1, pieces).Reverse().Select(i => points[0] + i * (points[0] - points[1])), .. points,
        .. Enumerable.Range(1, pieces).Select(i => points[^1] + i * (points[^1] - points[^2])),
    ];

    // pieces closer along the line than the tightest hairpin are near each other by nature
    static bool KeepsApart(Vec3[] points, double spacing, double apart)
    {
        int skip = (int)Math.Ceiling(2 * apart / spacing) + 1;
        for (int i = 0; i < points.Length; i++)
            for (int j = i + skip; j < points.Length; j++)
                if ((points[i] - points[j]).Length < apart) return false;
        return true;
    }

    static Vec3[] Walk(int count, double spacing, Func<int, double> heading)
    {
        var points = new Vec3[count + 1];
        for (int i = 0; i < count; i++)
            points[i + 1] = points[i] + spacing * new Vec3(Math.Cos(heading(i)), Math.Sin(heading(i)), 0);
        return points;
    }
}
