using Praxis.Core;

namespace Praxis.Planning;

/// <summary>Whether a configuration, (n), is wanted; for instance, whether it is free of collisions.</summary>
public delegate bool ConfigurationTest(ReadOnlySpan<double> q);

/// <summary>Settings of <see cref="InverseKinematics"/>.</summary>
public sealed record IkOptions
{
    /// <summary>Largest distance of the tool origin from its target, m.</summary>
    public double PositionTolerance { get; init; } = 1e-6;

    /// <summary>Largest angle between the tool frame and its target, rad.</summary>
    public double RotationTolerance { get; init; } = 1e-5;

    /// <summary>Starting points tried after the given one and the rest posture.</summary>
    public int Restarts { get; init; } = 60;

    /// <summary>Solutions from which the best is chosen when the first one is far from the seed.</summary>
    public int Candidates { get; init; } = 4;

    /// <summary>A solution in which no joint is farther than this from the seed is taken at once, rad.</summary>
    public double Near { get; init; } = 0.8;

    /// <summary>Distance that every solution keeps from the joint limits, rad.</summary>
    public double LimitMargin { get; init; } = 0.01;
}

/// <summary>A configuration that puts the tool at its target, or why there is none.</summary>
/// <param name="Configuration">The solution, (n), rad or m; null when there is none.</param>
/// <param name="PositionError">Distance of the tool from its target, m; of the best attempt when none succeeded.</param>
/// <param name="RotationError">Angle between the tool and its target, rad.</param>
/// <param name="Failure"><see cref="PlanFailure.Unreachable"/>, or <see cref="PlanFailure.Collision"/> when all solutions were
/// rejected.</param>
public readonly record struct IkResult(double[]? Configuration, double PositionError, double RotationError, PlanFailure Failure)
{
    /// <summary>Whether there is a solution.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Configuration))]
    public bool Succeeded => Configuration is not null;
}

/// <summary>Finds configurations that put the tool frame T at a target, within the joint limits.</summary>
/// <remarks>
/// Damped Gauss-Newton steps with the damping of Sugihara 2011 (proportional to the squared error), joints at their limit taken out of
/// the step, started at the seed, the rest posture, and then points of a low-discrepancy sequence (Roberts 2018). While the tool is far
/// from its target
/// the null space drifts towards the rest posture. Deterministic. Not thread-safe: it owns its buffers.
/// </remarks>
public sealed class InverseKinematics
{
    const int Iterations = 60, Patience = 8; // steps per start; steps within which the error must halve
    const double Lever = 0.25;               // m: one radian of rotation error counts as much as so many metres
    const double LargestStep = 0.7;          // rad, per step
    const double RestGain = 0.1;             // share of the way to the rest posture that one step may drift
    const double Coarse = 0.02;              // m: below this error the drift ends, so that the last steps converge quadratically
    const double Distinct = 0.05;            // rad: solutions closer than this are the same

    readonly Kinematics kinematics;
    readonly IkOptions options;
    readonly int n;
    readonly double[] rest, low, high, spread;             // (n); spread: increments of the low-discrepancy sequence
    readonly double[] jacobian, step, drift, q;            // (6, n), (n), (n), (n)
    readonly double[] gram = new double[36], error = new double[6], multiplier = new double[6];
    readonly bool[] held;

    /// <param name="kinematics">The arm; it is used by this object alone.</param>
    /// <param name="rest">Posture that redundant joints are drawn to, (n), rad or m.</param>
    /// <param name="options">Tolerances and budgets.</param>
    public InverseKinematics(Kinematics kinematics, ReadOnlySpan<double> rest, IkOptions? options = null)
    {
        (this.kinematics, this.options, n) = (kinematics, options ?? new(), kinematics.Group.Count);
        this.rest = rest.ToArray();
        low = [.. kinematics.Group.Limits.Select(l => l.Low + Margin(l))];
        high = [.. kinematics.Group.Limits.Select(l => l.High - Margin(l))];
        (jacobian, step, drift, q, held) = (new double[6 * n], new double[n], new double[n], new double[n], new bool[n]);
        spread = SpreadOf(n);
    }

    /// <summary>The posture that redundant joints are drawn to, (n).</summary>
    public ReadOnlySpan<double> Rest => rest;

    /// <summary>A configuration with the tool at X_WT, close to the seed and away from the limits.</summary>
    /// <param name="X_WT">Target of the tool frame.</param>
    /// <param name="seed">Where to look first, (n).</param>
    /// <param name="accept">Rejects solutions, for instance those in collision; null accepts all.</param>
    public IkResult Solve(Pose X_WT, ReadOnlySpan<double> seed, ConfigurationTest? accept = null)
    {
        List<Solution> found = [];
        IkResult best = Search(X_WT, seed, accept, found, options.Candidates, stopWhenNear: true);
        return found.Count == 0 ? best : found[0].Result;
    }

