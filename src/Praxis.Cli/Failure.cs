using System.ComponentModel;
using Praxis.Core;

namespace Praxis.Cli;

/// <summary>Turns what was thrown into one message for the user. A trace goes into a file, and only when the fault is ours.</summary>
static class Failure
{
    // errno values of Linux, which IOException carries as its HResult
    const int DiskFull = 28, ReadOnly = 30, QuotaExceeded = 122;

    /// <summary>The message for something the user can mend, or null when the exception is a fault of the program.</summary>
    public static string? Explain(Exception thrown) => Chain(thrown).Select(Describe).FirstOrDefault(d => d is not null);

    static string? Describe(Exception thrown) => thrown switch
    {
        PraxisException e => e.Message,
        IOException { HResult: DiskFull or QuotaExceeded } e =>
            $"The disk is full: {e.Message} Everything finished is intact; free some space and go on with --resume.",
        IOException { HResult: ReadOnly } e => $"The folder is read-only: {e.Message} Choose another with --out.",
        UnauthorizedAccessException e => $"No permission: {e.Message} Choose a place that you may write to.",
        IOException e => e.Message,
        DllNotFoundException e => $"A native library is missing: {FirstLine(e.Message)} ./praxis doctor says what to install.",
        Win32Exception e => $"A program could not be run: {e.Message} ./praxis doctor says what to install.",
        OutOfMemoryException => "Memory ran out. Use fewer --workers or a smaller --size.",
        _ => null,
    };

    /// <summary>Prints the message, and for a fault of the program leaves the trace in a file and says where.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(Exception thrown, Terminal terminal)
    {
        terminal.Say(Explain(thrown) ?? $"{FirstLine(Chain(thrown).Last().Message)} This is a bug, please report it with {Log(thrown)}");
        return ExitCode.Wrong;
    }

    // from the outermost wrapper to the cause; of several at once, the first that is not a mere echo of a stop
    static IEnumerable<Exception> Chain(Exception thrown)
    {
        for (Exception? e = thrown; e is not null; e = Inner(e)) yield return e;
    }

    static Exception? Inner(Exception thrown) => thrown is AggregateException all
        ? all.InnerExceptions.OrderBy(e => Chain(e).Last() is OperationCanceledException).FirstOrDefault()
        : thrown.InnerException;

    static string Log(Exception thrown)
    {
        string path = Path.Combine(Path.GetTempPath(), $"praxis-bug-{Environment.ProcessId}.log");
        try
        {
            File.WriteAllText(path, $"{Environment.CommandLine}\n{Environment.OSVersion}, .NET {Environment.Version}\n\n{thrown}\n");
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"these words: {thrown.GetType().Name} in {thrown.TargetSite}";
        }
    }

    static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('.') + ".";
}
