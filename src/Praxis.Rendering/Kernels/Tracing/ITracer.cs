using Praxis.Rendering.Geometry;

namespace Praxis.Rendering.Tracing;

/// <summary>Finds what rays meet, sixteen at a time. One per worker: not thread-safe.</summary>
internal interface ITracer : IDisposable
{
    /// <summary>Moves the instances.</summary>
    /// <param name="X_WI">One per instance of the scene.</param>
    void Update(ReadOnlySpan<RigidTransform> X_WI);

    /// <summary>Finds the nearest hit of each ray.</summary>
    void Intersect(in RayPacket rays, out HitPacket hits);

    /// <summary>Mask of the rays that meet anything within their range; untraced lanes answer zero.</summary>
    Floats Occluded(in RayPacket rays);
}
