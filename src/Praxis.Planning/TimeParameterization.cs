namespace Praxis.Planning;

/// <summary>The fastest time law along a path within joint velocity and acceleration limits (TOPP-RA).</summary>
/// <remarks>
/// Pham and Pham 2018, "A New Approach to Time-Optimal Path Parameterization Based on Reachability Analysis". With x = (ds/dt)^2 and
/// u = d2s/dt2 the limits are linear: |q' u + q'' x| &lt;= a and x &lt;= (v / |q'|)^2. A backward pass finds the largest x from which
/// the end can still be reached at rest; a forward pass then takes the largest u. Limits hold at both ends of each interval (their
/// "interpolation scheme"); what remains inside the intervals is removed by slowing the whole motion, typically by less than 0.1 %.
/// As rest (x = 0, u = 0) is always allowed, every controllable set begins at 0.
/// </remarks>
public sealed class TimeParameterization
{
    const int PerLine = 100, PerCorner = 24;  // grid intervals of a whole path at least, and of each polynomial piece at least
    const double Vanishing = 1e-10;           // a path derivative below it does not move the joint, rad/rad

    readonly JointPath path;
    readonly int n, intervals;
    readonly double[] maxVelocity, maxAcceleration;
    readonly double[] s, first, second;       // (intervals + 1), (intervals + 1, n) twice
    readonly double[] x;                      // (intervals + 1), limit, then controllable set, then the solution
    readonly double[] low, lowSlope, high, highSlope; // (2 n + 1), bounds on u: intercept and slope in x

    TimeParameterization(JointPath path, ReadOnlySpan<double> maxVelocity, ReadOnlySpan<double> maxAcceleration)
    {
        this.path = path;
        n = path.Joints;
        (this.maxVelocity, this.maxAcceleration) = (maxVelocity.ToArray(), maxAcceleration.ToArray());
        s = Grid(path);
        intervals = s.Length - 1;
        (first, second, x) = (new double[s.Length * n], new double[s.Length * n], new double[s.Length]);
        (low, lowSlope, high, highSlope) = (new double[2 * n + 1], new double[2 * n + 1], new double[2 * n + 1], new double[2 * n + 1]);
    }

    /// <summary>The time-optimal motion along a path, from rest to rest.</summary>
    /// <param name="path">The path.</param>
    /// <param name="maxVelocity">Largest joint speed, (n), rad/s or m/s.</param>
    /// <param name="maxAcceleration">Largest joint acceleration, (n), rad/s^2 or m/s^2.</param>
    /// <exception cref="ArgumentException">A limit is missing or not positive.</exception>
    public static Motion Parameterize(JointPath path, ReadOnlySpan<double> maxVelocity, ReadOnlySpan<double> maxAcceleration)
    {
        if (maxVelocity.Length != path.Joints || maxAcceleration.Length != path.Joints)
            throw new ArgumentException($"A path of {path.Joints} joints needs as many limits, got {maxVelocity.Length} velocities " +
                $"and {maxAcceleration.Length} accelerations.");
        for (int j = 0; j < path.Joints; j++)
            if (!(maxVelocity[j] > 0 && maxAcceleration[j] > 0))
                throw new ArgumentException(
                    $"Limits of joint {j} must be positive: velocity {maxVelocity[j]}, acceleration {maxAcceleration[j]}.");
        return path.Length > 0 ? new TimeParameterization(path, maxVelocity, maxAcceleration).Solve() : Motion.Hold(path.End, 0);
    }

    Motion Solve()
    {
        EvaluatePath();
        BackwardPass();
        ForwardPass();
        var speeds = Array.ConvertAll(x, Math.Sqrt);
        var times = new double[intervals + 1];
        for (int i = 0; i < intervals; i++) times[i + 1] = times[i] + 2 * (s[i + 1] - s[i]) / (speeds[i] + speeds[i + 1]);
        double stretch = Excess(speeds);
        for (int i = 0; i <= intervals; i++) (times[i], speeds[i]) = (times[i] * stretch, speeds[i] / stretch);
        return new(path, times, s, speeds);
    }

    static double[] Grid(JointPath path)
    {
        List<double> grid = [0];
        ReadOnlySpan<double> breaks = path.Breaks;
        for (int piece = 0; piece + 1 < breaks.Length; piece++)
        {
            double length = breaks[piece + 1] - breaks[piece];
            int parts = Math.Max(breaks.Length > 20 ? 4 : PerCorner, (int)Math.Ceiling(PerLine * length / path.Length));
            for (int k = 1; k < parts; k++) grid.Add(breaks[piece] + length * k / parts);
            grid.Add(breaks[piece + 1]);
        }
        return [.. grid];
    }

    /// <summary>
    /// Derivatives at the grid points, and the bound on x there: the tightest of the neighbouring intervals, as x runs straight through
    /// them.
    /// </summary>
    void EvaluatePath()
    {
        const int Samples = 4;
        Span<double> q = stackalloc double[n], d1 = stackalloc double[n], d2 = stackalloc double[n];
        Array.Fill(x, double.MaxValue);
        for (int i = 0; i <= intervals; i++)
        {
            path.Evaluate(s[i], q, first.AsSpan(i * n, n), second.AsSpan(i * n, n));
            x[i] = Math.Min(x[i], Bound(first.AsSpan(i * n, n), second.AsSpan(i * n, n)));
            for (int k = 1; k < Samples && i < intervals; k++)
            {
                path.Evaluate(s[i] + (s[i + 1] - s[i]) * k / Samples, q, d1, d2);
                double bound = Bound(d1, d2);
                (x[i], x[i + 1]) = (Math.Min(x[i], bound), Math.Min(x[i + 1], bound));
            }
        }
    }

