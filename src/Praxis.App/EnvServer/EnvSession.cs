using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>One client and its world. A request names what it wants under "request": spaces, reset, step or observe.</summary>
sealed class EnvSession(EnvWorlds worlds) : IWireSession
{
    static readonly string[] Requests = ["spaces", "reset", "step", "observe"];

    EnvEpisode? episode;
    EnvMoment? now;

    public IReadOnlyDictionary<string, object?> Greeting => worlds.Describe();

    public IReadOnlyDictionary<string, object?> Answer(IReadOnlyDictionary<string, object?> request, double? previousMs)
    {
        var fields = new WireRequest(request);
        return fields.Text("request") switch
        {
            "spaces" => Spaces(fields),
            "reset" => Reset(fields),
            "step" => Step(fields),
            "observe" => Observe(fields),
            "" => throw new PraxisException($"'request' must be a text that says what is wanted: {string.Join(", ", Requests)}."),
            string other => throw new PraxisException(Suggest.Unknown("request", other, Requests)),
        };
    }

    // a world without cameras says what there is to say
    OrderedDictionary<string, object?> Spaces(WireRequest fields)
    {
        string task = fields.Text("task", optional: true);
        fields.Finish("env spaces");
        using TaskWorld world = TaskWorld.Open(worlds.Setting(task), EnvWorlds.Chance(0));
        using var eyes = new LiveObserver(world, worlds.Pictures([], []));
        (float[] low, float[] high) = EnvWorlds.Limits(world.World);
        OrderedDictionary<string, object?> action = Map(
            ("names", worlds.ActionNames.ToArray()), ("low", NdArray.Of(low, low.Length)), ("high", NdArray.Of(high, high.Length)));
        return Map(("action", action),
            ("observation", WireLayout.Praxis.Write(eyes.Observe(world.World.State))));
    }

    OrderedDictionary<string, object?> Reset(WireRequest fields)
    {
        string task = fields.Text("task", optional: true), scene = fields.Text("scene", optional: true);
        ulong seed = fields.Whole("seed") ?? 0;
        IReadOnlyList<string>? cameras = fields.Texts("cameras");
        float[] size = fields.Has("size") ? fields.Vector("size", 2) : [];
        fields.Finish("env reset");
        episode?.Dispose();
        (episode, now) = (null, null);
        TaskSetting setting = worlds.Setting(task, scene);
        episode = new(setting, EnvWorlds.Chance(seed), worlds.Pictures(cameras, size));
        now = episode.Begin();
        return Map(("observation", WireLayout.Praxis.Write(now.Seen)),
            ("info", Map(("task", setting.Task.Id), ("instruction", now.Seen.Prompt), ("seed", seed), ("horizon", setting.Task.Horizon))));
    }

    OrderedDictionary<string, object?> Step(WireRequest fields)
    {
        float[] action = fields.Vector("action", worlds.ActionNames.Count);
        fields.Finish("env step");
        if (episode is null || now is null) throw new PraxisException("There is no episode yet. Send a reset first.");
        if (now.End is { } end) throw new PraxisException($"The episode is over ({end.Cause.Id()}). Send a reset first.");
        now = episode.Step(action);
        return Told(now);
    }

    OrderedDictionary<string, object?> Observe(WireRequest fields)
    {
        fields.Finish("env observe");
        return Told(now ?? throw new PraxisException("There is no episode yet. Send a reset first."));
    }

    // in Gymnasium's words: over by its own rules is terminated, out of time is truncated
    static OrderedDictionary<string, object?> Told(EnvMoment moment)
    {
        bool success = moment.End is { Success: true }, late = moment.End is { Cause: FailureCause.Timeout };
        return Map(("observation", WireLayout.Praxis.Write(moment.Seen)), ("reward", success ? 1.0 : 0.0),
            ("terminated", moment.End is not null && !late), ("truncated", late),
            ("info", Map(("success", success), ("failure", (moment.End?.Cause ?? FailureCause.None).Id()), ("why", moment.End?.Why ?? ""),
                ("time", moment.Time), ("safety", Told(moment.Changed)))));
    }

    static OrderedDictionary<string, object?> Told(IReadOnlyDictionary<string, SafetyRecord> changed) => Map([.. changed.Select(c => (c.Key,
        (object?)Map(("periods", c.Value.Periods), ("first_time", c.Value.FirstTime), ("first_reason", c.Value.FirstReason))))]);

    static OrderedDictionary<string, object?> Map(params ReadOnlySpan<(string Key, object? Value)> entries)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string key, object? value) in entries) map.Add(key, value);
        return map;
    }

    public void Dispose() => episode?.Dispose();
}
