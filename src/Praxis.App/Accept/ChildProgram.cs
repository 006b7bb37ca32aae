using System.Diagnostics;

namespace Praxis.App;

/// <summary>Another program, run to its end.</summary>
static class ChildProgram
{
    /// <summary>What it printed; errors go where ours go.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; nothing of it is left.</exception>
    public static (int Code, string Output) Run(string program, IEnumerable<string> arguments, CancellationToken stop)
    {
        using Process child = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
        })!; // never null: no shell is involved
        using CancellationTokenRegistration stopped = stop.Register(() => child.Kill(entireProcessTree: true));
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        stop.ThrowIfCancellationRequested();
        return (child.ExitCode, output);
    }
}
