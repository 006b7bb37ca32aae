using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Praxis.Rendering.Geometry;

/// <summary>
/// Builds hierarchies over boxes by the binned surface area heuristic (Wald 2007). Owns its scratch memory: building again over no more
/// boxes allocates nothing. Not thread-safe.
/// </summary>
internal sealed unsafe class BvhBuilder
{
    const int Bins = 16;
    const int DeepestSplit = 48; // below, halves by count: bounds the depth to 48 + log2(n), and so the traversal stack
    const float NodeCost = 1.0f, ItemCost = 1.0f; // relative: a node tests two boxes, a leaf item is one triangle

    AlignedBuffer<Vector128<float>> low = new(0), high = new(0);
    AlignedBuffer<int> order = new(0);
    readonly AlignedBuffer<Vector128<float>> binLow = new(3 * Bins), binHigh = new(3 * Bins), rightLow = new(Bins), rightHigh = new(Bins);
    readonly AlignedBuffer<int> binCount = new(3 * Bins);
    BvhNode* nodes;
    int nodeCount, leafSize;

    /// <summary>Most nodes that a hierarchy over this many boxes can have.</summary>
    public static int MaxNodes(int count) => Math.Max(1, count);

    /// <summary>Lower corners of the boxes, to be filled before <see cref="Build"/>; the fourth component is ignored.</summary>
    public Vector128<float>* Low => low.Pointer;

    /// <summary>Upper corners of the boxes.</summary>
    public Vector128<float>* High => high.Pointer;

    /// <summary>After <see cref="Build"/>: which box each leaf slot holds.</summary>
    public int* Order => order.Pointer;

    public void Reserve(int count)
    {
        if (order.Length >= count) return;
        (low, high, order) = (new(count), new(count), new(count));
    }

    /// <summary>Writes the hierarchy over the first <paramref name="count"/> boxes; node 0 is the root.</summary>
    /// <returns>The number of nodes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Build(int count, BvhNode* nodes, int leafSize)
    {
        this.nodes = nodes;
        (this.leafSize, nodeCount) = (leafSize, 0);
        Box all = Box.Empty, centers = Box.Empty;
        for (int i = 0; i < count; i++)
        {
            order.Pointer[i] = i;
            all.Include(low.Pointer[i], high.Pointer[i]);
            centers.Include(Center(i), Center(i));
        }
        int root = Subdivide(0, count, all, centers, depth: 0);
        if (root < 0) WriteNode(nodeCount++, root, BvhNode.Leaf(0, 0), all, Box.Empty, axis: 0);
        return nodeCount;
    }

