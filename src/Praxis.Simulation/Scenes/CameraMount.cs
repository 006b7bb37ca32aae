using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>A place for a camera, by name ("front"). One file per mount; ids are kebab-case class names.</summary>
public abstract class CameraMount
{
    public string Id => Catalog.IdOf(GetType());

    /// <summary>Full vertical field of view, degrees.</summary>
    public abstract double FovYDegrees { get; }

    /// <summary>The body that carries the camera, or null when it stands in the world.</summary>
    public virtual string? BodyOf(Scene scene) => null;

    /// <summary>The camera in its carrier's frame (+Z forward, +X right, +Y down).</summary>
    /// <param name="scene">The scene it looks at.</param>
    /// <param name="rng">Chance of this look, for the small errors of a real installation.</param>
    public abstract Pose Place(Scene scene, Rng rng);
}

/// <summary>A camera of a particular look: its optics and where it is fixed.</summary>
/// <param name="Name">"front".</param>
/// <param name="Model">Intrinsics.</param>
/// <param name="Body">Index of the carrying body; 0 is the world.</param>
/// <param name="X_BC">The camera in the carrier's frame.</param>
public sealed record SceneCamera(string Name, CameraModel Model, BodyId Body, Pose X_BC)
{
    public Pose X_WC(WorldState state) => Body.Value == 0 ? X_BC : state.BodyPose(Body) * X_BC;
}
