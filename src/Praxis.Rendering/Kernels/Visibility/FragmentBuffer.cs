namespace Praxis.Rendering.Visibility;

/// <summary>
/// Pieces of pixels that are shaded once each. Every pixel has a main fragment, at the place of its lane in the blocks of the image; pixels
/// in which several surfaces meet have extra ones behind these. Arrays run in parallel; groups of sixteen are shaded together.
/// </summary>
internal sealed unsafe class FragmentBuffer
{
    readonly AlignedBuffer<float> floats;
    readonly AlignedBuffer<int> integers;
    readonly int capacity;

    /// <param name="blocks">Blocks of 4 x 4 pixels.</param>
    /// <param name="firstLamp">From which number on an instance is a lamp.</param>
    public FragmentBuffer(int blocks, int firstLamp)
    {
        FirstLamp = firstLamp;
        MainCount = blocks * Lanes.Count;
        capacity = 2 * MainCount; // one extra for every pixel on average: far more than images have, and more are merged
        (floats, integers) = (new(4 * capacity), new(3 * capacity));
        Count = MainCount;
    }

    public int MainCount { get; }
    public int FirstLamp { get; }

    /// <summary>Most fragments there can be.</summary>
    public int Capacity => capacity;

    /// <summary>Main and extra fragments.</summary>
    public int Count { get; private set; }

    /// <summary>Count in groups of sixteen; the last group may hold empty lanes.</summary>
    public int GroupCount => (Count + Lanes.Count - 1) / Lanes.Count;

    /// <summary>Pixel coordinates of the sample that stands for the fragment.</summary>
    public float* X => floats.Pointer;
    public float* Y => floats.Pointer + capacity;

    /// <summary>Along the optical axis, m; 0 for the background.</summary>
    public float* Depth => floats.Pointer + 2 * capacity;

    /// <summary>Share of the pixel; 0 in lanes outside the image.</summary>
    public float* Weight => floats.Pointer + 3 * capacity;

    /// <summary>Instance, or instance count + lamp, or -1 for the background.</summary>
    public int* Instance => integers.Pointer;

    /// <summary>Triangle of the instance's mesh.</summary>
    public int* Primitive => integers.Pointer + capacity;

    /// <summary>Row-major index.</summary>
    public int* Pixel => integers.Pointer + 2 * capacity;

    public void Reset() => Count = MainCount;

    /// <summary>Takes the next place behind the main fragments; -1 when all are taken.</summary>
    public int Append() => Count < capacity ? Count++ : -1;

    /// <summary>Empties the lanes behind the last fragment of the last group.</summary>
    public void Seal()
    {
        for (int i = Count; i < GroupCount * Lanes.Count; i++) (X[i], Y[i], Depth[i], Weight[i], Instance[i], Primitive[i], Pixel[i]) = (0, 0, 0, 0, -1, 0, 0);
    }
}
