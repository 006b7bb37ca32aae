using System.Globalization;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Bench.Benchmarks;

/// <summary>Processor time per frame of video: our conversion to YUV, the pipe, and the encoder's process from start to end.</summary>
public abstract class EncodeBenchmark(VideoFormat format) : Benchmark
{
    const int Side = 256, Fps = 15; // pixels; frames per second

    public override IReadOnlyList<string> Names => [$"encode.{format.Codec}.{Side}.ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        IReadOnlyList<Image<Rgb24>> frames = setting.Demo.Film(Side, Fps, setting.Choose(150, 60));
        var times = new Samples();
        string path = Path.Combine(setting.Scratch, $"{format.Codec}.mp4");
        Encode(frames, path); // compiles the conversion
        for (int i = 0; i < setting.Choose(5, 3); i++) times.Add(1000 * Encode(frames, path) / frames.Count);
        yield return Measurement.Of(Names[0], times.Median, "ms", string.Create(CultureInfo.InvariantCulture,
            $"{Side}x{Side}, {format.Codec} preset {format.Preset} crf {format.Crf}, a keyframe every {format.Gop} frames, one thread, " +
            $"{frames.Count} frames of the demo, {new FileInfo(path).Length / 1024.0 / frames.Count:F1} KB each"));
    }

    double Encode(IReadOnlyList<Image<Rgb24>> frames, string path)
    {
        double own = CpuClock.Thread, children = CpuClock.Children;
        using (var encoder = new VideoEncoder(path, format, Side, Side, Fps))
        {
            foreach (Image<Rgb24> frame in frames) encoder.Add(frame);
            encoder.Finish();
        }
        return CpuClock.Thread - own + CpuClock.Children - children;
    }
}

/// <summary>SVT-AV1, as datasets are written unless told otherwise.</summary>
public sealed class EncodeAv1() : EncodeBenchmark(VideoFormat.Av1);

/// <summary>x264.</summary>
public sealed class EncodeH264() : EncodeBenchmark(VideoFormat.H264);
