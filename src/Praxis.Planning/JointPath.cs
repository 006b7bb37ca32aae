namespace Praxis.Planning;

/// <summary>
/// A geometric path q(s) through joint space, s in [0, <see cref="Length"/>]: piecewise polynomial, twice continuously differentiable,
/// so that a time law with bounded joint acceleration exists that never stops on the way.
/// </summary>
public sealed class JointPath
{
    const int Terms = 5; // quartic pieces: the rounded corner is the highest

    readonly int n;
    readonly double[] breaks;        // (pieces + 1), path parameter where each piece begins
    readonly double[] coefficients;  // (pieces, n, Terms), powers of (s - breaks[piece]), lowest first
    readonly double[] end;

    JointPath(int n, double[] breaks, double[] coefficients, double[] end) =>
        (this.n, this.breaks, this.coefficients, this.end) = (n, breaks, coefficients, end);

    /// <summary>Number of joints.</summary>
    public int Joints => n;

    /// <summary>Range of the path parameter; 0 for a path that does not move.</summary>
    public double Length => breaks[^1];

    /// <summary>The last configuration, (n).</summary>
    public ReadOnlySpan<double> End => end;

    /// <summary>Where the polynomial pieces meet, (pieces + 1), from 0 to <see cref="Length"/>.</summary>
    internal ReadOnlySpan<double> Breaks => breaks;

    /// <summary>A polyline whose corners are rounded; s is the length of the path that straight corners would have, rad.</summary>
    /// <param name="waypoints">At least one configuration, each (n); neighbours differ, unless there are but two.</param>
    /// <param name="reach">How far before and after each inner waypoint its corner begins and ends, rad, (waypoints - 2);
    /// clipped to half of the shorter neighbouring segment.</param>
    /// <remarks>
    /// A corner at c between unit directions u and v is the quintic Bezier curve with control points c - d u, c - 3/5 d u, c - 1/5 d u,
    /// c + 1/5 d v, c + 3/5 d v, c + d v over 2 d of s. The first three and the last three are evenly spaced on the lines, so that it
    /// joins them with the same velocity and no curvature; for u = v it is the line itself. At its middle it is 3/16 d |v - u| from c.
    /// </remarks>
    public static JointPath Blended(IReadOnlyList<double[]> waypoints, ReadOnlySpan<double> reach)
    {
        int n = waypoints[0].Length, segments = waypoints.Count - 1;
        List<double> breaks = [0], coefficients = [];
        double before = 0;
        for (int k = 0; k < segments; k++)
        {
            double length = Distance(waypoints[k], waypoints[k + 1]);
            double after = k + 1 < segments ? CornerReach(waypoints, k + 1, reach[k]) : 0;
            bool hasLine = length - before - after > 1e-12 * length;
            if (hasLine) AddLine(breaks, coefficients, waypoints[k], waypoints[k + 1], length, before, after);
            if (after > 0) AddCorner(breaks, coefficients, waypoints[k], waypoints[k + 1], waypoints[k + 2], after);
            before = after;
        }
        return new(n, [.. breaks], [.. coefficients], [.. waypoints[^1]]);
    }

    /// <summary>The cubic spline through evenly spaced waypoints; s runs by <paramref name="step"/> per waypoint.</summary>
    /// <param name="waypoints">At least four configurations, each (n).</param>
    /// <param name="step">Path parameter between neighbouring waypoints.</param>
    /// <remarks>
    /// de Boor 1978, chapter IV: slopes m with m[k-1] + 4 m[k] + m[k+1] = 3 (q[k+1] - q[k-1]) / h make it twice differentiable. The end
    /// slopes are those of the cubic through the four waypoints there.
    /// </remarks>
    public static JointPath Spline(IReadOnlyList<double[]> waypoints, double step)
    {
        int n = waypoints[0].Length, pieces = waypoints.Count - 1;
        var breaks = new double[pieces + 1];
        var coefficients = new double[pieces * n * Terms];
        for (int k = 0; k <= pieces; k++) breaks[k] = k * step;
        double[] slopes = new double[pieces + 1], diagonal = new double[pieces + 1];
        for (int j = 0; j < n; j++)
        {
            slopes[0] = EndSlope(waypoints[0][j], waypoints[1][j], waypoints[2][j], waypoints[3][j], step);
            slopes[pieces] = EndSlope(waypoints[^1][j], waypoints[^2][j], waypoints[^3][j], waypoints[^4][j], -step);
            SolveSlopes(waypoints, j, step, slopes, diagonal);
            for (int k = 0; k < pieces; k++)
            {
                double rise = (waypoints[k + 1][j] - waypoints[k][j]) / step;
                Span<double> c = coefficients.AsSpan((k * n + j) * Terms, Terms);
                c[0] = waypoints[k][j];
                c[1] = slopes[k];
                c[2] = (3 * rise - 2 * slopes[k] - slopes[k + 1]) / step;
                c[3] = (slopes[k] + slopes[k + 1] - 2 * rise) / (step * step);
            }
        }
        return new(n, breaks, coefficients, [.. waypoints[^1]]);
    }

