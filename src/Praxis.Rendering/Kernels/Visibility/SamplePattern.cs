namespace Praxis.Rendering.Visibility;

/// <summary>Where in a pixel visibility is sampled: first its centre, for the exact images, then the colour samples.</summary>
internal sealed class SamplePattern
{
    // the rotated grid of four: every row and every column of a 4 x 4 sub-grid once, so near-horizontal and near-vertical edges get four steps
    static readonly float[] RotatedX = [0, -0.125f, 0.375f, -0.375f, 0.125f], RotatedY = [0, -0.375f, -0.125f, 0.125f, 0.375f];

    public SamplePattern(int colorSamples)
    {
        ColorSamples = colorSamples;
        Count = colorSamples == 1 ? 1 : 1 + colorSamples;
    }

    /// <summary>Samples that make up the colour.</summary>
    public int ColorSamples { get; }

    /// <summary>All samples: with one colour sample the centre serves both.</summary>
    public int Count { get; }

    /// <summary>Offsets from the pixel's centre, pixels.</summary>
    public ReadOnlySpan<float> X => RotatedX.AsSpan(0, Count);

    public ReadOnlySpan<float> Y => RotatedY.AsSpan(0, Count);
}