    double Bound(ReadOnlySpan<double> d1, ReadOnlySpan<double> d2)
    {
        double bound = double.MaxValue;
        for (int j = 0; j < n; j++)
        {
            double moving = Math.Abs(d1[j]), bending = Math.Abs(d2[j]);
            if (moving > Vanishing) bound = Math.Min(bound, maxVelocity[j] * maxVelocity[j] / (moving * moving));
            else if (bending > Vanishing) bound = Math.Min(bound, maxAcceleration[j] / bending);
        }
        return bound;
    }

    /// <summary>Turns x from the velocity bound into the controllable bound: from above it no u leads to the next bound.</summary>
    void BackwardPass()
    {
        x[intervals] = 0;
        for (int i = intervals - 1; i >= 0; i--)
        {
            int bounds = BoundAcceleration(i);
            // the width of the interval of u is concave in x and not negative at 0, so Newton's method from the right finds its root from
            // above
            while (true)
            {
                (double bottom, double bottomSlope) = Bottom(bounds, x[i]);
                (double top, double topSlope) = Top(bounds, x[i]);
                if (top >= bottom || x[i] == 0) break;
                double root = x[i] - (top - bottom) / (topSlope - bottomSlope);
                if (!(root < x[i])) break;
                x[i] = Math.Max(root, 0);
            }
        }
    }

    void ForwardPass()
    {
        x[0] = 0;
        for (int i = 0; i < intervals; i++)
        {
            int bounds = BoundAcceleration(i);
            double next = x[i] + 2 * (s[i + 1] - s[i]) * Top(bounds, x[i]).Value;
            x[i + 1] = Math.Clamp(next, 0, x[i + 1]);
        }
        x[intervals] = 0;
    }

    /// <summary>Collects the bounds on u of interval i as lines in x; x[i + 1] is the bound of the next point.</summary>
    int BoundAcceleration(int i)
    {
        double step = 2 * (s[i + 1] - s[i]);
        int count = 0;
        for (int j = 0; j < n; j++)
        {
            double d1 = first[i * n + j], d2 = second[i * n + j], next1 = first[(i + 1) * n + j], next2 = second[(i + 1) * n + j];
            AddBound(ref count, d1, d2, maxAcceleration[j]);
            AddBound(ref count, next1 + step * next2, next2, maxAcceleration[j]); // at the next point x is x + step u
        }
        (high[count], highSlope[count], low[count], lowSlope[count]) = (x[i + 1] / step, -1 / step, 0, -1 / step);
        return count + 1;
    }

    /// <summary>|u c + x b| at most a, as two lines of equal slope.</summary>
    void AddBound(ref int count, double c, double b, double a)
    {
        if (Math.Abs(c) <= Vanishing) return;
        double half = a / Math.Abs(c);
        (low[count], high[count], lowSlope[count], highSlope[count]) = (-half, half, -b / c, -b / c);
        count++;
    }

    (double Value, double Slope) Bottom(int count, double at)
    {
        (double value, double slope) = (double.NegativeInfinity, 0);
        for (int k = 0; k < count; k++)
            if (low[k] + lowSlope[k] * at is var v && v > value) (value, slope) = (v, lowSlope[k]);
        return (value, slope);
    }

    (double Value, double Slope) Top(int count, double at)
    {
        (double value, double slope) = (double.PositiveInfinity, 0);
        for (int k = 0; k < count; k++)
            if (high[k] + highSlope[k] * at is var v && v < value) (value, slope) = (v, highSlope[k]);
        return (value, slope);
    }

    /// <summary>By how much the motion must be slowed for the limits to hold inside the intervals too: at least 1.</summary>
    double Excess(double[] speeds)
    {
        const int Samples = 5;
        const double BetweenSamples = 1.0002; // the samples miss a peak by less
        Span<double> q = stackalloc double[n], d1 = stackalloc double[n], d2 = stackalloc double[n];
        double excess = 1;
        for (int i = 0; i < intervals; i++)
        {
            double duration = 2 * (s[i + 1] - s[i]) / (speeds[i] + speeds[i + 1]), u = (speeds[i + 1] - speeds[i]) / duration;
            for (int k = 0; k <= Samples; k++)
            {
                double elapsed = duration * k / Samples, speed = speeds[i] + u * elapsed;
                path.Evaluate(s[i] + 0.5 * (speeds[i] + speed) * elapsed, q, d1, d2);
                for (int j = 0; j < n; j++)
                {
                    double velocity = Math.Abs(d1[j] * speed) / maxVelocity[j];
                    double acceleration = Math.Sqrt(Math.Abs(d2[j] * speed * speed + d1[j] * u) / maxAcceleration[j]);
                    excess = Math.Max(excess, Math.Max(velocity, acceleration));
                }
            }
        }
        return excess * BetweenSamples;
    }
}
