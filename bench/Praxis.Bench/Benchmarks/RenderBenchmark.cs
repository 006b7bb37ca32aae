using System.Globalization;
using Praxis.Bench.Peer;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// Processor time per image (colour, metric depth and ids in one go), beside MuJoCo's own renderer on the same frames of the same
/// episode. The two take turns, so that whatever else the machine does hits both alike.
/// </summary>
/// <remarks>
/// MuJoCo's time is mjv_updateScene, mjr_render and mjr_readPixels of colour and depth, and where ids are compared the second rendering
/// that they take there. Its off-screen buffer is exactly the image, and what Python adds is left out: all in its favour.
/// </remarks>
public abstract class RenderBenchmark(string tier, int width, int height, string size) : Benchmark
{
    readonly string prefix = $"render.{tier}.{size}";

    /// <summary>How much work goes into an image.</summary>
    private protected virtual RenderSettings Settings => RenderSettings.Standard;

    /// <summary>The tier in words.</summary>
    private protected virtual string Quality => "soft shadows, occlusion, 4 samples";

    public override IReadOnlyList<string> Names =>
    [
        $"{prefix}.ms", $"{prefix}.vs_default_rgbd.ms", $"{prefix}.vs_one_shadow.ms", $"{prefix}.vs_shadowless.ms",
        $"{prefix}.vs_shadowless_rgbd.ms",
    ];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        DemoScene demo = setting.Demo;
        SceneMirror mirror = demo.Mirror();
        using var ours = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, Settings with { Exposure = mirror.Settings.Exposure });
        using PeerRenderer? peer = PeerRenderer.TryCreate(demo, mirror, width, height, out string why);
        var times = new Times();
        var film = new Film(width, height);
        var frames = new Frames(demo, mirror, ours, peer, film);
        IReadOnlyList<WorldState> moments = demo.Moments(setting.Choose(16, 5));
        frames.Measure([moments[0]], new()); // compiles both, and shows that nothing is missing
        if (setting.Pictures is { } folder && peer is not null) Show(frames, moments[moments.Count / 2], film, peer, folder);
        frames.Measure(moments, times);
        return Rows(times, Describe(mirror, demo, moments.Count), peer is null ? $"no peer: {why}" : $"peer {peer.Name}");
    }

    IEnumerable<Measurement> Rows(Times t, string ours, string peer)
    {
        Measurement Row(string name, double? peerTime, string what) =>
            Measurement.Milliseconds(name, t.Ours.Median, peerTime, $"{ours}; {peer}{(peerTime is null ? "" : what)}");

        yield return Row(Names[0], t.AllShadows.WithIds, ", default quality (every lamp casts a shadow, 4 samples), colour, depth, ids");
        yield return Row(Names[1], t.AllShadows.WithoutIds, ", default quality, colour and depth alone");
        yield return Row(Names[2], t.OneShadow.WithIds, ", only one lamp casts a shadow, colour, depth, ids");
        yield return Row(Names[3], t.NoShadow.WithIds, ", no shadows (castshadow=false, as LIBERO's arenas have it), colour, depth, ids");
        yield return Row(Names[4], t.NoShadow.WithoutIds, ", no shadows, colour and depth alone");
    }

    string Describe(SceneMirror mirror, DemoScene demo, int moments) => string.Create(CultureInfo.InvariantCulture,
        $"{width}x{height}, {mirror.RenderScene.InstancedTriangleCount} triangles, {mirror.InstanceCount} instances, " +
        $"{demo.Look.Lights.Count} area lamps, {Quality}; median of {3 * moments} images");

    void Show(Frames frames, WorldState moment, Film film, PeerRenderer peer, string folder)
    {
        Directory.CreateDirectory(folder);
        peer.CastShadows(peer.Lamps);
        peer.MoveTo(moment);
        for (int camera = 0; camera < frames.Cameras.Count; camera++)
        {
            string name = Path.Combine(folder, $"{prefix}.{frames.Cameras[camera].Name}");
            frames.RenderOurs(moment, camera);
            peer.Render(camera);
            PngWriter.Write($"{name}.praxis.png", film.Color);
            PngWriter.Write($"{name}.mujoco.png", peer.Color());
        }
    }

    /// <summary>ms per image.</summary>
    sealed class Times
    {
        public Samples Ours { get; } = new();
        public PeerSamples AllShadows { get; } = new();
        public PeerSamples OneShadow { get; } = new();
        public PeerSamples NoShadow { get; } = new();
    }

    sealed class PeerSamples
    {
        public Samples Color { get; } = new();
        public Samples Ids { get; } = new();
        public double? WithoutIds => Color.Count == 0 ? null : Color.Median;
        public double? WithIds => Color.Count == 0 ? null : Color.Median + Ids.Median;
    }

    sealed class Frames(DemoScene demo, SceneMirror mirror, FrameRenderer ours, PeerRenderer? peer, Film film)
    {
        readonly Pose[] poses = new Pose[mirror.InstanceCount];

        public IReadOnlyList<SceneCamera> Cameras { get; } = demo.Cameras(film.Width, film.Height);

        public void RenderOurs(WorldState moment, int camera)
        {
            mirror.Poses(moment, poses);
            ours.Render(poses, Cameras[camera].Model, Cameras[camera].X_WC(moment), seed: (ulong)camera, film);
        }

        public void Measure(IReadOnlyList<WorldState> moments, Times times)
        {
            foreach (WorldState moment in moments)
                for (int camera = 0; camera < Cameras.Count; camera++)
                {
                    times.Ours.Add(1000 * CpuClock.OfProcess(() => RenderOurs(moment, camera)));
                    if (peer is null) continue;
                    peer.MoveTo(moment);
                    MeasurePeer(peer, camera, peer.Lamps, times.AllShadows);
                    MeasurePeer(peer, camera, 1, times.OneShadow);
                    MeasurePeer(peer, camera, 0, times.NoShadow);
                }
        }

        static void MeasurePeer(PeerRenderer peer, int camera, int shadows, PeerSamples times)
        {
            peer.CastShadows(shadows);
            times.Color.Add(1000 * CpuClock.OfProcess(() => peer.Render(camera)));
            times.Ids.Add(1000 * CpuClock.OfProcess(peer.RenderSegmentation));
        }
    }
}

/// <summary>256 x 256, the size of most policies' images.</summary>
public sealed class RenderStandard256() : RenderBenchmark("standard", 256, 256, "256");

/// <summary>224 x 224, as vision transformers take them.</summary>
public sealed class RenderStandard224() : RenderBenchmark("standard", 224, 224, "224");

/// <summary>640 x 480, a camera's own size.</summary>
public sealed class RenderStandard640x480() : RenderBenchmark("standard", 640, 480, "640x480");

/// <summary>The tier that comes nearest to what MuJoCo draws without soft shadows.</summary>
public sealed class RenderDraft256() : RenderBenchmark("draft", 256, 256, "256")
{
    private protected override RenderSettings Settings => RenderSettings.Draft;
    private protected override string Quality => "hard shadows, no occlusion or mirrors, 4 samples";
}
