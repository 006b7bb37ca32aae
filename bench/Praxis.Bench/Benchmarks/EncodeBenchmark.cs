using System.Globalization;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>Processor time per frame of video: our conversion to YUV, the pipe, and the encoder's process from start to end.</summary>
public abstract class EncodeBenchmark(VideoFormat format) : Benchmark
{
    const int Side = 256, Fps = 15; // pixels; frames per second

    public override IReadOnlyList<string> Names => [$"encode.{format.Codec}.{Side}.ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        IReadOnlyList<Image<Rgb24>> frames = Render(setting.Demo, setting.Choose(150, 60));
        var times = new Samples();
        string path = Path.Combine(setting.Scratch, $"{format.Codec}.mp4");
        for (int i = 0; i < setting.Choose(5, 2); i++) times.Add(1000 * Encode(frames, path) / frames.Count);
        yield return Measurement.Of(Names[0], times.Median, "ms", string.Create(CultureInfo.InvariantCulture,
            $"{Side}x{Side}, {format.Codec} preset {format.Preset} crf {format.Crf}, a keyframe every {format.Gop} frames, one thread, {frames.Count} frames of the demo, {new FileInfo(path).Length / 1024.0 / frames.Count:F1} KB each"));
    }

    double Encode(IReadOnlyList<Image<Rgb24>> frames, string path)
    {
        double own = CpuClock.Process, children = CpuClock.Children;
        using (var encoder = new VideoEncoder(path, format, Side, Side, Fps))
        {
            foreach (Image<Rgb24> frame in frames) encoder.Add(frame);
            encoder.Finish();
        }
        return CpuClock.Process - own + CpuClock.Children - children;
    }

    /// <summary>Consecutive frames of the demo's front camera.</summary>
    static IReadOnlyList<Image<Rgb24>> Render(DemoScene demo, int count)
    {
        SceneMirror mirror = demo.Mirror();
        using var renderer = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
        SceneCamera camera = demo.Cameras(Side, Side)[0];
        var poses = new Pose[mirror.InstanceCount];
        var scratch = (new WorldState(demo.Take.Index), new WorldState(demo.Take.Index));
        var state = new WorldState(demo.Take.Index);
        var frames = new Image<Rgb24>[Math.Min(count, (int)(demo.Take.Trace.Duration * Fps))];
        for (int i = 0; i < frames.Length; i++)
        {
            demo.Take.Trace.ReadAt((double)i / Fps, state, scratch);
            mirror.Poses(state, poses);
            var film = new Film(Side, Side);
            renderer.Render(poses, camera.Model, camera.X_WC(state), (ulong)i, film);
            frames[i] = film.Color;
        }
        return frames;
    }
}

/// <summary>SVT-AV1, as datasets are written unless told otherwise.</summary>
public sealed class EncodeAv1() : EncodeBenchmark(VideoFormat.Av1);

/// <summary>x264.</summary>
public sealed class EncodeH264() : EncodeBenchmark(VideoFormat.H264);
