using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Praxis.Tests.Acceptance.Cli;

/// <summary>What a program that ran to its end left behind.</summary>
sealed record Finished(int Code, string Out, string Error)
{
    /// <summary>Everything it said, for messages of failed assertions.</summary>
    public override string ToString() => $"exit {Code}\n--- out\n{Out}\n--- error\n{Error}";
}

/// <summary>Runs programs as a user would, each with a time limit.</summary>
static class Shell
{
    const int LimitMilliseconds = 300_000; // a hang must not hold up the whole run

    /// <summary>The root of the sources.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs a program without standard input; a null value removes a variable from its environment.</summary>
    public static Finished Run(string program, string[] arguments, string folder, params (string Name, string? Value)[] environment)
    {
        using var process = Start(program, arguments, folder, environment);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(LimitMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }
        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a program with its output redirected and its standard input closed.</summary>
    public static Process Start(string program, string[] arguments, string folder, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!; // never null: no shell is involved
        process.StandardInput.Close();
        return process;
    }

    static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
