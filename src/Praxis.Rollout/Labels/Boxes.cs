using Praxis.Data;

namespace Praxis.Rollout;

/// <summary>
/// What each camera sees of every instance, place i is instance i + 1: the box around its visible pixels (left, top, right, bottom; right
/// and bottom past the last pixel; zeros where nothing is seen), their number, and which share of what it could show is seen
/// (<see cref="CameraView.VisibleShareOf"/>).
/// </summary>
public sealed class Boxes : Label
{
    public override bool LooksAtPictures => true;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => schema.Cameras.SelectMany(c => (FeatureSpec[])
    [
        FeatureSpec.Vector($"label.box.{c}", schema.PerInstance("left", "top", "right", "bottom"), "pixel"),
        FeatureSpec.Vector($"label.pixels.{c}", schema.PerInstance("pixels"), "pixel"),
        FeatureSpec.Vector($"label.visible.{c}", schema.PerInstance("visible"), "1"),
    ]);

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        int places = moment.Schema.Instances, things = moment.State.Index.Objects.Count;
        foreach (CameraView view in moment.Views)
        {
            (double[] boxes, double[] pixels, double[] visible) = (new double[4 * places], new double[places], new double[places]);
            for (int i = 0; i < things; i++)
            {
                PixelBox box = view.BoxOf(i + 1);
                (boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]) = (box.Left, box.Top, box.Right, box.Bottom);
                (pixels[i], visible[i]) = (view.PixelsOf(i + 1), view.VisibleShareOf(i + 1));
            }
            row.Add($"label.box.{view.Camera.Name}", boxes);
            row.Add($"label.pixels.{view.Camera.Name}", pixels);
            row.Add($"label.visible.{view.Camera.Name}", visible);
        }
    }
}
