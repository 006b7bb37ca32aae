using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>
/// Executes a dataset's recorded actions again, open loop, in the worlds that its seeds rebuild: whether the action column alone, at the
/// dataset's frame rate, carries the task. Physics only.
/// </summary>
public sealed class Replay(Catalog catalog)
{
    /// <exception cref="PraxisException">Praxis did not make the dataset, has changed since, or there are no such episodes.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ReplayReport Run(ReplayOptions options, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        var traces = new TraceReader(options.Dataset);
        JobSpec spec = JobPlan.From(traces.Manifest, options.Dataset).Resolve(catalog);
        using LeRobotV3Reader dataset = LeRobotV3Reader.Open(options.Dataset);
        Recording[] recordings = [.. Chosen(options, dataset.Episodes.Count).Select(e => Recording.Read(dataset, traces.Manifest, e))];
        var replayed = new Replayed[recordings.Length];
        var tally = new Tally(recordings.Length, progress);
        Crew.Run(Workers.Count(options.Workers), [.. Enumerable.Range(0, recordings.Length)], (mine, token) =>
        {
            foreach (int i in mine)
            {
                replayed[i] = Play(recordings[i], traces, spec, token);
                tally.Add(replayed[i].Outcome);
            }
        }, stop);
        return Report(options.Dataset, spec.Pictures.Fps, recordings, replayed);
    }

    static IEnumerable<int> Chosen(ReplayOptions options, int episodes)
    {
        int last = options.Last ?? episodes - 1;
        return options.First >= 0 && options.First <= last && last < episodes ? Enumerable.Range(options.First, last - options.First + 1)
            : throw new PraxisException($"--episodes {options.First}-{last}: '{options.Dataset}' has the episodes 0 to {episodes - 1}.");
    }

    static Replayed Play(Recording recording, TraceReader traces, JobSpec spec, CancellationToken stop)
    {
        using TaskWorld start = traces.Begin(spec, recording.Slot);
        World world = start.World;
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        var actor = new ReplayActor(world.State, recording.Actions, spec.Pictures.Fps);
        Outcome outcome = Rollout.Rollout.Run(world, actor, start.Setting.Task, trace, stop);
        var deviation = new Deviation();
        deviation.Add(recording, trace, world.Index, spec.Pictures.Fps);
        return new(outcome, deviation);
    }

    static ReplayReport Report(string dataset, int fps, Recording[] recordings, Replayed[] replayed)
    {
        var pairs = recordings.Zip(replayed).ToList();
        var failed = pairs.Where(p => !p.Second.Outcome.Success).ToList();
        var sum = new Deviation();
        foreach (Replayed one in replayed) sum.Add(one.Deviation);
        return new()
        {
            Dataset = dataset, Fps = fps, Success = new(pairs.Count - failed.Count, pairs.Count), Deviation = sum.Describe(),
            ByTask = Sorted(pairs.GroupBy(p => p.First.Task), g => new SuccessRate(g.Count(p => p.Second.Outcome.Success), g.Count())),
            FailuresByCause = Sorted(failed.GroupBy(p => p.Second.Outcome.Cause.Id()), g => g.Count()),
            Failures = [.. failed.Select(p =>
                new ReplayFailure(p.First.Episode, p.First.Task, p.Second.Outcome.Cause.Id(), p.Second.Outcome.Why))],
        };
    }

    static SortedDictionary<string, T> Sorted<G, T>(IEnumerable<IGrouping<string, G>> groups, Func<IGrouping<string, G>, T> value) =>
        new(groups.ToDictionary(g => g.Key, value), StringComparer.Ordinal);

    /// <summary>What a dataset says of one episode; vectors are (frames, numbers) row-major.</summary>
    sealed record Recording(int Episode, int Slot, string Task, double[] Actions, double[] States, double[] Tools)
    {
        static readonly string[] Features = ["action", "observation.state", "observation.ee_pose"];

        public static Recording Read(LeRobotV3Reader dataset, Manifest manifest, int episode)
        {
            var columns = dataset.ReadColumns(episode, Features).ToDictionary(c => c.Feature.Name, c => c.ToDoubles());
            if (Features.FirstOrDefault(f => !columns.ContainsKey(f)) is { } missing)
                throw new PraxisException($"The dataset has no feature '{missing}'; without it nothing can be replayed.");
            ManifestEpisode made = manifest.Episodes[episode];
            return new(episode, made.Slot, made.Task, columns[Features[0]], columns[Features[1]], columns[Features[2]]);
        }
    }

    readonly record struct Replayed(Outcome Outcome, Deviation Deviation);

    /// <summary>Sums of squares and maxima.</summary>
    sealed class Deviation
    {
        double jointSquares, toolSquares, jointMax, toolMax; // rad^2, m^2, rad, m
        long joints, tools;

        public void Add(Recording recording, StateTrace trace, SceneIndex index, int fps)
        {
            (WorldState now, WorldState before, WorldState after) = (new(index), new(index), new(index));
            int numbers = recording.States.Length / (recording.Tools.Length / (7 * index.Arms.Count));
            for (int frame = 0; frame * numbers < recording.States.Length && (double)frame / fps <= trace.Duration; frame++)
            {
                trace.ReadAt((double)frame / fps, now, (before, after));
                AddFrame(recording.States.AsSpan(frame * numbers, numbers), recording.Tools.AsSpan(frame * 7 * index.Arms.Count), now);
            }
        }

        void AddFrame(ReadOnlySpan<double> recorded, ReadOnlySpan<double> tools_B, WorldState now)
        {
            int k = 0;
            for (int arm = 0; arm < now.Index.Arms.Count; arm++, k++)
            {
                foreach (int at in now.Index.Arms[arm].Positions) AddJoint(Math.Abs(now.Positions[at] - recorded[k++]));
                Vec3 p_BT = (now.BasePose(arm).Inverse() * now.ToolPose(arm)).P;
                AddTool((p_BT - Vec3.From(tools_B[(7 * arm)..])).Length);
            }
        }

        void AddJoint(double error)
        {
            (jointSquares, jointMax) = (jointSquares + error * error, Math.Max(jointMax, error));
            joints++;
        }

        void AddTool(double error)
        {
            (toolSquares, toolMax) = (toolSquares + error * error, Math.Max(toolMax, error));
            tools++;
        }

        public void Add(Deviation other)
        {
            (jointSquares, joints) = (jointSquares + other.jointSquares, joints + other.joints);
            jointMax = Math.Max(jointMax, other.jointMax);
            (toolSquares, tools) = (toolSquares + other.toolSquares, tools + other.tools);
            toolMax = Math.Max(toolMax, other.toolMax);
        }

        public ReplayDeviation Describe() => new(Root(jointSquares, joints), jointMax, Root(toolSquares, tools), toolMax);

        static double Root(double squares, long count) => count == 0 ? 0 : Math.Sqrt(squares / count);
    }

    /// <summary>Counts what is done, from any thread.</summary>
    sealed class Tally(int total, IProgress<JobProgress>? progress)
    {
        readonly Stopwatch clock = Stopwatch.StartNew();
        readonly SortedDictionary<string, int> failures = new(StringComparer.Ordinal);
        readonly Lock gate = new();
        int done;

        public void Add(Outcome outcome)
        {
            lock (gate)
            {
                done++;
                if (!outcome.Success) failures[outcome.Cause.Id()] = failures.GetValueOrDefault(outcome.Cause.Id()) + 1;
                double elapsed = clock.Elapsed.TotalSeconds;
                progress?.Report(new("replaying", done, total, done, done - failures.Values.Sum(),
                    new SortedDictionary<string, int>(failures, StringComparer.Ordinal), 0, elapsed, elapsed / done * (total - done)));
            }
        }
    }
}