    /// <summary>Up to <paramref name="count"/> different configurations with the tool at X_WT, best first.</summary>
    /// <param name="X_WT">Target of the tool frame.</param>
    /// <param name="seed">Where to look first, (n).</param>
    /// <param name="count">How many to look for.</param>
    /// <param name="accept">Rejects solutions; null accepts all.</param>
    public IReadOnlyList<IkResult> Solutions(Pose X_WT, ReadOnlySpan<double> seed, int count, ConfigurationTest? accept = null)
    {
        List<Solution> found = [];
        IkResult best = Search(X_WT, seed, accept, found, count, stopWhenNear: false);
        return found.Count == 0 ? [best] : [.. found.Select(s => s.Result)];
    }

    /// <summary>Moves a configuration to the nearby one that has the tool at X_WT, without drift; for following a path.</summary>
    /// <param name="X_WT">Target of the tool frame, near the tool.</param>
    /// <param name="configuration">(n); overwritten, with the best attempt when it fails.</param>
    /// <returns>Whether the tool is there within tolerance.</returns>
    public bool Track(Pose X_WT, Span<double> configuration) => Track(Frame.From(X_WT), configuration);

    internal bool Track(in Frame X_WT, Span<double> configuration)
    {
        configuration.CopyTo(q);
        bool converged = Descend(X_WT, drifts: false, out _, out _);
        q.CopyTo(configuration);
        return converged;
    }

    readonly record struct Solution(IkResult Result, double Cost);

    IkResult Search(Pose X_WT, ReadOnlySpan<double> seed, ConfigurationTest? accept, List<Solution> found, int wanted, bool stopWhenNear)
    {
        Frame target = Frame.From(X_WT);
        var closest = new IkResult(null, double.PositiveInfinity, double.PositiveInfinity, PlanFailure.Unreachable);
        bool rejected = false;
        for (int start = 0; start < options.Restarts + 2 && found.Count < wanted; start++)
        {
            PlaceStart(start, seed);
            if (!Descend(target, drifts: true, out double position, out double rotation))
            {
                if (position + Lever * rotation < closest.PositionError + Lever * closest.RotationError)
                    closest = closest with { PositionError = position, RotationError = rotation };
                continue;
            }
            double[] solution = [.. q]; // the test may use this object, to follow a line from here
            if (IsKnown(found, solution)) continue;
            if (accept is not null && !accept(solution))
            {
                rejected = true;
                continue;
            }
            Insert(found, new(new(solution, position, rotation, PlanFailure.None), Cost(solution, seed)));
            if (stopWhenNear && LargestDifference(solution, seed) <= options.Near) break;
        }
        return rejected ? closest with { Failure = PlanFailure.Collision } : closest;
    }

    void PlaceStart(int start, ReadOnlySpan<double> seed)
    {
        for (int j = 0; j < n; j++)
        {
            double fraction = (start - 1) * spread[j] + 0.5, spot = low[j] + (high[j] - low[j]) * (fraction - Math.Floor(fraction));
            q[j] = Math.Clamp(start switch { 0 => seed[j], 1 => rest[j], _ => spot }, low[j], high[j]);
        }
    }

    /// <summary>Damped Gauss-Newton from q; q holds the result.</summary>
    bool Descend(in Frame target, bool drifts, out double position, out double rotation)
    {
        double mark = double.PositiveInfinity;
        for (int iteration = 0; ; iteration++)
        {
            MeasureError(target, kinematics.Evaluate(q), out position, out rotation);
            if (position <= options.PositionTolerance && rotation <= options.RotationTolerance) return true;
            double squared = position * position + Lever * Lever * rotation * rotation;
            if (iteration % Patience == 0)
            {
                if (squared > 0.25 * mark || iteration >= Iterations) return false;
                mark = squared;
            }
            kinematics.FillJacobian(jacobian);
            for (int k = 3 * n; k < 6 * n; k++) jacobian[k] *= Lever;
            for (int j = 0; j < n; j++) drift[j] = drifts && squared > Coarse * Coarse ? RestGain * (rest[j] - q[j]) : 0;
            Step(0.5 * squared + 1e-12);
        }
    }

