using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Tests.Unit.Data;

/// <summary>Small datasets of moving gradients and smooth columns, in a temporary folder that is removed at the end.</summary>
public sealed class SyntheticDataset : IDisposable
{
    public SyntheticDataset(int fps = 15, bool depth = false, VideoFormat? format = null) => Info = new()
    {
        Fps = fps,
        RobotType = "synthetic",
        Features =
        [
            FeatureSpec.Camera("observation.images.front", 64, 64, format),
            FeatureSpec.Camera("observation.images.side", 64, 64, format),
            .. depth ? [FeatureSpec.DepthCamera("observation.images.front_depth", 64, 64)] : Array.Empty<FeatureSpec>(),
            FeatureSpec.Vector("observation.state", ["a", "b", "c"], ["rad", "rad", "m"]),
            FeatureSpec.Vector("action", ["a", "b", "c"], "rad"),
            FeatureSpec.Scalar("next.reward", "float32"),
            FeatureSpec.Scalar("next.done", "bool"),
            FeatureSpec.Scalar("label.count", "int64"),
            FeatureSpec.Scalar("label.phase", "string"),
            new("label.pose", "float64", [2, 7], null),
        ],
    };

    public string Root { get; } = Directory.CreateTempSubdirectory("praxis-data-").FullName;
    public DatasetInfo Info { get; init; }
    public string Episodes => Path.Combine(Root, ".work", "episodes");

    public static Manifest Manifest { get; } = new()
    {
        Seed = 7, Tools = new Dictionary<string, string> { ["praxis"] = "0" }, Platform = "test", Tracer = "none",
            Arguments = new() { ["size"] = "64x64" },
        Failures = new Dictionary<string, int> { ["slipped"] = 1 },
    };

    /// <summary>Writes one part.</summary>
    public EpisodePart AddEpisode(int slot, int length, params IReadOnlyList<string> tasks)
    {
        using var writer = Begin(slot, length);
        for (int frame = 0; frame < length; frame++) AddFrame(writer, slot, frame, length);
        return writer.Publish(new()
        {
            Tasks = tasks.Count > 0 ? tasks : ["move the gradient"], Seed = (ulong)slot, TaskId = "synthetic", TraceHash = "none",
            Provenance = new() { ["draws"] = new JsonArray(slot) },
        });
    }

    public EpisodePartWriter Begin(int slot, int length) =>
        new(Episodes, slot, length, Info, new LabelArray("front", "instance", "uint16", [64, 64]));

    public void AddFrame(EpisodePartWriter writer, int slot, int frame, int length)
    {
        double t = frame / (double)Info.Fps, s = Math.Sin(t + slot), c = Math.Cos(2 * t + slot);
        writer.Add("observation.state", s, c, s * c);
        writer.Add("action", c, s, s + c);
        writer.Add("next.reward", frame == length - 1 ? 1 : 0);
        writer.Add("next.done", frame == length - 1);
        writer.Add("label.count", frame * frame);
        writer.Add("label.phase", frame < length / 2 ? "reach" : "grasp");
        writer.Add("label.pose", s, c, 0, 1, 0, 0, t, c, s, 0, 0, 1, 0, slot);
        foreach (FeatureSpec camera in Info.Cameras)
            if (camera.Shape[2] == 3) writer.Add(camera.Name, Gradient(slot + frame, camera.Name.Length));
            else writer.Add(camera.Name, Depth(frame));
        writer.AddLabel<ushort>("front", "instance", new ushort[64 * 64]);
    }

    public static Image<Rgb24> Gradient(int shift, int hue)
    {
        var image = new Image<Rgb24>(64, 64);
        for (int y = 0; y < 64; y++)
            for (int x = 0; x < 64; x++) image[x, y] = new((byte)(4 * x + 3 * shift), (byte)(5 * y), (byte)(x * y / 16 + 10 * hue));
        return image;
    }

    static Image<float> Depth(int frame)
    {
        var image = new Image<float>(64, 64);
        for (int i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = 0.5f + 0.01f * frame + i * 0.001f;
        return image;
    }

    public Manifest Assemble(params IReadOnlyList<EpisodePart> parts) => LeRobotV3Assembler.Assemble(parts, Info, Manifest, Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
