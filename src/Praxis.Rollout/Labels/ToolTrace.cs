using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Where the first arm's tool is and will be, eight points a quarter of a second apart, in each camera's picture as it stands now: u, v in
/// pixels, -1 where a point is behind the camera. After the end of the take the tool stays.
/// </summary>
public sealed class ToolTrace : Label
{
    /// <summary>Points, and s between two.</summary>
    public const int Points = 8;
    public const double Apart = 0.25;

    public override bool LooksAtPictures => true;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => schema.Cameras.Select(c => FeatureSpec.Vector(
        $"label.tool_trace.{c}", [.. Enumerable.Range(0, Points).SelectMany(i => (string[])[$"point_{i}.u", $"point_{i}.v"])], "pixel"));

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        foreach (CameraView view in moment.Views)
        {
            var trace = new double[2 * Points];
            for (int i = 0; i < Points; i++)
                (trace[2 * i], trace[2 * i + 1]) = view.Project(moment.Facts.ToolAt(moment.State.Time + i * Apart)) ?? (-1, -1);
            row.Add($"label.tool_trace.{view.Camera.Name}", trace);
        }
    }
}
