using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Four points of every instance in each camera's picture: its centre of mass, the middle of its base, that of its top, and the frame of
/// its first grasp region (its centre where it has none): u, v in pixels (-1 behind the camera), and 1 where that pixel shows the instance.
/// </summary>
public sealed class Keypoints : Label
{
    static readonly string[] Names = ["centre", "base", "top", "grasp"];

    public override bool IsStandard => false;

    public override bool LooksAtPictures => true;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => schema.Cameras.Select(c => FeatureSpec.Vector(
        $"label.keypoint.{c}",
        schema.PerInstance([.. Names.SelectMany(n => (string[])[$"{n}.u", $"{n}.v", $"{n}.shown"])])));

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        foreach (CameraView view in moment.Views)
        {
            var values = new double[3 * Names.Length * moment.Schema.Instances];
            int at = 0;
            foreach (SceneObject thing in moment.State.Index.Objects)
                foreach (Vec3 p in PointsOf(moment.State, thing))
                {
                    (double U, double V)? seen = view.Project(p);
                    (values[at++], values[at++]) = seen ?? (-1, -1);
                    values[at++] = seen is { } point && view.Shows(point, thing.InstanceId) ? 1 : 0;
                }
            row.Add($"label.keypoint.{view.Camera.Name}", values);
        }
    }

    static Vec3[] PointsOf(WorldState state, SceneObject thing)
    {
        Pose X_WO = state.PoseOf(thing.Ref);
        Vec3 centre = state.CenterOf(thing.Ref);
        Offer<GraspRegion>[] grasps = [.. state.Index.AffordancesOf<GraspRegion>(thing.Ref).Take(1)];
        return [centre, X_WO.P, X_WO * new Vec3(0, 0, thing.Asset.Bounds.High.Z), grasps.Length > 0 ? grasps[0].X_WA(state).P : centre];
    }
}
