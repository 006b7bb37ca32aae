using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>Serves a policy until it is stopped.</summary>
/// <param name="catalog">Where robots are found.</param>
public sealed class Serve(Catalog catalog)
{
    /// <summary>Stands for no robot: actions are passed on as they are.</summary>
    public const string NoRobot = "none";

    /// <summary>Serves, and finishes the recording when stopped.</summary>
    /// <param name="options">What is served, and where.</param>
    /// <param name="ready">Told the address once it is listened on.</param>
    /// <param name="say">Told of connections and of what goes wrong with them, from any thread.</param>
    /// <param name="stop">Ends it; that is no failure.</param>
    /// <exception cref="PraxisException">No such policy, a port that is taken, a folder that holds something else.</exception>
    public ServeReport Run(ServeOptions options, Action<Uri> ready, Action<string> say, CancellationToken stop)
    {
        IPolicy? first = Open(options, say, stop); // now, so that what is wrong with it is told before anyone connects
        using ServeRecorder? recorder = options.Record is { } folder
            ? new(folder, Path.GetFileName(options.Policy.TrimEnd('/')), first.Metadata, options.Fps, say) : null;
        if (first is not GuardedPolicy && options.Robot != NoRobot)
            say($"the policy does not say that its actions are those of '{options.Robot}': they are passed on unguarded");
        IPolicy Next() => Interlocked.Exchange(ref first, null) ?? Open(options, say, stop);
        ListenAsync(Next, recorder, options, ready, say, stop).GetAwaiter().GetResult();
        first?.Dispose(); // when nobody came
        Manifest? manifest = recorder?.Finish();
        return new(manifest is null ? null : options.Record, manifest?.Episodes.Count ?? 0);
    }

    IPolicy Open(ServeOptions options, Action<string> say, CancellationToken stop)
    {
        IPolicy policy = PolicyFactory.Open(options.Policy, options.Layout, say, stop);
        if (options.Robot == NoRobot) return policy;
        if (!catalog.Ids<Robot>().Contains(options.Robot))
            throw new PraxisException($"--robot: {Suggest.Unknown("robot", options.Robot, [.. catalog.Ids<Robot>(), NoRobot])}");
        return GuardedPolicy.IfFitting(policy, catalog.Create<Robot>(options.Robot), options.Fps, say) ?? policy;
    }

    static async Task ListenAsync(
        Func<IPolicy> open, ServeRecorder? recorder, ServeOptions options, Action<Uri> ready, Action<string> say, CancellationToken stop)
    {
        await using var server = await PolicyServer.Start(open, options.Host, options.Port, recorder, say);
        ready(server.Address);
        await Stopped(stop);
    }

    internal static async Task Stopped(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task;
    }
}

/// <summary>What is served, and where.</summary>
public sealed record ServeOptions
{
    /// <summary>A name, a checkpoint or the address of another server; see <see cref="PolicyFactory"/>.</summary>
    public required string Policy { get; init; }

    /// <summary>Layout that another server's policy expects.</summary>
    public string Layout { get; init; } = "praxis";

    /// <summary>Id of the robot whose limits every action must keep; <see cref="Serve.NoRobot"/> for none.</summary>
    public string Robot { get; init; } = "panda";

    public string Host { get; init; } = "127.0.0.1";

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; } = 8000;

    /// <summary>Folder of a dataset to record into.</summary>
    public string? Record { get; init; }

    /// <summary>Frames per second of the recording, where the policy does not say.</summary>
    public int Fps { get; init; } = 10;
}

/// <summary>What came of serving.</summary>
/// <param name="Dataset">Folder of the recording; null when nothing was recorded.</param>
/// <param name="Episodes">Episodes in it.</param>
public sealed record ServeReport(string? Dataset, int Episodes);
