using Praxis.Core;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class RrtConnect_InAMaze
{
    /// <summary>A square with a wall at x = 0 that has a gap at the top.</summary>
    sealed class Wall : IMotionValidity
    {
        public bool IsFree(ReadOnlySpan<double> q) => Math.Abs(q[0]) > 0.05 || q[1] > 0.8;

        public bool IsEdgeFree(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        {
            // the part of the edge inside |x| <= 0.05 must lie above the wall's top; height is linear, so its ends decide
            if (!IsFree(a) || !IsFree(b)) return false;
            double slope = (b[1] - a[1]) / (b[0] - a[0]);
            foreach (double x in (ReadOnlySpan<double>)[-0.05, 0.05])
                if (Math.Min(a[0], b[0]) <= x && x <= Math.Max(a[0], b[0]) && a[1] + slope * (x - a[0]) <= 0.8) return false;
            return true;
        }
    }

    static readonly Interval[] Square = [new(-1, 1), new(-1, 1)];

    [Fact]
    public void Plan_FindsTheGap_OverManySeeds()
    {
        var planner = new RrtConnect(new Wall(), Square);
        for (ulong seed = 0; seed < 50; seed++)
        {
            var random = new RngSequence(seed);
            IReadOnlyList<double[]>? path = planner.Plan([-0.5, -0.5], [[0.5, -0.5]], ref random);
            Assert.NotNull(path);
            Assert.Equal([-0.5, -0.5], path[0]);
            Assert.Equal([0.5, -0.5], path[^1]);
            double length = 0;
            for (int k = 1; k < path.Count; k++)
            {
                Assert.True(new Wall().IsEdgeFree(path[k - 1], path[k]));
                length += double.Hypot(path[k][0] - path[k - 1][0], path[k][1] - path[k - 1][1]);
            }
            // shortest: around the corners (-0.05, 0.8) and (0.05, 0.8)
            Assert.InRange(length, 2 * double.Hypot(0.45, 1.3) + 0.1, 1.25 * (2 * double.Hypot(0.45, 1.3) + 0.1));
        }
    }

    [Fact]
    public void Plan_TakesTheStraightLineWhenItIsFree()
    {
        var planner = new RrtConnect(new Wall(), Square);
        var random = new RngSequence(1);
        Assert.Equal(2, planner.Plan([-0.5, 0.9], [[0.5, 0.9]], ref random)!.Count);
        Assert.Equal(0, planner.LastIterations);
    }

    [Fact]
    public void Plan_GivesUpAfterItsBudget()
    {
        var planner = new RrtConnect(new Wall(), [new(-1, 1), new(-1, 0.7)], null, new() { Iterations = 300 });
        var random = new RngSequence(1);
        Assert.Null(planner.Plan([-0.5, 0], [[0.5, 0]], ref random));
        Assert.Equal(300, planner.LastIterations);
    }

    [Fact]
    public void Plan_IsDeterministic()
    {
        var planner = new RrtConnect(new Wall(), Square);
        RngSequence one = new(7), two = new(7);
        Assert.Equal(planner.Plan([-0.5, -0.5], [[0.5, -0.5]], ref one), planner.Plan([-0.5, -0.5], [[0.5, -0.5]], ref two));
    }
}
