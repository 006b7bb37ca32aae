using Praxis.Core;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class TimeParameterization_Limits
{
    [Theory]
    [InlineData(1.0, 0.5, 2.0)]  // cruises
    [InlineData(1.0, 10.0, 2.0)] // never reaches its speed limit
    [InlineData(0.001, 2.0, 15.0)]
    public void StraightLine_TakesAsLongAsTheTrapezoid(double length, double velocity, double acceleration)
    {
        JointPath path = JointPath.Blended([[0.0], [length]], []);
        double duration = TimeParameterization.Parameterize(path, [velocity], [acceleration]).Duration;
        double rampLength = velocity * velocity / acceleration;
        double expected = length > rampLength ? length / velocity + velocity / acceleration : 2 * Math.Sqrt(length / acceleration);
        Assert.InRange(duration / expected, 1 - 1e-9, 1.005); // never faster than the optimum
    }

    [Fact]
    public void SlowestJoint_DecidesOnAStraightLine()
    {
        JointPath path = JointPath.Blended([[0.0, 0, 0], [1.0, -0.5, 0.2]], []);
        double duration = TimeParameterization.Parameterize(path, [10, 0.25, 10], [50, 1, 50]).Duration;
        Assert.InRange(duration / (0.5 / 0.25 + 0.25 / 1), 1 - 1e-9, 1.005);
    }

    [Fact]
    public void CircularPath_IsAsFastAsCentripetalAccelerationAllows()
    {
        // two joints on a circle of radius 1 rad: at constant speed each needs v^2, so v = sqrt(a); a spline passes through the circle's
        // points
        const int Points = 400;
        List<double[]> circle = [];
        for (int k = 0; k <= 4 * Points; k++) circle.Add([Math.Cos(2 * Math.PI * k / Points), Math.Sin(2 * Math.PI * k / Points)]);
        JointPath path = JointPath.Spline(circle, 2 * Math.PI / Points);
        double duration = TimeParameterization.Parameterize(path, [100, 100], [4, 4]).Duration;
        Assert.InRange(duration, 0.8 * 8 * Math.PI / 2, 1.05 * 8 * Math.PI / 2); // box limits allow up to sqrt(2) between the axes
    }

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(0, 25).Select(i => (ulong)i)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomPath_StaysWithinLimits_AtTenKilohertz(ulong seed)
    {
        (JointPath path, double[] maxVelocity, double[] maxAcceleration) = RandomPath(seed);
        Motion motion = TimeParameterization.Parameterize(path, maxVelocity, maxAcceleration);
        int n = path.Joints;
        double[] q = new double[n], v = new double[n], a = new double[n], last = new double[n];
        double busiest = 0;
        motion.Sample(0, last, v);
        for (double t = 0; t < motion.Duration; t += 1e-4)
        {
            motion.Sample(t, q, v, a);
            for (int j = 0; j < n; j++)
            {
                double moved = Math.Abs(q[j] - last[j]) / (maxVelocity[j] * 1e-4);
                if (Math.Abs(v[j]) > maxVelocity[j] || Math.Abs(a[j]) > maxAcceleration[j] || moved > 1.001)
                    Assert.Fail($"seed {seed}, t {t}, joint {j}: {v[j]} of {maxVelocity[j]}, {a[j]} of {maxAcceleration[j]}, step {moved}");
                busiest = Math.Max(busiest, Math.Max(Math.Abs(v[j]) / maxVelocity[j], Math.Abs(a[j]) / maxAcceleration[j]));
                last[j] = q[j];
            }
        }
        Assert.True(busiest > 0.97, $"seed {seed}: only {busiest} of the limits are used");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RandomPath_BeginsAndEndsExactlyAndAtRest(ulong seed)
    {
        (JointPath path, double[] maxVelocity, double[] maxAcceleration) = RandomPath(seed);
        Motion motion = TimeParameterization.Parameterize(path, maxVelocity, maxAcceleration);
        int n = path.Joints;
        double[] q = new double[n], v = new double[n], first = new double[n];
        path.Evaluate(0, first);
        motion.Sample(0, q, v);
        Assert.Equal(first, q);
        Assert.All(v, speed => Assert.Equal(0, speed));
        motion.Sample(motion.Duration, q, v);
        Assert.Equal(path.End.ToArray(), q);
        Assert.All(v, speed => Assert.Equal(0, speed));
        motion.Sample(motion.Duration - 1e-9, q, v);
        Assert.All(q.Zip(path.End.ToArray()), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
    }

    [Fact]
    public void Velocity_IsTheDerivativeOfPosition()
    {
        (JointPath path, double[] maxVelocity, double[] maxAcceleration) = RandomPath(5);
        Motion motion = TimeParameterization.Parameterize(path, maxVelocity, maxAcceleration);
        int n = path.Joints;
        double[] a = new double[n], b = new double[n], v = new double[n], unused = new double[n];
        const double h = 1e-6; // s
        for (double t = 0.01; t < motion.Duration - 0.01; t += 0.0173)
        {
            motion.Sample(t - h, a, unused);
            motion.Sample(t + h, b, unused);
            motion.Sample(t, unused, v);
            for (int j = 0; j < n; j++) Assert.Equal((b[j] - a[j]) / (2 * h), v[j], 1e-4);
        }
    }

    [Fact]
    public void PathThatDoesNotMove_TakesNoTime()
    {
        JointPath path = JointPath.Blended([[0.3, 0.4], [0.3, 0.4]], []);
        Motion motion = TimeParameterization.Parameterize(path, [1, 1], [1, 1]);
        double[] q = new double[2], v = new double[2];
        motion.Sample(0, q, v);
        Assert.Equal(0, motion.Duration);
        Assert.Equal([0.3, 0.4], q);
    }

    [Fact]
    public void MissingLimit_IsRefused()
    {
        JointPath path = JointPath.Blended([[0.0], [1.0]], []);
        Assert.Throws<ArgumentException>(() => TimeParameterization.Parameterize(path, [0], [1]));
    }

    static (JointPath Path, double[] MaxVelocity, double[] MaxAcceleration) RandomPath(ulong seed)
    {
        var random = new RngSequence(seed);
        int n = 1 + random.Integer(7), count = 2 + random.Integer(6);
        List<double[]> waypoints = [];
        for (int k = 0; k < count; k++) waypoints.Add([.. Enumerable.Range(0, n).Select(_ => random.Uniform(-2, 2))]);
        double[] reach = [.. Enumerable.Range(0, count - 2).Select(_ => random.Uniform(0.01, 0.6))];
        bool spline = count >= 4 && seed % 3 == 0;
        return (spline ? JointPath.Spline(waypoints, 0.25) : JointPath.Blended(waypoints, reach),
            [.. Enumerable.Range(0, n).Select(_ => random.Uniform(0.5, 3))],
            [.. Enumerable.Range(0, n).Select(_ => random.Uniform(2, 20))]);
    }
}
