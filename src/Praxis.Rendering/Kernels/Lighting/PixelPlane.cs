using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Praxis.Rendering.Visibility;

namespace Praxis.Rendering.Lighting;

/// <summary>One float per pixel in rows, with a margin wide enough for the filters to read past the edges.</summary>
internal sealed unsafe class PixelPlane
{
    public const int Margin = 4;
    const int Side = VisibilityBuffer.BlockSide;

    readonly AlignedBuffer<float> memory;
    readonly float marginValue;

    /// <param name="blocksAcross">Blocks of 4 x 4 pixels.</param>
    /// <param name="marginValue">What stands in the margin.</param>
    public PixelPlane(int blocksAcross, int blocksDown, float marginValue)
    {
        this.marginValue = marginValue;
        (BlocksAcross, BlocksDown) = (blocksAcross, blocksDown);
        int paddedWidth = (blocksAcross * Side + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        Stride = paddedWidth + 2 * Lanes.Count;
        memory = new(Stride * (blocksDown * Side + 2 * Margin));
        memory.Span.Fill(marginValue);
    }

    public int BlocksAcross { get; }
    public int BlocksDown { get; }
    public int Height => BlocksDown * Side;

    /// <summary>Groups of sixteen pixels in a row.</summary>
    public int GroupsAcross => Stride / Lanes.Count - 2;

    public int Stride { get; }

    public float* Row(int y) => memory.Pointer + (y + Margin) * Stride + Lanes.Count;

    /// <summary>Takes values that lie in blocks of 4 x 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scatter(float* blocks)
    {
        for (int by = 0; by < BlocksDown; by++)
            for (int bx = 0; bx < BlocksAcross; bx++, blocks += Lanes.Count)
                for (int y = 0; y < Side; y++) Vector128.Load(blocks + Side * y).Store(Row(Side * by + y) + Side * bx);
    }

    /// <summary>Gives values back in blocks of 4 x 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Gather(float* blocks)
    {
        for (int by = 0; by < BlocksDown; by++)
            for (int bx = 0; bx < BlocksAcross; bx++, blocks += Lanes.Count)
                for (int y = 0; y < Side; y++) Vector128.Load(Row(Side * by + y) + Side * bx).Store(blocks + Side * y);
    }

    /// <summary>Filters run over whole groups and may write behind the last pixel of a row: puts the margin there back.</summary>
    public void RestoreMargin()
    {
        int width = BlocksAcross * Side;
        for (int y = 0; y < Height; y++) new Span<float>(Row(y) + width, Stride - Lanes.Count - width).Fill(marginValue);
    }
}
