using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class JointPath_Shape
{
    static readonly double[][] Corners = [[0, 0], [1, 0], [1, 1], [0.2, 1.3], [0.1, 1.2], [-1, 0]];

    [Fact]
    public void Blended_PassesCornersAtTheSaidDistance()
    {
        JointPath path = JointPath.Blended([[0, 0], [1, 0], [1, 1]], [0.4]);
        var q = new double[2];
        path.Evaluate(1, q);
        Assert.Equal(1 - 3.0 / 16 * 0.4, q[0], 1e-12);
        Assert.Equal(3.0 / 16 * 0.4, q[1], 1e-12);
    }

    [Fact]
    public void Blended_IsTwiceContinuouslyDifferentiable() => AssertSmooth(JointPath.Blended(Corners, [0.2, 0.3, 0.1, 0.1]));

    [Fact]
    public void Spline_IsTwiceContinuouslyDifferentiable() => AssertSmooth(JointPath.Spline(Corners, 0.5));

    [Fact]
    public void Spline_PassesThroughItsWaypoints()
    {
        JointPath path = JointPath.Spline(Corners, 0.5);
        var q = new double[2];
        for (int k = 0; k < Corners.Length; k++)
        {
            path.Evaluate(0.5 * k, q);
            Assert.Equal(Corners[k][0], q[0], 1e-12);
            Assert.Equal(Corners[k][1], q[1], 1e-12);
        }
    }

    [Fact]
    public void Spline_ReproducesCubics()
    {
        static double Cubic(double s) => 1 + s * (2 + s * (-3 + 0.5 * s));
        JointPath path = JointPath.Spline([.. Enumerable.Range(0, 8).Select(k => new[] { Cubic(0.3 * k) })], 0.3);
        var q = new double[1];
        for (double s = 0; s < 2.1; s += 0.017)
        {
            path.Evaluate(s, q);
            Assert.Equal(Cubic(s), q[0], 1e-12);
        }
    }

    static void AssertSmooth(JointPath path)
    {
        const double h = 1e-5;
        double[] q = new double[2], first = new double[2], second = new double[2];
        double[] q1 = new double[2], first1 = new double[2], second1 = new double[2];
        for (double s = 0; s + h < path.Length; s += h)
        {
            path.Evaluate(s, q, first, second);
            path.Evaluate(s + h, q1, first1, second1);
            for (int j = 0; j < 2; j++)
            {
                Assert.Equal(q[j] + h * first[j], q1[j], 1e-7);        // h^2 times the largest second derivative
                Assert.Equal(first[j] + h * second[j], first1[j], 1e-6);
                Assert.Equal(second[j], second1[j], 0.05);             // h times the largest third derivative, 1e3
            }
        }
    }
}
