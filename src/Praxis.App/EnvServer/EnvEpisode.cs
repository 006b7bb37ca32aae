using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rollout;
using Praxis.Simulation;

namespace Praxis.App;

/// <summary>A world at the time of a frame.</summary>
/// <param name="Seen">What a policy may see of it.</param>
/// <param name="Time">Since the episode began, s.</param>
/// <param name="Changed">What the safety layer did to actions so far: control periods by rule, and why first.</param>
/// <param name="End">How the episode ended; null while it goes on.</param>
sealed record EnvMoment(Observation Seen, double Time, IReadOnlyDictionary<string, SafetyRecord> Changed, Outcome? End);

/// <summary>
/// One episode, played as an evaluation plays a policy's, with an actor who asks the client: equal actions give equal outcomes in both.
/// The world lives on a thread of its own, which waits while the client thinks.
/// </summary>
sealed class EnvEpisode : IDisposable
{
    readonly BlockingCollection<double[]> actions = new(1);
    readonly BlockingCollection<EnvMoment> moments = new(2); // the last one must not wait for a client that has left
    readonly CancellationTokenSource left = new();
    readonly Thread thread;
    ExceptionDispatchInfo? fault;

    /// <param name="setting">What is to be done, and by whom.</param>
    /// <param name="chance">Decides the world.</param>
    /// <param name="pictures">Cameras, size and steps per second.</param>
    public EnvEpisode(TaskSetting setting, Rng chance, PictureSpec pictures)
    {
        thread = new(() => Guard(() => Play(setting, chance, pictures))) { Name = "world", IsBackground = true };
        thread.Start();
    }

    /// <summary>The first frame.</summary>
    /// <exception cref="PraxisException">No such world can begin.</exception>
    public EnvMoment Begin() => Next();

    /// <summary>Acts for one frame.</summary>
    /// <param name="action">Per arm its joint targets (rad), then the gripper's opening (m).</param>
    public EnvMoment Step(float[] action)
    {
        actions.Add(Array.ConvertAll(action, x => (double)x));
        return Next();
    }

    EnvMoment Next()
    {
        if (moments.TryTake(out EnvMoment? moment, Timeout.Infinite)) return moment;
        fault!.Throw(); // nothing more comes only after a fault
        throw fault.SourceException;
    }

    void Play(TaskSetting setting, Rng chance, PictureSpec pictures)
    {
        using TaskWorld start = TaskWorld.Open(setting, chance);
        using var eyes = new LiveObserver(start, pictures);
        using var safety = new SafetyLayer(start.World);
        EnvMoment Look(WorldState state, Outcome? end) => new(eyes.Observe(state), state.Time, Changed(safety), end);
        var trace = new StateTrace(start.World.Index.Layout.Length, World.ControlPeriod);
        var actor = new ClientActor(start.World.State, pictures.Fps, state =>
        {
            moments.Add(Look(state, null));
            return actions.Take(left.Token);
        });
        Outcome outcome = Rollout.Rollout.Run(start.World, new GuardedActor(actor, safety), setting.Task, trace, left.Token, Evaluate.Hold);
        moments.Add(Look(start.World.State, outcome));
    }

    static SortedDictionary<string, SafetyRecord> Changed(SafetyLayer safety) =>
        new(safety.Records.ToDictionary(r => Catalog.Kebab($"{r.Key}"), r => r.Value), StringComparer.Ordinal);

    void Guard(Action play)
    {
        try
        {
            play();
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested) { }
        catch (Exception e)
        {
            fault = ExceptionDispatchInfo.Capture(e); // for whoever waits
        }
        moments.CompleteAdding();
    }

    public void Dispose()
    {
        left.Cancel();
        thread.Join();
        left.Dispose();
        actions.Dispose();
        moments.Dispose();
    }
}
