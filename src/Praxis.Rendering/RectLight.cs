using Praxis.Core;

namespace Praxis.Rendering;

/// <summary>A rectangular lamp. It emits from one side only, is seen as a glowing panel from there, and casts no shadow itself.</summary>
/// <param name="Center">World frame, m.</param>
/// <param name="HalfU">From the centre to the middle of one edge, world frame, m.</param>
/// <param name="HalfV">From the centre to the middle of the next edge, m; light leaves along HalfU x HalfV.</param>
/// <param name="Radiance">Emitted radiance, linear RGB, W/(sr m^2) per channel.</param>
public readonly record struct RectLight(Vec3 Center, Vec3 HalfU, Vec3 HalfV, Vec3 Radiance)
{
    /// <summary>m^2.</summary>
    public double Area => 4 * Vec3.Cross(HalfU, HalfV).Length;

    /// <summary>Unit vector in which light leaves.</summary>
    public Vec3 Normal => Vec3.Cross(HalfU, HalfV).Normalized();
}
