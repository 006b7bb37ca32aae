using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Library.Cameras;

/// <summary>Faces the robot from the far side of the table.</summary>
public sealed class Front : CameraMount
{
    public override double FovYDegrees => 54;

    public override Pose Place(Scene scene, Rng rng)
    {
        Vec3 aim = scene.X_WB * (scene.Robot.Workspace.Centre + new Vec3(-0.12, 0, 0.16));
        Vec3 eye = scene.X_WB * new Vec3(
            1.32 + rng.Uniform("x", -0.03, 0.03), rng.Uniform("y", -0.05, 0.05), 0.62 + rng.Uniform("z", -0.03, 0.03));
        return Pose.LookAt(eye, aim, Vec3.UnitZ);
    }
}
