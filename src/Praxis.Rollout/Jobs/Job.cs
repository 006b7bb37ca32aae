using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Where a slot's take comes from: it is simulated, or read from a dataset that is rendered again.</summary>
/// <param name="slot">Episode slot.</param>
/// <param name="attempt">Number of the try, from 0.</param>
/// <param name="stop">Ends it early.</param>
public delegate (Take? Take, Outcome Outcome) TakeSource(int slot, int attempt, CancellationToken stop);

/// <summary>What a job tells while it runs; counts include what an earlier run of it had finished.</summary>
public sealed record JobState(int SlotsDone, int Succeeded, int Tried, IReadOnlyDictionary<string, int> Failures, long Images)
{
    /// <summary>Those of <see cref="Images"/> that belong to finished episodes.</summary>
    public long ImagesOfFinished { get; init; }
}

/// <summary>
/// Fills the slots of a dataset: every slot tries until it succeeds or has had its tries. Slots share nothing, so that neither the
/// number of workers nor an interruption changes a byte.
/// </summary>
public sealed class Job(JobSpec spec, JobFolder folder, TakeSource source)
{
    readonly SortedDictionary<string, int> failures = new(StringComparer.Ordinal);
    readonly Lock gate = new();
    readonly TakeMaker takes = new(spec.Seed);
    int done, succeeded, tried;
    long images, imagesOfFinished;

    /// <summary>Told after every episode, try and some of the images; from any worker's thread.</summary>
    public Action<JobState>? Progress { get; init; }

    /// <summary>Failed tries by cause.</summary>
    public IReadOnlyDictionary<string, int> Failures => failures;

    /// <summary>Images rendered by this run.</summary>
    public long Images => Interlocked.Read(ref images);

    /// <summary>Tries, those of an earlier run of the same job included.</summary>
    public int Tried => tried;

    /// <summary>Fills every slot that is not yet filled.</summary>
    /// <param name="slots">Which slots.</param>
    /// <param name="workers">Episodes at once.</param>
    /// <param name="stop">Ends the job; everything finished stays.</param>
    /// <returns>The successful parts in order of their slots.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<EpisodePart> Run(IReadOnlyList<int> slots, int workers, CancellationToken stop)
    {
        var parts = new SortedDictionary<int, EpisodePart>();
        var open = new ConcurrentQueue<int>();
        foreach (int slot in slots)
        {
            stop.ThrowIfCancellationRequested(); // thousands of finished parts take a while to check
            if (!Recall(slot, parts)) open.Enqueue(slot);
        }
        Report();
        RunWorkers(Math.Min(workers, open.Count), open, parts, stop);
        return [.. parts.Values];
    }

    // what an earlier run finished counts as done
    bool Recall(int slot, SortedDictionary<int, EpisodePart> parts)
    {
        if (folder.PartOf(slot) is { } part)
        {
            parts.Add(slot, part);
            Count([.. part.ReadProvenance()["failed_tries"]!.AsArray().Select(c => (string)c!)], success: true); // ours: hashed
            return true;
        }
        if (folder.FailureOf(slot) is not { } causes) return false;
        Count(causes, success: false);
        return true;
    }

    void Count(IReadOnlyList<string> causes, bool success)
    {
        foreach (string cause in causes) failures[cause] = failures.GetValueOrDefault(cause) + 1;
        (done, succeeded, tried) = (done + 1, succeeded + (success ? 1 : 0), tried + causes.Count + (success ? 1 : 0));
    }

    void RunWorkers(int workers, ConcurrentQueue<int> open, SortedDictionary<int, EpisodePart> parts, CancellationToken stop)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Exception? first = null;
        void Work()
        {
            try
            {
                var recorder = new EpisodeRecorder(spec, takes) { Rendered = CountImage };
                while (!broken.IsCancellationRequested && open.TryDequeue(out int slot)) Fill(slot, recorder, parts, broken.Token);
            }
            catch (Exception e)
            {
                // one broken worker stops the others; the first cause is told, not what it set off
                if (e is not OperationCanceledException) Interlocked.CompareExchange(ref first, e, null);
                broken.Cancel();
            }
        }
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(i => new Thread(Work) { Name = $"episode worker {i}" })];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        if (first is not null) ExceptionDispatchInfo.Throw(first); // as it is: a full disk stays a full disk to whoever explains it
        stop.ThrowIfCancellationRequested();
    }

    void Fill(int slot, EpisodeRecorder recorder, SortedDictionary<int, EpisodePart> parts, CancellationToken stop)
    {
        var causes = new List<string>();
        EpisodePart? part = null;
        while (part is null && causes.Count < spec.MaxTries)
        {
            stop.ThrowIfCancellationRequested();
            (Take? take, Outcome outcome) = source(slot, causes.Count, stop);
            if (take is not null && !spec.HasPlaces(take.Scene))
                (take, outcome) = (null, new(FailureCause.NoLayout, "a thing of its scene has more joints than the dataset has places"));
            if (take is not null) part = recorder.Record(take, causes, folder.Episodes, stop);
            else causes.Add(outcome.Cause.Id());
        }
        if (part is null) folder.Fail(slot, causes);
        lock (gate)
        {
            if (part is not null) parts.Add(slot, part);
            imagesOfFinished += (part?.Length ?? 0) * spec.Pictures.Cameras.Count;
            Count(causes, part is not null);
        }
        Report();
    }

    void CountImage()
    {
        if (Interlocked.Increment(ref images) % 16 == 0) Report();
    }

    void Report()
    {
        if (Progress is null) return;
        lock (gate)
        {
            var causes = new SortedDictionary<string, int>(failures, StringComparer.Ordinal);
            Progress(new(done, succeeded, tried, causes, Images) { ImagesOfFinished = imagesOfFinished });
        }
    }
}
