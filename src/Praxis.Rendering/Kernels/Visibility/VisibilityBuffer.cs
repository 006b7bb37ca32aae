namespace Praxis.Rendering.Visibility;

/// <summary>
/// For every sample of every pixel the nearest triangle and the reciprocal of its depth. Pixels lie in blocks of 4 x 4, one lane each;
/// a block holds its samples one after the other.
/// </summary>
internal sealed unsafe class VisibilityBuffer
{
    public const int BlockSide = 4;
    public const int Nothing = -1;

    readonly AlignedBuffer<float> inverseDepth;
    readonly AlignedBuffer<int> triangle;

    public VisibilityBuffer(int width, int height, SamplePattern pattern)
    {
        Pattern = pattern;
        (Width, Height) = (width, height);
        BlocksAcross = (width + BlockSide - 1) / BlockSide;
        BlocksDown = (height + BlockSide - 1) / BlockSide;
        int samples = checked(BlockCount * pattern.Count * Lanes.Count);
        (inverseDepth, triangle) = (new(samples), new(samples));
    }

    public SamplePattern Pattern { get; }
    public int Width { get; }
    public int Height { get; }
    public int BlocksAcross { get; }
    public int BlocksDown { get; }
    public int BlockCount => BlocksAcross * BlocksDown;

    public void Clear()
    {
        inverseDepth.Span.Clear();
        triangle.Span.Fill(Nothing);
    }

    /// <summary>Sixteen reciprocals of depth along the optical axis, 1/m, for the first sample of a block; 0 where nothing was drawn.</summary>
    public float* InverseDepth(int block) => inverseDepth.Pointer + block * Pattern.Count * Lanes.Count;

    /// <summary>Sixteen numbers of triangles, counted through the scene, for the first sample of a block; -1 where nothing was drawn.</summary>
    public int* Triangle(int block) => triangle.Pointer + block * Pattern.Count * Lanes.Count;
}
