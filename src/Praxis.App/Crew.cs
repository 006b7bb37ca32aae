using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Praxis.App;

/// <summary>Deals independent pieces of work to a few threads.</summary>
static class Crew
{
    /// <summary>Returns when every piece is done.</summary>
    /// <param name="workers">Threads at most.</param>
    /// <param name="pieces">What there is to do, in the order in which it is begun.</param>
    /// <param name="work">What one thread does: it takes its pieces from the sequence until there are none.</param>
    /// <param name="stop">Ends it between two pieces, or earlier where the work heeds it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <remarks>The first fault stops the others and is thrown as it is.</remarks>
    public static void Run(
        int workers, IReadOnlyCollection<int> pieces, Action<IEnumerable<int>, CancellationToken> work, CancellationToken stop)
    {
        var open = new ConcurrentQueue<int>(pieces);
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Exception? first = null;
        IEnumerable<int> Mine()
        {
            while (!broken.IsCancellationRequested && open.TryDequeue(out int piece)) yield return piece;
        }
        void Work()
        {
            try
            {
                work(Mine(), broken.Token);
            }
            catch (Exception e)
            {
                if (e is not OperationCanceledException) Interlocked.CompareExchange(ref first, e, null);
                broken.Cancel();
            }
        }
        Thread[] threads = [.. Enumerable.Range(0, Math.Min(workers, pieces.Count)).Select(i => new Thread(Work) { Name = $"worker {i}" })];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        if (first is not null) ExceptionDispatchInfo.Throw(first);
        stop.ThrowIfCancellationRequested();
    }
}
