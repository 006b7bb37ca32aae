using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Rendering.Materials;

/// <summary>A material as shading reads it, in four 16-byte rows.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct Material
{
    public float Red, Green, Blue, Roughness;
    public float EmissionRed, EmissionGreen, EmissionBlue, Metallic;

    /// <summary>Reflectance of the bare surface at normal incidence, ((n - 1) / (n + 1))^2.</summary>
    public float DielectricReflectance;

    public float Transmission, IndexOfRefraction, ClearCoat;

    /// <summary>Tiles per unit of UV.</summary>
    public float TilesPerUv;

    /// <summary>Index of the texture, or -1.</summary>
    public int Texture;

    /// <summary>Path length inside that lets the base colour through, m; 0 tints once per body.</summary>
    public float TintDepth;

    /// <summary>Smallest roughness shading works with: a mirror has no highlight of a size that samples could find.</summary>
    const double SmoothestRoughness = 0.03;

    /// <exception cref="PraxisException">A parameter is not finite or out of range.</exception>
    public static Material From(MaterialDescription m, int texture)
    {
        Check(m, nameof(m.BaseColor), m.BaseColor, new(0, 1));
        Check(m, nameof(m.Emission), m.Emission, new(0, 1e6));
        Check(m, nameof(m.Roughness), m.Roughness, new(0, 1));
        Check(m, nameof(m.Metallic), m.Metallic, new(0, 1));
        Check(m, nameof(m.Transmission), m.Transmission, new(0, 1));
        Check(m, nameof(m.ClearCoat), m.ClearCoat, new(0, 1));
        Check(m, nameof(m.IndexOfRefraction), m.IndexOfRefraction, new(1, 4));
        Check(m, nameof(m.TintDepth), m.TintDepth, new(0, 1e3));
        double reflectance = (m.IndexOfRefraction - 1) / (m.IndexOfRefraction + 1), tile = m.Texture?.TileSize ?? 0;
        return new()
        {
            Red = (float)m.BaseColor.X, Green = (float)m.BaseColor.Y, Blue = (float)m.BaseColor.Z,
            Roughness = (float)Math.Max(SmoothestRoughness, m.Roughness), Metallic = (float)m.Metallic,
            EmissionRed = (float)m.Emission.X, EmissionGreen = (float)m.Emission.Y, EmissionBlue = (float)m.Emission.Z,
            DielectricReflectance = (float)(reflectance * reflectance), Transmission = (float)m.Transmission,
            IndexOfRefraction = (float)m.IndexOfRefraction, ClearCoat = (float)m.ClearCoat,
            Texture = texture, TintDepth = (float)m.TintDepth, TilesPerUv = tile > 0 ? (float)(1 / tile) : 1,
        };
    }

    static void Check(MaterialDescription m, string what, Vec3 value, Interval allowed)
    {
        Check(m, what, value.X, allowed);
        Check(m, what, value.Y, allowed);
        Check(m, what, value.Z, allowed);
    }

    static void Check(MaterialDescription m, string what, double value, Interval allowed)
    {
        if (!allowed.Contains(value))
            throw new PraxisException($"Material '{m.Name}' has {what} {value}; it must be from {allowed.Low} to {allowed.High}.");
    }
}