    /// <summary>Twice the centre: halving would change nothing in the comparisons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector128<float> Center(int item) => low.Pointer[item] + high.Pointer[item];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Subdivide(int first, int count, in Box box, in Box centers, int depth)
    {
        if (count <= 1) return BvhNode.Leaf(first, count);
        Split split = depth < DeepestSplit ? FindSplit(first, count, centers) : default;
        bool worthIt = split.LeftCount > 0 && NodeCost * box.HalfArea + ItemCost * split.Cost < ItemCost * count * box.HalfArea;
        if (!worthIt && count <= leafSize) return BvhNode.Leaf(first, count);

        Partition(first, count, centers, ref split, out Box leftCenters, out Box rightCenters);
        int node = nodeCount++;
        int left = Subdivide(first, split.LeftCount, split.Left, leftCenters, depth + 1);
        int right = Subdivide(first + split.LeftCount, count - split.LeftCount, split.Right, rightCenters, depth + 1);
        WriteNode(node, left, right, split.Left, split.Right, split.Axis);
        return node;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Split FindSplit(int first, int count, in Box centers)
    {
        ClearBins();
        Vector128<float> origin = centers.Low, scale = BinScale(centers);
        int* binCount = this.binCount.Pointer, item = order.Pointer + first;
        Vector128<float>* binLow = this.binLow.Pointer, binHigh = this.binHigh.Pointer;
        for (int i = 0; i < count; i++)
        {
            Vector128<float> l = low.Pointer[item[i]], h = high.Pointer[item[i]];
            Vector128<int> bin = Vector128.ConvertToInt32((l + h - origin) * scale);
            for (int axis = 0; axis < 3; axis++)
            {
                int b = axis * Bins + bin[axis];
                binCount[b]++;
                binLow[b] = Vector128.MinNative(binLow[b], l);
                binHigh[b] = Vector128.MaxNative(binHigh[b], h);
            }
        }
        var best = new Split { Cost = float.PositiveInfinity };
        for (int axis = 0; axis < 3; axis++)
            if (centers.High[axis] > centers.Low[axis]) SweepAxis(axis, count, ref best);
        return best;
    }

    /// <summary>Maps centres to bins; a flat axis maps everything to bin 0.</summary>
    static Vector128<float> BinScale(in Box centers)
    {
        Vector128<float> extent = centers.High - centers.Low;
        // a hair below 16, so that the largest centre falls into the last bin
        Vector128<float> scale = Vector128.Create(Bins * 0.99999f) / extent;
        return Vector128.ConditionalSelect(Vector128.GreaterThan(extent, Vector128.Create(1e-30f)), scale, Vector128<float>.Zero);
    }

    void ClearBins()
    {
        binCount.Span.Clear();
        binLow.Span.Fill(Box.Empty.Low);
        binHigh.Span.Fill(Box.Empty.High);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void SweepAxis(int axis, int count, ref Split best)
    {
        int* counts = binCount.Pointer + axis * Bins;
        Vector128<float>* lows = binLow.Pointer + axis * Bins, highs = binHigh.Pointer + axis * Bins;

        // from the right: the box of all bins from b on
        Box right = Box.Empty;
        for (int b = Bins - 1; b > 0; b--)
        {
            right.Include(lows[b], highs[b]);
            (rightLow.Pointer[b], rightHigh.Pointer[b]) = (right.Low, right.High);
        }

        // from the left: the cost of cutting before bin b + 1
        Box left = Box.Empty;
        int leftCount = 0;
        for (int b = 0; b < Bins - 1; b++)
        {
            left.Include(lows[b], highs[b]);
            leftCount += counts[b];
            if (leftCount == 0 || leftCount == count) continue;
            var rest = new Box(rightLow.Pointer[b + 1], rightHigh.Pointer[b + 1]);
            float cost = leftCount * left.HalfArea + (count - leftCount) * rest.HalfArea;
            if (cost < best.Cost) best = new() { Cost = cost, Axis = axis, Bin = b, LeftCount = leftCount, Left = left, Right = rest };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Partition(int first, int count, in Box centers, ref Split split, out Box leftCenters, out Box rightCenters)
    {
        (leftCenters, rightCenters) = (Box.Empty, Box.Empty);
        if (split.LeftCount == 0)
        {
            HalveByCount(first, count, ref split, ref leftCenters, ref rightCenters);
            return;
        }
        Vector128<float> origin = centers.Low, scale = BinScale(centers);
        int* item = order.Pointer + first;
        int i = 0, j = count - 1;
        while (i <= j)
        {
            Vector128<float> center = Center(item[i]);
            bool isLeft = Vector128.ConvertToInt32((center - origin) * scale)[split.Axis] <= split.Bin;
            if (isLeft) { leftCenters.Include(center, center); i++; }
            else { rightCenters.Include(center, center); (item[i], item[j]) = (item[j], item[i]); j--; }
        }
    }

    /// <summary>All centres coincide, or the tree is degenerate: any halves will do.</summary>
    void HalveByCount(int first, int count, ref Split split, ref Box leftCenters, ref Box rightCenters)
    {
        split = new() { LeftCount = count / 2, Left = Box.Empty, Right = Box.Empty };
        for (int i = 0; i < count; i++)
        {
            int item = order.Pointer[first + i];
            Vector128<float> center = Center(item);
            if (i < split.LeftCount) { split.Left.Include(low.Pointer[item], high.Pointer[item]); leftCenters.Include(center, center); }
            else { split.Right.Include(low.Pointer[item], high.Pointer[item]); rightCenters.Include(center, center); }
        }
    }

    void WriteNode(int index, int left, int right, Box leftBox, Box rightBox, int axis)
    {
        leftBox.Pad();
        rightBox.Pad();
        nodes[index] = new()
        {
            LeftLowX = leftBox.Low[0], LeftLowY = leftBox.Low[1], LeftLowZ = leftBox.Low[2],
            LeftHighX = leftBox.High[0], LeftHighY = leftBox.High[1], LeftHighZ = leftBox.High[2],
            RightLowX = rightBox.Low[0], RightLowY = rightBox.Low[1], RightLowZ = rightBox.Low[2],
            RightHighX = rightBox.High[0], RightHighY = rightBox.High[1], RightHighZ = rightBox.High[2],
            Left = left, Right = right, Axis = axis,
        };
    }

    struct Split
    {
        public float Cost;
        public int Axis, Bin, LeftCount;
        public Box Left, Right;
    }

    struct Box(Vector128<float> low, Vector128<float> high)
    {
        public Vector128<float> Low = low, High = high;

        public static Box Empty => new(Vector128.Create(1e30f), Vector128.Create(-1e30f));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Include(Vector128<float> low, Vector128<float> high) =>
            (Low, High) = (Vector128.MinNative(Low, low), Vector128.MaxNative(High, high));

        public readonly float HalfArea
        {
            get
            {
                Vector128<float> e = High - Low;
                return e[0] * e[1] + e[1] * e[2] + e[2] * e[0];
            }
        }

        /// <summary>Widens by a few rounding errors, so that no ray slips past a flat box.</summary>
        public void Pad()
        {
            Vector128<float> pad = Vector128.Max(Vector128.Abs(Low), Vector128.Abs(High)) * 1e-6f + Vector128.Create(1e-7f);
            if (Low[0] <= High[0]) (Low, High) = (Low - pad, High + pad);
        }
    }
}
