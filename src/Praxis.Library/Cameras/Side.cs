using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Library.Cameras;

/// <summary>Looks across the table from the robot's right.</summary>
public sealed class Side : CameraMount
{
    public override double FovYDegrees => 50;

    public override Pose Place(Scene scene, Rng rng)
    {
        Vec3 aim = scene.X_WB * (scene.Robot.Workspace.Centre + new Vec3(-0.10, 0.02, 0.12));
        Vec3 eye = scene.X_WB * new Vec3(
            0.62 + rng.Uniform("x", -0.05, 0.05), -1.05 + rng.Uniform("y", -0.03, 0.03), 0.55 + rng.Uniform("z", -0.03, 0.03));
        return Pose.LookAt(eye, aim, Vec3.UnitZ);
    }
}
