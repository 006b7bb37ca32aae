using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Extrinsics X_WC (camera frame: +Z forward, +X right, +Y down) and intrinsics of every camera at every frame.</summary>
public sealed class CameraPoses : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => schema.Cameras.SelectMany(c => (FeatureSpec[])
    [
        FeatureSpec.Vector($"label.camera_pose.{c}", ["x", "y", "z", "qw", "qx", "qy", "qz"], ["m", "m", "m", "1", "1", "1", "1"]),
        FeatureSpec.Vector($"label.camera_intrinsics.{c}", ["fx", "fy", "cx", "cy"], "pixel"),
    ]);

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        foreach (SceneCamera camera in moment.Cameras)
        {
            Pose X_WC = camera.X_WC(moment.State);
            row.Add($"label.camera_pose.{camera.Name}", X_WC.P.X, X_WC.P.Y, X_WC.P.Z, X_WC.R.W, X_WC.R.X, X_WC.R.Y, X_WC.R.Z);
            row.Add($"label.camera_intrinsics.{camera.Name}", camera.Model.Fx, camera.Model.Fy, camera.Model.Cx, camera.Model.Cy);
        }
    }
}
