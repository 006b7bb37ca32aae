using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>Counts how often the experts of tasks succeed, how long they take and why they fail: physics only.</summary>
public sealed class Yield(Catalog catalog)
{
    /// <summary>Runs to the end, or until stopped; finished episodes are kept for <see cref="YieldOptions.Resume"/>.</summary>
    /// <exception cref="PraxisException">A wrong value, or a folder in use.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public YieldOutcome Run(YieldOptions options, IProgress<JobProgress>? progress, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        if (options.Record is { } record) YieldTable.Read(record); // a wrong file is told before the work
        string[] names = [.. options.Tasks.Count > 0 ? options.Tasks : catalog.Ids<TaskDefinition>()];
        JobPlan plan = JobPlan.From(new()
        {
            Tasks = names, Out = options.Out, Episodes = options.Episodes, Robot = options.Robot, Seed = options.Seed,
            Scene = options.Scene,
        });
        JobSpec spec = plan.Resolve(catalog);
        if (spec.Tasks.GroupBy(t => t.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new PraxisException($"Two of the tasks are called '{twice.Key}'. Count them in two runs, or rename one.");
        Durable.CreateFolder(options.Out);
        using DatasetLock mine = DatasetLock.Acquire(options.Out);
        var log = new YieldLog(options.Out, Identity(plan, spec, options.Planned), options.Resume);
        string[] sources = [.. plan.Tasks.Select(t => t.Text is { } text ? Hash(text) : "")];

        // pieces are numbered task by task, so that a run that is cut short has whole rows first
        int[] missing = [.. spec.Tasks.SelectMany((task, t) =>
        {
            IReadOnlyDictionary<int, YieldEpisode> there = log.Of(task.Id, sources[t], options.Episodes);
            return Enumerable.Range(0, options.Episodes).Where(k => !there.ContainsKey(k)).Select(k => t * options.Episodes + k);
        })];
        var tally = new Tally(log, spec, sources, options.Episodes, progress);
        Crew.Run(Workers.Count(options.Workers), missing, (numbers, token) =>
        {
            foreach (int n in numbers)
            {
                (int t, int k) = Math.DivRem(n, options.Episodes);
                log.Add(Play(SettingOf(spec, t, options.Planned), options.Seed, k, token) with { Source = sources[t] });
                tally.Report();
            }
        }, stop);

        YieldRow[] rows = [.. spec.Tasks.Select((task, t) => YieldTable.Count([.. log.Of(task.Id, sources[t], options.Episodes).Values],
            options.Planned || task.Expert is PlannedExpert ? "planned" : "own",
            task.Id, spec.Robot.Id, options.Scene, options.Seed))];
        string? table = options.Record is { } file ? YieldTable.Renew(file, rows) : null;
        return new(rows, log.Lines, table, clock.Elapsed.TotalSeconds);
    }

    // episodes and tasks may be added to a run
    static JsonObject Identity(JobPlan plan, JobSpec spec, bool planned) => new()
    {
        ["robot"] = spec.Robot.Id, ["scene"] = plan.Scene, ["planned"] = planned,
        ["seed"] = plan.Seed.ToString(CultureInfo.InvariantCulture), ["build"] = Platform.Build(spec.Catalog),
    };

    static TaskSetting SettingOf(JobSpec spec, int task, bool planned)
    {
        TaskSetting setting = spec.SettingOf(task);
        return !planned ? setting
            : setting with { Task = setting.Task with { Expert = new PlannedExpert(setting.Task.Goal, SkillSet.Of(setting.Catalog)) } };
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    static YieldEpisode Play(TaskSetting setting, ulong seed, int k, CancellationToken stop)
    {
        using TaskWorld start = TaskWorld.Open(setting, Rng.FromSeed(seed).Split("yield", k));
        SceneIndex index = start.World.Index;
        var actor = new ExpertActor(setting.Task.Expert, start.World, start.Rng.Split("planning").Unlogged());
        var trace = new StateTrace(index.Layout.Length, World.ControlPeriod);
        Outcome outcome = Rollout.Rollout.Run(start.World, actor, setting.Task, trace, stop);
        return new()
        {
            Task = setting.Task.Id, Index = k, Success = outcome.Success, Cause = outcome.Cause.Id(), Why = outcome.Why,
            Seconds = Math.Round(trace.Duration, 6),
            Calls = [.. actor.Timeline.Select(s => new YieldCall(Catalog.IdOf(s.Skill.GetType()),
                s.Skill.ReferenceFrame is { } thing ? index[thing].Category : "",
                Math.Round((s.EndTick - s.FirstTick) * World.ControlPeriod, 6), s.Cause.Id()))],
            Objects = [.. setting.Task.Goal.Objects.Select(o => index[o].Category).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Says how far it is, from any thread.</summary>
    sealed class Tally(YieldLog log, JobSpec spec, string[] sources, int episodes, IProgress<JobProgress>? progress)
    {
        readonly Stopwatch clock = Stopwatch.StartNew();
        readonly int before = All(log, spec, sources, episodes).Length;

        public void Report()
        {
            YieldEpisode[] done = All(log, spec, sources, episodes);
            double elapsed = clock.Elapsed.TotalSeconds;
            int total = episodes * spec.Tasks.Count;
            double? remaining = done.Length > before ? elapsed / (done.Length - before) * (total - done.Length) : null;
            var failures = done.Where(e => !e.Success).GroupBy(e => e.Cause).ToDictionary(g => g.Key, g => g.Count());
            progress?.Report(new("counting", done.Length, total, done.Length, done.Count(e => e.Success),
                new SortedDictionary<string, int>(failures, StringComparer.Ordinal), 0, elapsed, remaining));
        }

        static YieldEpisode[] All(YieldLog log, JobSpec spec, string[] sources, int episodes) =>
            [.. spec.Tasks.SelectMany((task, t) => log.Of(task.Id, sources[t], episodes).Values)];
    }
}
