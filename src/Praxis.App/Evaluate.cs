using System.Collections.Concurrent;
using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>
/// Lets a policy act in worlds that no dataset holds, closed loop, and counts how often it reaches the goal: what training is for. The
/// task's own expert in the same worlds is the ceiling.
/// </summary>
/// <param name="catalog">Tasks, robots, cameras.</param>
/// <param name="open">Opens a policy by what the user calls it; called once per worker.</param>
public sealed class Evaluate(Catalog catalog, Func<string, IPolicy> open)
{
    /// <summary>Names the task's own script, which is no policy: it knows where everything is.</summary>
    public const string Expert = "expert";

    internal const double Hold = 0.5; // s for which a goal must hold to count as reached: a policy does not say when it is done

    const int ShownFailures = 8;
    static readonly double[] Moments = [0, 0.3, 0.55, 0.8, 1]; // of a failed episode, for its row of pictures

    /// <summary>Runs to the end, or until stopped; finished episodes are kept for <see cref="EvaluateOptions.Resume"/>.</summary>
    /// <exception cref="PraxisException">A wrong value, a folder in use, a policy that does not fit or fails.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EvaluateOutcome Run(EvaluateOptions options, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        using var policies = new Policies(options.Policy == Expert ? null : () => open(options.Policy));
        EvaluatePlan plan = EvaluatePlan.From(options, policies.Metadata, catalog);
        using DatasetLock mine = DatasetLock.Acquire(options.Out);
        var log = new EvaluateLog(options.Out, plan.Identity(), options.Resume);

        int[] missing = [.. Enumerable.Range(0, options.Episodes).Where(k => !log.Done.ContainsKey(k))];
        var tally = new Tally([.. log.Done.Values.Where(e => e.Index < options.Episodes)], options.Episodes, progress);
        Crew.Run(Workers.Count(options.Workers), missing, (numbers, token) =>
        {
            Lazy<TimedPolicy?> policy = new(policies.Take);
            foreach (int k in numbers) tally.Add(Play(plan, k, policy.Value, log, token));
        }, stop);

