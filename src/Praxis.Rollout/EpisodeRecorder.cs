using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Turns a take into an episode: frames from the tracer, rows from the labels, provenance from what was drawn.</summary>
/// <param name="job">Cameras, sizes, features.</param>
/// <param name="takes">Gives the chance of each take.</param>
public sealed class EpisodeRecorder(JobSpec job, TakeMaker takes)
{
    readonly Film film = new(job.Pictures.Width, job.Pictures.Height);

    /// <summary>Called after every image; counts progress.</summary>
    public Action? Rendered { get; init; }

    /// <summary>Renders and writes one episode part.</summary>
    /// <param name="take">A successful take.</param>
    /// <param name="failures">Causes of the tries of the same slot before it.</param>
    /// <param name="episodesFolder">Where parts go.</param>
    /// <param name="stop">Ends it between two frames by an <see cref="OperationCanceledException"/>; nothing is left behind.</param>
    public EpisodePart Record(Take take, IReadOnlyList<string> failures, string episodesFolder, CancellationToken stop)
    {
        int fps = job.Pictures.Fps, length = (int)Math.Floor(take.Trace.Duration * fps + 1e-9);
        if (length < 1)
            throw new PraxisException(
                $"Episode slot {take.Id.Slot} lasts {take.Trace.Duration:F2} s, " +
                $"less than one frame at {fps} frames per second. Raise --fps.");
        var draws = new List<Draw>();
        Rng look = takes.RngOf(take.Id, draws).Split("look", job.Pictures.Look);
        using var rig = new CameraRig(take.Scene, take.Index, job.Pictures, job.Semantics, look);
        using var part = new EpisodePartWriter(episodesFolder, take.Id.Slot, length, job.Info, job.Pictures.LabelArrays);
        var reader = new FrameReader(take, fps);
        var facts = new TakeFacts(take);
        var words = new EpisodeWords(take, facts, length, fps, takes.RngOf(take.Id).Split("words"));
        LabelSchema schema = job.Schema;
        JsonObject[] first = [];
        CameraView[] views = job.Labels.Any(l => l.LooksAtPictures)
            ? [.. rig.Cameras.Select(c => new CameraView(c, take, job.Pictures.Width, job.Pictures.Height))] : [];
        for (int frame = 0; frame < length; frame++)
        {
            reader.MoveTo(frame);
            for (int camera = 0; camera < rig.Cameras.Count; camera++)
            {
                stop.ThrowIfCancellationRequested();
                rig.Render(rig.Cameras[camera], reader.State, frame, film);
                Keep(rig.Cameras[camera].Name, part);
                if (views.Length > 0) views[camera].Look(reader.State, film);
                Rendered?.Invoke();
            }
            var moment = new FrameMoment
            {
                Take = take, State = reader.State, Next = reader.Next, Frame = frame, Fps = fps, Tick = reader.Tick,
                NextTick = reader.NextTick, Last = frame == length - 1, Cameras = rig.Cameras, Schema = schema, Facts = facts,
                Words = words, Views = views,
            };
            if (frame == 0 && views.Length > 0) first = [.. take.Index.Objects.Select(o => Seen(o, views))];
            foreach (Label label in job.Labels) label.Write(moment, part);
        }
        part.AddTrace(take.Trace.Write);
        EpisodeSummary summary = Summary(take, failures, rig.Cameras, [.. take.Draws, .. draws]);
        if (job.Labels.Any(l => l is Language)) summary.Provenance["language"] = words.ToJson(first);
        return part.Publish(summary);
    }

    // where each camera sees a thing
    static JsonObject Seen(SceneObject thing, IEnumerable<CameraView> views) =>
        new(views.Select(v => KeyValuePair.Create(v.Camera.Name, (JsonNode?)(v.BoxOf(thing.InstanceId) is var box ? new JsonObject
        {
            ["box"] = new JsonArray(box.Left, box.Top, box.Right, box.Bottom),
            ["visible"] = Math.Round(v.VisibleShareOf(thing.InstanceId), 3),
        } : null))));

    void Keep(string camera, EpisodePartWriter part)
    {
        part.Add(PictureSpec.ColorFeature(camera), film.Color);
        if (job.Pictures.Has("depth"))
        {
            part.Add(PictureSpec.DepthFeature(camera), film.Depth);
            part.AddLabel<float>(camera, "depth", film.Depth.Pixels);
        }
        if (job.Pictures.Has("instance")) part.AddLabel<ushort>(camera, "instance", film.Instance.Pixels);
        if (job.Pictures.Has("semantic")) part.AddLabel<ushort>(camera, "semantic", film.Semantic.Pixels);
    }

    EpisodeSummary Summary(
        Take take, IReadOnlyList<string> failures, IReadOnlyList<SceneCamera> cameras, IReadOnlyList<Draw> draws) => new()
    {
        Tasks = [take.Instruction], Seed = takes.RngOf(take.Id).Seed, Try = take.Id.Try,
        TaskId = take.Setting.Task.Id, TraceHash = take.Trace.Hash(),
        Provenance = Provenance.Write(take, failures, job, cameras, draws),
    };

    /// <summary>The state at a frame and at the next one.</summary>
    sealed class FrameReader(Take take, int fps)
    {
        readonly (WorldState, WorldState) scratch = (new(take.Index), new(take.Index));

        public WorldState State { get; } = new(take.Index);
        public WorldState Next { get; } = new(take.Index);
        public int Tick { get; private set; }
        public int NextTick { get; private set; }

        public void MoveTo(int frame)
        {
            double time = (double)frame / fps;
            take.Trace.ReadAt(time, State, scratch);
            take.Trace.ReadAt((frame + 1.0) / fps, Next, scratch);
            Tick = (int)Math.Round(time / take.Trace.Period);
            NextTick = (int)Math.Round((frame + 1.0) / fps / take.Trace.Period);
        }
    }
}
