using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Library.Cameras;

/// <summary>Rides on the first arm's hand and sees between the fingers.</summary>
public sealed class Wrist : CameraMount
{
    public override double FovYDegrees => 70;

    public override string? BodyOf(Scene scene) => scene.Robot.Arms[0].HandBody;

    public override Pose Place(Scene scene, Rng rng) => scene.Robot.Arms[0].X_HandCamera;
}
