namespace Praxis.Rendering;

/// <summary>How much work goes into an image. The named tiers are settings of one integrator.</summary>
public sealed record RenderSettings
{
    /// <summary>Four visibility samples, soft shadows, ambient occlusion, real mirrors and glass.</summary>
    public static RenderSettings Standard { get; } = new();

    /// <summary>
    /// Anti-aliased, with hard-sampled shadows and without occlusion, mirrors or glass: for previews and very fast streams.
    /// </summary>
    public static RenderSettings Draft { get; } = new() { SoftShadows = false, AmbientOcclusionRadius = 0, SpecularDepth = 0 };

    /// <summary>Visibility samples per pixel for colour, 1 or 4. Depth and ids always come from one sample at the pixel's centre.</summary>
    public int Samples { get; init; } = 4;

    /// <summary>Sample the whole area of each lamp; otherwise its centre alone, which gives hard shadows.</summary>
    public bool SoftShadows { get; init; } = true;

    /// <summary>Reach of the occlusion of ambient light, m; 0 turns it off.</summary>
    public double AmbientOcclusionRadius { get; init; } = 0.35;

    /// <summary>Longest chain of mirror and glass surfaces that is followed; 0 turns mirrors and glass into plain gloss.</summary>
    public int SpecularDepth { get; init; } = 10;

    /// <summary>Radiance is multiplied by this before the tone curve.</summary>
    public double Exposure { get; init; } = 1;
}
