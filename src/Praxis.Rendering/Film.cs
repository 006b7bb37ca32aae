using System.Numerics;
using Praxis.Core;

namespace Praxis.Rendering;

/// <summary>What one frame leaves behind: the picture and the exact truth about it.</summary>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
public sealed class Film(int width, int height)
{
    public int Width { get; } = width;
    public int Height { get; } = height;

    /// <summary>Display colour: exposed, tone-mapped, sRGB-encoded, anti-aliased.</summary>
    public Image<Rgb24> Color { get; } = new(width, height);

    /// <summary>Linear radiance behind <see cref="Color"/>, before exposure, W/(sr m^2) per channel.</summary>
    public Image<Vector3> Radiance { get; } = new(width, height);

    /// <summary>
    /// Metric depth along the optical axis at pixel centres, m, never averaged; 0 where nothing was hit, as RGB-D cameras say it.
    /// </summary>
    public Image<float> Depth { get; } = new(width, height);

    /// <summary>Instance id at pixel centres; 0 for the background and for lamps.</summary>
    public Image<ushort> Instance { get; } = new(width, height);

    /// <summary>Semantic id at pixel centres; 0 for the background and for lamps.</summary>
    public Image<ushort> Semantic { get; } = new(width, height);
}
