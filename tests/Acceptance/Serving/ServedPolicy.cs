using System.Diagnostics;
using System.Runtime.InteropServices;
using Praxis.Tests.Acceptance.Cli;
using Xunit;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>"praxis serve" or "praxis env" as a process of its own, on a port that was free.</summary>
sealed class ServedPolicy : IDisposable
{
    const int SigInt = 2, SigKill = 9;

    readonly Process process;
    readonly Task<string> error;

    public ServedPolicy(string words)
    {
        process = PraxisProgram.Start(Shell.Root, $"{words} --port 0");
        error = process.StandardError.ReadToEndAsync();
        string? line = process.StandardOutput.ReadLine();
        Assert.True(line is not null, line is null ? error.Result : "");
        Address = new(line!.Split(' ').First(w => w.StartsWith("ws://", StringComparison.Ordinal))); // just asserted
    }

    public Uri Address { get; }

    /// <summary>Ctrl-C, and what it says in the end.</summary>
    public Finished Interrupt() => End(SigInt);

    /// <summary>The end that nobody can prepare for.</summary>
    public Finished Kill() => End(SigKill);

    Finished End(int signal)
    {
        Assert.Equal(0, Signal(process.Id, signal));
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(60_000), "It does not end.");
        return new(process.ExitCode, output, error.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}
