namespace Praxis.Core;

/// <summary>A pinhole camera. Camera frame as in OpenCV: +Z forward, +X right, +Y down; pixel centres at half integers.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Fx">Focal length, pixels.</param>
/// <param name="Fy">Focal length, pixels.</param>
/// <param name="Cx">Principal point, pixels.</param>
/// <param name="Cy">Principal point, pixels.</param>
public readonly record struct CameraModel(int Width, int Height, double Fx, double Fy, double Cx, double Cy)
{
    /// <summary>A camera with square pixels and a centred principal point.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="fovYDegrees">Full vertical field of view, degrees.</param>
    public static CameraModel FromFov(int width, int height, double fovYDegrees)
    {
        double f = height / (2 * Math.Tan(fovYDegrees * Math.PI / 360));
        return new(width, height, f, f, width / 2.0, height / 2.0);
    }

    /// <summary>Pixel coordinates of a point in the camera frame, and its depth along +Z, m.</summary>
    public (double U, double V, double Depth) Project(Vec3 p_C) => (Fx * p_C.X / p_C.Z + Cx, Fy * p_C.Y / p_C.Z + Cy, p_C.Z);

    /// <summary>Direction through pixel coordinates (u, v), in the camera frame, with Z = 1.</summary>
    public Vec3 Ray(double u, double v) => new((u - Cx) / Fx, (v - Cy) / Fy, 1);
}
