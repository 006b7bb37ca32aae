using Praxis.Core;
using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// Where the robot will touch something next, or put down what it holds (<see cref="TakeFacts.NextContact"/>): in W (m), whether there is
/// such a place, and where it lies in each camera's picture (pixels; -1 where it is behind the camera or there is none).
/// </summary>
public sealed class NextContact : Label
{
    public override bool LooksAtPictures => true;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        FeatureSpec.Vector("label.next_contact", ["x", "y", "z"], "m"), FeatureSpec.Scalar("label.next_contact_known", "bool"),
        .. schema.Cameras.Select(c => FeatureSpec.Vector($"label.next_contact_pixel.{c}", ["u", "v"], "pixel")),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        Vec3? point = moment.Facts.NextContact(moment.State, moment.Tick);
        Vec3 p = point ?? Vec3.Zero;
        row.Add("label.next_contact", p.X, p.Y, p.Z);
        row.Add("label.next_contact_known", point is not null);
        foreach (CameraView view in moment.Views)
        {
            (double u, double v) = point is null ? (-1, -1) : view.Project(p) ?? (-1, -1);
            row.Add($"label.next_contact_pixel.{view.Camera.Name}", u, v);
        }
    }
}
