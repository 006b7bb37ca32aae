using System.Runtime.InteropServices;

namespace Praxis.Cli;

/// <summary>Turns the signals that ask a program to stop into a cancellation, so that work ends at a safe place.</summary>
/// <remarks>A second signal ends the process at once, which loses no finished episode and leaves none that only looks finished.</remarks>
sealed class Interruption : IDisposable
{
    const int Impatience = 1000; // ms; "timeout" and schedulers signal a process and its group, which makes two signals of one

    readonly CancellationTokenSource source = new();
    readonly PosixSignalRegistration[] registrations;
    long first;

    public Interruption() =>
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(s => PosixSignalRegistration.Create(s, Stop))];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What to end with after a stop: SIGTERM is how schedulers preempt, so another try is in order.</summary>
    public int Code { get; private set; } = ExitCode.Interrupted;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested)
        {
            if (Environment.TickCount64 - first > Impatience) Environment.Exit(Code);
            return;
        }
        first = Environment.TickCount64;
        Code = context.Signal == PosixSignal.SIGTERM ? ExitCode.TryAgain : ExitCode.Interrupted;
        source.Cancel();
    }
}