    /// <summary>Configuration and its first two derivatives with respect to s.</summary>
    /// <param name="s">Path parameter, clamped to [0, <see cref="Length"/>].</param>
    /// <param name="q">Receives q(s), (n).</param>
    /// <param name="first">Receives dq/ds, (n).</param>
    /// <param name="second">Receives d2q/ds2, (n).</param>
    public void Evaluate(double s, Span<double> q, Span<double> first, Span<double> second)
    {
        if (coefficients.Length == 0)
        {
            end.CopyTo(q);
            first.Clear();
            second.Clear();
            return;
        }
        int piece = PieceAt(s);
        double x = Math.Clamp(s, 0, Length) - breaks[piece];
        for (int j = 0; j < n; j++)
        {
            ReadOnlySpan<double> c = coefficients.AsSpan((piece * n + j) * Terms, Terms);
            q[j] = c[0] + x * (c[1] + x * (c[2] + x * (c[3] + x * c[4])));
            first[j] = c[1] + x * (2 * c[2] + x * (3 * c[3] + x * 4 * c[4]));
            second[j] = 2 * c[2] + x * (6 * c[3] + x * 12 * c[4]);
        }
    }

    /// <summary>Configuration at s.</summary>
    public void Evaluate(double s, Span<double> q)
    {
        Span<double> first = stackalloc double[n], second = stackalloc double[n];
        Evaluate(s, q, first, second);
    }

    /// <summary>How far before a waypoint its corner may begin, rad, given the wish.</summary>
    internal static double CornerReach(IReadOnlyList<double[]> waypoints, int k, double wish) =>
        Math.Min(wish, 0.5 * Math.Min(Distance(waypoints[k - 1], waypoints[k]), Distance(waypoints[k], waypoints[k + 1])));

    /// <summary>|v - u| of the unit directions u into and v out of a corner: 0 for a straight line, 2 for a reversal.</summary>
    internal static double Bend(double[] a, double[] corner, double[] b)
    {
        double into = Distance(a, corner), outOf = Distance(corner, b), sum = 0;
        for (int j = 0; j < a.Length; j++)
        {
            double w = (b[j] - corner[j]) / outOf - (corner[j] - a[j]) / into;
            sum += w * w;
        }
        return Math.Sqrt(sum);
    }

    internal static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++) sum += (b[j] - a[j]) * (b[j] - a[j]);
        return Math.Sqrt(sum);
    }

    int PieceAt(double s)
    {
        int low = 0, high = breaks.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (breaks[middle] <= s) low = middle; else high = middle - 1;
        }
        return low;
    }

    static void AddLine(List<double> breaks, List<double> coefficients, double[] a, double[] b, double length, double before, double after)
    {
        breaks.Add(breaks[^1] + length - before - after);
        for (int j = 0; j < a.Length; j++)
        {
            double slope = (b[j] - a[j]) / length;
            coefficients.AddRange([a[j] + slope * before, slope, 0, 0, 0]);
        }
    }

    static void AddCorner(List<double> breaks, List<double> coefficients, double[] a, double[] c, double[] b, double d)
    {
        double first = Distance(a, c), second = Distance(c, b), h = 2 * d;
        breaks.Add(breaks[^1] + h);
        for (int j = 0; j < c.Length; j++)
        {
            double u = (c[j] - a[j]) / first * d, v = (b[j] - c[j]) / second * d, w = v - u;
            // Bezier to monomial form in s / h: the k-th coefficient is C(5, k) times the k-th forward difference of the control points,
            // which are 2/5 u, 0, 1/5 w, -1/5 w, 0: the quintic term vanishes
            coefficients.AddRange([c[j] - u, 2 * u / h, 0, 2 * w / (h * h * h), -w / (h * h * h * h)]);
        }
    }

    static double EndSlope(double a, double b, double c, double d, double h) => (-11 * a + 18 * b - 9 * c + 2 * d) / (6 * h);

    static void SolveSlopes(IReadOnlyList<double[]> q, int j, double h, double[] m, double[] diagonal)
    {
        // Thomas algorithm on the inner slopes; the end slopes are known and move to the right-hand side
        int last = q.Count - 1;
        for (int k = 1; k < last; k++)
        {
            double right = 3 * (q[k + 1][j] - q[k - 1][j]) / h - (k == 1 ? m[0] : 0) - (k == last - 1 ? m[last] : 0);
            double factor = k == 1 ? 0 : 1 / diagonal[k - 1];
            diagonal[k] = 4 - factor;
            m[k] = right - (k == 1 ? 0 : factor * m[k - 1]);
        }
        for (int k = last - 1; k >= 1; k--) m[k] = (m[k] - (k == last - 1 ? 0 : m[k + 1])) / diagonal[k];
    }
}