        EvaluateReport report = Report(plan, [.. log.Done.Values.Where(e => e.Index < options.Episodes)]);
        string? sheet = DrawFailures(report, plan, log, options.Out);
        log.Finish(report);
        return new(report, log.Results, sheet, clock.Elapsed.TotalSeconds, policies.SecondsPerCall);
    }

    static EvaluatedEpisode Play(EvaluatePlan plan, int k, IPolicy? policy, EvaluateLog log, CancellationToken stop)
    {
        Rng rng = Rng.FromSeed(plan.Spec.Seed).Split("evaluate", k); // generation has the stream "episode"
        using TaskWorld start = TaskWorld.Open(plan.Spec.SettingOf(0), rng);
        using var safety = new SafetyLayer(start.World);
        using LiveObserver? eyes = policy is null ? null : new(start, plan.Spec.Pictures);
        policy?.Reset(rng.Split("policy").Seed);
        PolicyActor? guided = policy is null ? null
            : new(start.World, policy, eyes!, plan.Spec.Pictures.Fps, plan.Execute, safety); // never null beside a policy
        Actor actor = guided ?? (Actor)new ExpertActor(start.Setting.Task.Expert, start.World, start.Rng.Split("planning").Unlogged());

        var trace = new StateTrace(start.World.Index.Layout.Length, World.ControlPeriod);
        Outcome outcome = Rollout.Rollout.Run(start.World, new GuardedActor(actor, safety), start.Setting.Task, trace, stop, Hold);
        EvaluatedEpisode episode = Describe(k, start, trace, outcome, safety, guided?.Calls ?? 0);
        log.Add(episode, outcome.Success ? [] : Film(plan, start, trace));
        return episode;
    }

    static EvaluatedEpisode Describe(int k, TaskWorld start, StateTrace trace, Outcome outcome, SafetyLayer safety, int calls)
    {
        (double jerk, double path) = EvaluateMotion.Of(trace, start.World.Index);
        return new()
        {
            Index = k, Room = start.World.Scene.Room, Instruction = start.Instruction,
            Success = outcome.Success, Cause = outcome.Cause.Id(), Why = outcome.Why,
            Seconds = Math.Round(trace.Duration, 6), Jerk = jerk, ToolPath = path, Periods = trace.Count - 1, Calls = calls,
            SecondsToSuccess = outcome.Success ? EvaluateMotion.HeldSince(trace, start.World.Index, start.Setting.Task.Goal) : null,
            Safety = safety.Records.ToDictionary(r => RuleName(r.Key), r => r.Value.Periods),
            SafetyReasons = safety.Records.ToDictionary(r => RuleName(r.Key), r => r.Value.FirstReason),
        };
    }

    static string RuleName(SafetyRule rule) => Catalog.Kebab(rule.ToString());

    // the first camera at a few moments of what happened
    static Image<Rgb24>[] Film(EvaluatePlan plan, TaskWorld start, StateTrace trace)
    {
        PictureSpec pictures = plan.Spec.Pictures with { Cameras = [plan.Spec.Pictures.Cameras[0]] };
        using var rig = new CameraRig(start, pictures);
        (WorldState now, WorldState before, WorldState after) = (new(start.World.Index), new(start.World.Index), new(start.World.Index));
        return [.. Moments.Select(moment =>
        {
            var film = new Film(pictures.Width, pictures.Height);
            trace.ReadAt(moment * trace.Duration, now, (before, after));
            rig.Render(rig.Cameras[0], now, (int)Math.Round(moment * trace.Duration * pictures.Fps), film);
            return film.Color;
        })];
    }

    static EvaluateReport Report(EvaluatePlan plan, EvaluatedEpisode[] episodes)
    {
        EvaluatedEpisode[] failed = [.. episodes.Where(e => !e.Success)];
        double[] times = [.. episodes.Select(e => e.SecondsToSuccess).OfType<double>().Order()];
        return new()
        {
            Policy = plan.Policy, Task = plan.Spec.Tasks[0].Id, Robot = plan.Spec.Robot.Id, Scene = plan.Job.Scene, Seed = plan.Spec.Seed,
            Fps = plan.Spec.Pictures.Fps,
            Cameras = plan.Policy == Expert ? [] : [.. plan.Spec.Pictures.Cameras.Select(c => c.Id)],
            Success = new(episodes.Length - failed.Length, episodes.Length),
            SuccessByRoom = ByRoom(episodes),
            FailuresByCause = new SortedDictionary<string, int>(
                failed.GroupBy(e => e.Cause).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal),
            MedianSecondsToSuccess = times.Length == 0 ? null : times[times.Length / 2],
            MeanJerk = episodes.Average(e => e.Jerk), MeanToolPath = episodes.Average(e => e.ToolPath),
            Periods = episodes.Sum(e => (long)e.Periods), Safety = SumSafety(episodes), Episodes = episodes,
        };
    }

    static SortedDictionary<string, SuccessRate> ByRoom(EvaluatedEpisode[] episodes)
    {
        var rooms = episodes.GroupBy(e => e.Room, StringComparer.Ordinal).ToArray();
        return new(rooms.Length < 2 ? [] : rooms.ToDictionary(r => r.Key, r => new SuccessRate(r.Count(e => e.Success), r.Count())),
            StringComparer.Ordinal);
    }

    static SortedDictionary<string, SafetySum> SumSafety(EvaluatedEpisode[] episodes)
    {
        var sums = new SortedDictionary<string, SafetySum>(StringComparer.Ordinal);
        foreach (EvaluatedEpisode episode in episodes)
            foreach ((string rule, int periods) in episode.Safety)
                sums[rule] = sums.TryGetValue(rule, out SafetySum? sum)
                    ? sum with { Periods = sum.Periods + periods, Episodes = sum.Episodes + 1 }
                    : new(periods, 1, episode.SafetyReasons[rule]);
        return sums;
    }

    static string? DrawFailures(EvaluateReport report, EvaluatePlan plan, EvaluateLog log, string root)
    {
        IReadOnlyList<Image<Rgb24>>[] rows = [.. report.Episodes.Where(e => !e.Success).Take(ShownFailures)
            .Select(e => log.FramesOf(e.Index, plan.Spec.Pictures.Width, plan.Spec.Pictures.Height)).OfType<IReadOnlyList<Image<Rgb24>>>()];
        if (rows.Length == 0) return null;
        string path = Path.Combine(root, "failures.png");
        PngWriter.Write(path, ContactSheet.Compose([[.. rows.SelectMany(r => r)]], rows.Length));
        return path;
    }

    /// <summary>One policy per worker, opened when needed; the one that was asked what it is goes to the first worker.</summary>
    sealed class Policies : IDisposable
    {
        readonly Func<IPolicy>? open;
        readonly ConcurrentBag<TimedPolicy> all = [];
        TimedPolicy? spare;

        public Policies(Func<IPolicy>? open)
        {
            this.open = open;
            spare = Open();
            Metadata = spare?.Metadata;
        }

        public IReadOnlyDictionary<string, object>? Metadata { get; }

        public double? SecondsPerCall => all.Sum(p => p.Calls) is > 0 and var calls ? all.Sum(p => p.Seconds) / calls : null;

        public TimedPolicy? Take() => Interlocked.Exchange(ref spare, null) ?? Open();

        TimedPolicy? Open()
        {
            if (open is null) return null;
            var policy = new TimedPolicy(open());
            all.Add(policy);
            return policy;
        }

        public void Dispose()
        {
            foreach (TimedPolicy policy in all) policy.Dispose();
        }
    }

    /// <summary>A policy with a clock beside it.</summary>
    sealed class TimedPolicy(IPolicy policy) : IPolicy
    {
        readonly Stopwatch clock = new();

        public int Calls { get; private set; }
        public double Seconds => clock.Elapsed.TotalSeconds;
        public IReadOnlyDictionary<string, object> Metadata => policy.Metadata;

        public ActionChunk Act(Observation observation)
        {
            Calls++;
            clock.Start();
            ActionChunk chunk = policy.Act(observation);
            clock.Stop();
            return chunk;
        }

        public void Reset(ulong seed) => policy.Reset(seed);
        public void Dispose() => policy.Dispose();
    }

    /// <summary>Counts what is done, from any thread.</summary>
    sealed class Tally(IReadOnlyList<EvaluatedEpisode> before, int total, IProgress<JobProgress>? progress)
    {
        readonly Stopwatch clock = Stopwatch.StartNew();
        readonly List<EvaluatedEpisode> done = [.. before];
        readonly Lock gate = new();

        public void Add(EvaluatedEpisode episode)
        {
            lock (gate)
            {
                done.Add(episode);
                double elapsed = clock.Elapsed.TotalSeconds;
                var failures = done.Where(e => !e.Success).GroupBy(e => e.Cause).ToDictionary(g => g.Key, g => g.Count());
                double remaining = elapsed / (done.Count - before.Count) * (total - done.Count);
                progress?.Report(new("evaluating", done.Count, total, done.Count, done.Count(e => e.Success),
                    new SortedDictionary<string, int>(failures, StringComparer.Ordinal), 0, elapsed, remaining));
            }
        }
    }
}
