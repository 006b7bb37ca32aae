namespace Praxis.Planning;

/// <summary>A joint path with its time law: where to be, how fast, at every instant. It begins and ends at rest.</summary>
/// <remarks>Within one grid interval of the path parameter s the acceleration d2s/dt2 is constant, so s(t) is a parabola there.</remarks>
public sealed class Motion
{
    readonly JointPath path;
    readonly double[] times, positions, speeds; // (grid + 1): t, s and ds/dt

    internal Motion(JointPath path, double[] times, double[] positions, double[] speeds) =>
        (this.path, this.times, this.positions, this.speeds) = (path, times, positions, speeds);

    /// <summary>Stays at one configuration for a while.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    /// <param name="seconds">How long, s.</param>
    public static Motion Hold(ReadOnlySpan<double> q, double seconds) =>
        new(JointPath.Blended([q.ToArray()], []), [0, seconds], [0, 0], [0, 0]);

    /// <summary>Length in time, s.</summary>
    public double Duration => times[^1];

    /// <summary>Number of joints.</summary>
    public int Joints => path.Joints;

    /// <summary>The configuration at the end, (n).</summary>
    public ReadOnlySpan<double> End => path.End;

    /// <summary>The path that is followed.</summary>
    public JointPath Path => path;

    /// <summary>Desired configuration and velocity at a time; before 0 and after <see cref="Duration"/> it rests at the ends.</summary>
    /// <param name="t">Time since the motion began, s.</param>
    /// <param name="q">Receives the configuration, (n), rad or m.</param>
    /// <param name="v">Receives the velocity, (n), rad/s or m/s.</param>
    public void Sample(double t, Span<double> q, Span<double> v)
    {
        Span<double> a = stackalloc double[Joints];
        Sample(t, q, v, a);
    }

    /// <summary>Desired configuration, velocity and acceleration at a time.</summary>
    /// <param name="t">Time since the motion began, s.</param>
    /// <param name="q">Receives the configuration, (n), rad or m.</param>
    /// <param name="v">Receives the velocity, (n), rad/s or m/s.</param>
    /// <param name="a">Receives the acceleration, (n), rad/s^2 or m/s^2.</param>
    public void Sample(double t, Span<double> q, Span<double> v, Span<double> a)
    {
        if (t >= Duration)
        {
            path.End.CopyTo(q);
            v.Clear();
            a.Clear();
            return;
        }
        t = Math.Max(t, 0);
        int i = IntervalAt(t);
        double dt = times[i + 1] - times[i], elapsed = t - times[i];
        double acceleration = (speeds[i + 1] - speeds[i]) / dt, speed = speeds[i] + acceleration * elapsed;
        path.Evaluate(positions[i] + (speeds[i] + 0.5 * acceleration * elapsed) * elapsed, q, v, a);
        for (int j = 0; j < q.Length; j++)
        {
            a[j] = a[j] * speed * speed + v[j] * acceleration;
            v[j] *= speed;
        }
    }

    int IntervalAt(double t)
    {
        int low = 0, high = times.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (times[middle] <= t) low = middle; else high = middle - 1;
        }
        return low;
    }
}
