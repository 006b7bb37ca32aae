using Praxis.Core;

namespace Praxis.Planning;

/// <summary>
/// Settings of <see cref="RrtConnect"/>. Budgets count iterations, never time: the same seed gives the same path on any machine.
/// </summary>
public sealed record RrtOptions
{
    /// <summary>Random samples before the search gives up.</summary>
    public int Iterations { get; init; } = 10_000;

    /// <summary>Longest new edge of a tree, rad in the weighted metric.</summary>
    public double Range { get; init; } = 0.5;

    /// <summary>Share of the samples drawn near the box that start and goals span, where short paths lie.</summary>
    public double LocalShare { get; init; } = 0.6;

    /// <summary>How far that box is widened, rad.</summary>
    public double LocalMargin { get; init; } = 0.6;

    /// <summary>Attempts to replace a random stretch of the path by a straight line.</summary>
    public int Shortcuts { get; init; } = 60;
}

/// <summary>Finds a polyline through the free configurations: two trees grow from start and goals towards each other.</summary>
/// <remarks>Kuffner and LaValle 2000, "RRT-Connect"; shortcuts as in Geraerts and Overmars 2007. A straight line is tried first.</remarks>
public sealed class RrtConnect
{
    const double SamePlace = 1e-9; // rad

    readonly IMotionValidity space;
    readonly Interval[] limits;
    readonly double[] weights;
    readonly RrtOptions options;
    readonly int n;
    readonly double[] sample, local, next;

    /// <param name="space">Says which configurations and lines are free.</param>
    /// <param name="limits">Range of each joint, (n), rad or m.</param>
    /// <param name="weights">What one unit of each joint counts in distances, (n); null counts all alike.</param>
    /// <param name="options">Budgets and step lengths.</param>
    public RrtConnect(
        IMotionValidity space, IReadOnlyList<Interval> limits, IReadOnlyList<double>? weights = null, RrtOptions? options = null)
    {
        (this.space, this.options, n) = (space, options ?? new(), limits.Count);
        this.limits = [.. limits];
        this.weights = weights is null ? [.. Enumerable.Repeat(1.0, n)] : [.. weights];
        (sample, local, next) = (new double[n], new double[2 * n], new double[n]);
    }

    /// <summary>Samples drawn by the last call of <see cref="Plan"/>; 0 when a straight line was free.</summary>
    public int LastIterations { get; private set; }

    /// <summary>A free polyline from the start to one of the goals, shortened.</summary>
    /// <param name="start">Where the path begins, (n); taken to be free.</param>
    /// <param name="goals">Where it may end, each (n), best first; taken to be free.</param>
    /// <param name="random">Source of the samples.</param>
    /// <returns>The waypoints, start and goal included, or null when the budget ran out.</returns>
    public IReadOnlyList<double[]>? Plan(ReadOnlySpan<double> start, IReadOnlyList<double[]> goals, ref RngSequence random)
    {
        LastIterations = 0;
        double[] from = start.ToArray();
        foreach (double[] goal in goals)
            if (space.IsEdgeFree(from, goal)) return [from, [.. goal]];
        List<double[]>? path = Search(from, goals, ref random);
        if (path is not null) Shorten(path, ref random);
        return path;
    }

    List<double[]>? Search(double[] start, IReadOnlyList<double[]> goals, ref RngSequence random)
    {
        Tree mine = new(n, weights), other = new(n, weights);
        mine.Add(start, -1);
        foreach (double[] goal in goals) other.Add(goal, -1);
        SpanLocalBox(start, goals);
        for (bool fromStart = true; LastIterations < options.Iterations; fromStart = !fromStart)
        {
            LastIterations++;
            Draw(ref random);
            if (Extend(mine, mine.Nearest(sample), sample, out _) is int reached and >= 0)
            {
                double[] target = mine[reached].ToArray();
                int meeting = Connect(other, target);
                if (JointPath.Distance(other[meeting], target) < SamePlace)
                    return fromStart ? Join(mine, reached, other, meeting) : Join(other, meeting, mine, reached);
            }
            (mine, other) = (other, mine);
        }
        return null;
    }

    /// <summary>Adds one edge from a node towards a target.</summary>
    /// <returns>The new node, or -1 when the edge is not free.</returns>
    int Extend(Tree tree, int near, ReadOnlySpan<double> target, out bool arrived)
    {
        double distance = tree.Distance(near, target), fraction = options.Range / distance;
        arrived = fraction >= 1;
        ReadOnlySpan<double> q = tree[near];
        for (int j = 0; j < n; j++) next[j] = arrived ? target[j] : q[j] + (target[j] - q[j]) * fraction;
        return space.IsEdgeFree(q, next) ? tree.Add(next, near) : -1;
    }

