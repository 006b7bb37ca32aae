using Praxis.Core;

namespace Praxis.Rendering;

/// <summary>
/// Light from all around, +Z up: radiance runs linearly with the height of the direction from the horizon to the zenith, and from the
/// horizon down to the ground.
/// </summary>
/// <param name="Zenith">Linear RGB radiance straight up, W/(sr m^2) per channel.</param>
/// <param name="Horizon">Linear RGB radiance at the horizon.</param>
/// <param name="Ground">Linear RGB radiance straight down.</param>
public readonly record struct EnvironmentLight(Vec3 Zenith, Vec3 Horizon, Vec3 Ground)
{
    public static EnvironmentLight Uniform(Vec3 radiance) => new(radiance, radiance, radiance);

    /// <summary>The diffuse light of a bright room.</summary>
    public static EnvironmentLight Interior => new(new(0.21, 0.215, 0.225), new(0.17, 0.1675, 0.165), new(0.10, 0.09, 0.08));
}
