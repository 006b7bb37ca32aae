using System.Globalization;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>
/// Where the processor time of an image goes, stage by stage, on one thread. What the whole pipeline takes beyond the sum is start-up,
/// failed tries and the assembly of the dataset.
/// </summary>
public sealed class PipelineStages : Benchmark
{
    const int Side = 256; // pixels

    static readonly string[] Stages = ["play", "scene", "render", "keep", "encoder", "rows"];

    public override IReadOnlyList<string> Names => [.. Stages.Select(s => $"pipeline.256x3.stage.{s}.ms")];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        DemoScene demo = setting.Demo;
        JobSpec job = DemoScene.Job(setting.Catalog, Side, Side);
        int cameras = job.Pictures.Cameras.Count;
        int whole = (int)(demo.Take.Trace.Duration * job.Pictures.Fps), frames = Math.Min(setting.Choose(90, 30), whole);
        double play = CpuClock.OfThread(() => new TakeMaker(DemoScene.Seed).Play(job.SettingOf(0), demo.Take.Id));
        double scene = CpuClock.OfThread(() => demo.Mirror());
        var recording = new Recording(demo, job, frames);
        recording.Write(Path.Combine(setting.Scratch, "stages"));

        Measurement Row(int stage, double seconds, int frames, string what)
        {
            int images = frames * cameras;
            string note = string.Create(CultureInfo.InvariantCulture, $"per image of {Side}x{Side}, mean over {images} images: {what}");
            return Measurement.Of(Names[stage], 1000 * seconds / images, "ms", note);
        }

        yield return Row(0, play, whole, "layout, physics and planning of the episode");
        yield return Row(1, scene, whole, "the episode's textures and hierarchies");
        yield return Row(2, recording.Render, frames, "rendering");
        yield return Row(3, recording.Keep, frames, "hash, statistics, conversion to YUV, the pipe to the encoder");
        yield return Row(4, recording.Encoder, frames, "SVT-AV1 in its own process");
        yield return Row(5, recording.Rows, frames, "labels, columns, trace");
    }

    /// <summary>The beginning of the demo's episode, recorded as a dataset's part; s of processor time in each stage.</summary>
    sealed class Recording(DemoScene demo, JobSpec job, int frames)
    {
        readonly TakeFacts facts = new(demo.Take);
        readonly IReadOnlyList<SceneCamera> cameras = demo.Cameras(Side, Side);
        readonly CameraView[] views = [.. demo.Cameras(Side, Side).Select(c => new CameraView(c, demo.Take, Side, Side))];
        readonly EpisodeWords words = new(demo.Take, new(demo.Take), frames, job.Pictures.Fps, Rng.FromSeed(DemoScene.Seed));
        readonly Film film = new(Side, Side);

        public double Render { get; private set; }
        public double Keep { get; private set; }
        public double Encoder { get; private set; }
        public double Rows { get; private set; }

        public void Write(string folder)
        {
            double children = CpuClock.Children;
            SceneMirror mirror = demo.Mirror();
            using var renderer = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
            using var part = new EpisodePartWriter(folder, 0, frames, job.Info);
            WorldState state = new(demo.Take.Index), next = new(demo.Take.Index);
            var scratch = (new WorldState(demo.Take.Index), new WorldState(demo.Take.Index));
            var poses = new Pose[mirror.InstanceCount];
            for (int frame = 0; frame < frames; frame++)
            {
                demo.Take.Trace.ReadAt((double)frame / job.Pictures.Fps, state, scratch);
                demo.Take.Trace.ReadAt((frame + 1.0) / job.Pictures.Fps, next, scratch);
                mirror.Poses(state, poses);
                foreach (CameraView view in views)
                {
                    SceneCamera camera = view.Camera;
                    Render += CpuClock.OfThread(() => renderer.Render(poses, camera.Model, camera.X_WC(state), (ulong)frame, film));
                    Keep += CpuClock.OfThread(() => part.Add($"observation.images.{camera.Name}", film.Color));
                    Rows += CpuClock.OfThread(() => view.Look(state, film));
                }
                Rows += CpuClock.OfThread(() => WriteLabels(frame, state, next, part));
            }
            Rows += CpuClock.OfThread(() => Publish(part));
            Encoder = CpuClock.Children - children;
        }

        void WriteLabels(int frame, WorldState state, WorldState next, EpisodePartWriter part)
        {
            double period = demo.Take.Trace.Period;
            var moment = new FrameMoment
            {
                Take = demo.Take, State = state, Next = next, Frame = frame, Fps = job.Pictures.Fps,
                Tick = (int)Math.Round(state.Time / period), NextTick = (int)Math.Round(next.Time / period), Last = frame == frames - 1,
                Cameras = cameras, Schema = job.Schema, Facts = facts, Words = words, Views = views,
            };
            foreach (Label label in job.Labels) label.Write(moment, part);
        }

        void Publish(EpisodePartWriter part)
        {
            part.AddTrace(demo.Take.Trace.Write);
            part.Publish(new()
            {
                Tasks = [demo.Take.Instruction], Seed = DemoScene.Seed, TaskId = demo.Take.Setting.Task.Id,
                TraceHash = demo.Take.Trace.Hash(),
            });
        }
    }
}