    /// <summary>Extends towards a target until it arrives or is blocked; returns the node nearest to the target.</summary>
    int Connect(Tree tree, double[] target)
    {
        int near = tree.Nearest(target);
        bool arrived = false;
        while (!arrived && Extend(tree, near, target, out arrived) is int added and >= 0) near = added;
        return near;
    }

    void SpanLocalBox(double[] start, IReadOnlyList<double[]> goals)
    {
        for (int j = 0; j < n; j++)
        {
            (double low, double high) = (start[j], start[j]);
            foreach (double[] goal in goals) (low, high) = (Math.Min(low, goal[j]), Math.Max(high, goal[j]));
            local[2 * j] = Math.Max(limits[j].Low, low - options.LocalMargin);
            local[2 * j + 1] = Math.Min(limits[j].High, high + options.LocalMargin);
        }
    }

    void Draw(ref RngSequence random)
    {
        bool near = random.Unit() < options.LocalShare;
        for (int j = 0; j < n; j++)
            sample[j] = near ? random.Uniform(local[2 * j], local[2 * j + 1]) : random.Uniform(limits[j].Low, limits[j].High);
    }

    static List<double[]> Join(Tree startTree, int a, Tree goalTree, int b)
    {
        List<double[]> path = [];
        for (int k = a; k >= 0; k = startTree.Parent(k)) path.Add(startTree[k].ToArray());
        path.Reverse();
        for (int k = goalTree.Parent(b); k >= 0; k = goalTree.Parent(k)) path.Add(goalTree[k].ToArray());
        return path;
    }

    void Shorten(List<double[]> path, ref RngSequence random)
    {
        SkipWaypoints(path);
        for (int attempt = 0; attempt < options.Shortcuts && path.Count > 2; attempt++)
        {
            double a = random.Unit() * (path.Count - 1), b = random.Unit() * (path.Count - 1);
            if (a > b) (a, b) = (b, a);
            int first = (int)a, last = (int)b;
            if (first == last) continue;
            double[] from = At(path, a), to = At(path, b);
            if (!space.IsEdgeFree(from, to)) continue;
            path.RemoveRange(first + 1, last - first);
            path.InsertRange(first + 1, [from, to]);
            RemoveRepeated(path);
        }
        SkipWaypoints(path);
    }

    /// <summary>Drops every waypoint whose neighbours see each other, farthest jumps first.</summary>
    void SkipWaypoints(List<double[]> path)
    {
        for (int first = 0; first + 2 < path.Count; first++)
        {
            for (int last = path.Count - 1; last > first + 1; last--)
            {
                if (!space.IsEdgeFree(path[first], path[last])) continue;
                path.RemoveRange(first + 1, last - first - 1);
                break;
            }
        }
    }

    static void RemoveRepeated(List<double[]> path)
    {
        for (int k = path.Count - 1; k > 0; k--)
            if (path.Count > 2 && JointPath.Distance(path[k - 1], path[k]) < SamePlace) path.RemoveAt(k == path.Count - 1 ? k - 1 : k);
    }

    static double[] At(List<double[]> path, double position)
    {
        int segment = Math.Min((int)position, path.Count - 2);
        double[] a = path[segment], b = path[segment + 1], q = new double[a.Length];
        for (int j = 0; j < q.Length; j++) q[j] = a[j] + (b[j] - a[j]) * (position - segment);
        return q;
    }

    /// <summary>Nodes in one flat array; the nearest is found by looking at all of them, which for a few hundred beats any index.</summary>
    sealed class Tree(int n, double[] weights)
    {
        double[] nodes = new double[64 * n];
        int[] parents = new int[64];
        int count;

        public ReadOnlySpan<double> this[int node] => nodes.AsSpan(node * n, n);
        public int Parent(int node) => parents[node];

        public int Add(ReadOnlySpan<double> q, int parent)
        {
            if (count == parents.Length)
            {
                Array.Resize(ref nodes, 2 * nodes.Length);
                Array.Resize(ref parents, 2 * count);
            }
            q.CopyTo(nodes.AsSpan(count * n, n));
            parents[count] = parent;
            return count++;
        }

        public double Distance(int node, ReadOnlySpan<double> q) => Math.Sqrt(SquaredDistance(node, q));

        public int Nearest(ReadOnlySpan<double> q)
        {
            (int best, double least) = (0, double.MaxValue);
            for (int k = 0; k < count; k++)
                if (SquaredDistance(k, q) is var d && d < least) (best, least) = (k, d);
            return best;
        }

        double SquaredDistance(int node, ReadOnlySpan<double> q)
        {
            ReadOnlySpan<double> p = nodes.AsSpan(node * n, n);
            double sum = 0;
            for (int j = 0; j < p.Length; j++) sum += weights[j] * weights[j] * (q[j] - p[j]) * (q[j] - p[j]);
            return sum;
        }
    }
}