    /// <summary>Error (6) of the tool as a twist in W that leads to the target: metres, then radians times <see cref="Lever"/>.</summary>
    void MeasureError(in Frame target, in Frame tool, out double position, out double rotation)
    {
        Vec3 p = target.P - tool.P;
        // the skew part of R_target R_tool^T is the axis times the sine of the angle, its trace is 1 + 2 cos
        Vec3 sine = 0.5 * (Vec3.Cross(tool.X, target.X) + Vec3.Cross(tool.Y, target.Y) + Vec3.Cross(tool.Z, target.Z));
        double cosine = 0.5 * (Vec3.Dot(tool.X, target.X) + Vec3.Dot(tool.Y, target.Y) + Vec3.Dot(tool.Z, target.Z) - 1);
        double length = sine.Length;
        rotation = Math.Atan2(length, cosine);
        // half a turn away the axis is lost: any axis leads out of there
        Vec3 w = length > 1e-9 ? sine * (rotation / length) : cosine > 0 ? sine : tool.X * rotation;
        position = p.Length;
        (error[0], error[1], error[2]) = (p.X, p.Y, p.Z);
        (error[3], error[4], error[5]) = (Lever * w.X, Lever * w.Y, Lever * w.Z);
    }

    /// <summary>One step; joints that would leave their range are put at its end and the others make up for it.</summary>
    void Step(double damping)
    {
        Array.Clear(held);
        bool again = true;
        for (int round = 0; again && round < 3; round++)
        {
            SolveStep(damping);
            again = false;
            for (int j = 0; j < n; j++)
            {
                double wanted = q[j] + step[j], clipped = Math.Clamp(wanted, low[j], high[j]);
                if (held[j] || clipped == wanted) continue;
                (step[j], held[j], again) = (clipped - q[j], true, true);
            }
        }
        double largest = 0;
        for (int j = 0; j < n; j++) largest = Math.Max(largest, Math.Abs(step[j]));
        double scale = largest > LargestStep ? LargestStep / largest : 1;
        for (int j = 0; j < n; j++) q[j] = Math.Clamp(q[j] + scale * step[j], low[j], high[j]);
    }

    /// <summary>step = drift + J^T (J J^T + damping I)^-1 (error - J drift) over the joints that are not held.</summary>
    void SolveStep(double damping)
    {
        for (int r = 0; r < 6; r++)
        {
            double remaining = error[r];
            for (int j = 0; j < n; j++) remaining -= jacobian[r * n + j] * (held[j] ? step[j] : drift[j]);
            multiplier[r] = remaining;
            for (int c = 0; c <= r; c++)
            {
                double sum = r == c ? damping : 0;
                for (int j = 0; j < n; j++)
                    if (!held[j]) sum += jacobian[r * n + j] * jacobian[c * n + j];
                gram[r * 6 + c] = sum;
            }
        }
        if (!Cholesky.Factor(gram, 6)) return; // cannot happen while damping is positive and the numbers are finite
        Cholesky.Solve(gram, 6, multiplier);
        for (int j = 0; j < n; j++)
        {
            if (held[j]) continue;
            step[j] = drift[j];
            for (int r = 0; r < 6; r++) step[j] += jacobian[r * n + j] * multiplier[r];
        }
    }

    static bool IsKnown(List<Solution> found, double[] solution)
    {
        foreach (Solution known in found)
            if (known.Result.Configuration is { } other && LargestDifference(solution, other) < Distinct) return true;
        return false;
    }

    internal static double LargestDifference(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double largest = 0;
        for (int j = 0; j < a.Length; j++) largest = Math.Max(largest, Math.Abs(b[j] - a[j]));
        return largest;
    }

    /// <summary>Squared distance to the seed in joint ranges, plus a penalty in the outer tenth of each range.</summary>
    double Cost(double[] solution, ReadOnlySpan<double> seed)
    {
        double cost = 0;
        for (int j = 0; j < n; j++)
        {
            double range = high[j] - low[j], away = (solution[j] - seed[j]) / range;
            double edge = Math.Max(0, 1 - 10 * Math.Min(solution[j] - low[j], high[j] - solution[j]) / range);
            cost += away * away + 0.05 * edge * edge;
        }
        return cost;
    }

    static void Insert(List<Solution> found, Solution solution)
    {
        int at = found.FindIndex(other => other.Cost > solution.Cost);
        found.Insert(at < 0 ? found.Count : at, solution);
    }

    double Margin(Interval limits) => Math.Min(options.LimitMargin, 0.05 * limits.Width);

    /// <summary>Roberts 2018, "The Unreasonable Effectiveness of Quasirandom Sequences": powers of 1 / g with g^(n + 1) = g + 1.</summary>
    static double[] SpreadOf(int n)
    {
        double g = 1.5;
        for (int k = 0; k < 60; k++) g = Math.Pow(1 + g, 1.0 / (n + 1));
        var spread = new double[n];
        for (int j = 0; j < n; j++) spread[j] = Math.Pow(1 / g, j + 1);
        return spread;
    }
}
