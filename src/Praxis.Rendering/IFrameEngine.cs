using System.Numerics;
using Praxis.Core;

namespace Praxis.Rendering;

/// <summary>
/// What renders frames behind <see cref="FrameRenderer"/>. There is one for processors with 512-bit registers and one for the others.
/// </summary>
internal interface IFrameEngine : IDisposable
{
    /// <summary>Arguments as in <see cref="FrameRenderer.Render"/>, already checked.</summary>
    void Render(ReadOnlySpan<Pose> X_WI, ReadOnlySpan<Vector3> deformed, in CameraModel camera, in Pose X_WC, ulong seed, Film film);
}
