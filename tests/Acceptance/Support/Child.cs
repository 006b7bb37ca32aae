using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Praxis.Data;
using Praxis.Tests.Acceptance.Cli;
using Xunit;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>The small job as a process of its own, which can be killed.</summary>
sealed class Child : IDisposable
{
    const int SigInt = 2;
    const double OrphanLimit = 1, Patience = 120; // s

    readonly Process process;
    readonly Task<string> output, error;
    readonly string folder;

    public Child(string folder, int workers = 1) : this(folder, SmallJob.Arguments(folder, workers)) { }

    /// <param name="folder">Folder of the dataset.</param>
    /// <param name="arguments">Of the program.</param>
    /// <param name="environment">Added to this process's own.</param>
    public Child(string folder, string[] arguments, params (string Name, string? Value)[] environment)
    {
        this.folder = folder;
        process = Shell.Start(Path.Combine(AppContext.BaseDirectory, "praxis"), arguments, AppContext.BaseDirectory, environment);
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public int Id => process.Id;
    public bool Ended => process.HasExited;

    /// <summary>Waits until it ends by itself.</summary>
    public Finished Wait()
    {
        if (!process.WaitForExit(TimeSpan.FromSeconds(Patience))) throw new TimeoutException("The child does not end.");
        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Kills it with SIGKILL; checks what it leaves.</summary>
    public void Kill()
    {
        process.Kill(); // SIGKILL on Unix
        Wait();
        AssertNothingLives();
        AssertNothingLooksFinished();
    }

    /// <summary>Sends what Ctrl-C sends; waits for the end.</summary>
    /// <returns>How it ended, and s from signal to end.</returns>
    public (Finished End, double Seconds) Interrupt()
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Signal(process.Id, SigInt));
        return (Wait(), clock.Elapsed.TotalSeconds);
    }

    /// <summary>Waits until something has come to be in the folder; false when the child ended before.</summary>
    public bool WaitFor(Func<bool> present)
    {
        var clock = Stopwatch.StartNew();
        while (!present())
        {
            if (process.HasExited) return false;
            if (clock.Elapsed.TotalSeconds > Patience) throw new TimeoutException("What was waited for does not come.");
            Thread.Sleep(1);
        }
        return true;
    }

    // encoders carry the folder's path in their arguments
    void AssertNothingLives()
    {
        var clock = Stopwatch.StartNew();
        (int Id, string CommandLine)[] living = Encoders(folder);
        while (living.Length > 0 && clock.Elapsed.TotalSeconds < OrphanLimit)
        {
            Thread.Sleep(20);
            living = Encoders(folder);
        }
        Assert.Empty(living);
    }

    /// <summary>Ids and command lines of the encoders that work in a folder.</summary>
    public static (int Id, string CommandLine)[] Encoders(string folder) =>
        [.. Directory.EnumerateDirectories("/proc").Select(d => (Id: NumberOf(d), CommandLine: CommandLine(d)))
            .Where(p => p.Id > 0 && p.CommandLine.Contains("ffmpeg", StringComparison.Ordinal))
            .Where(p => p.CommandLine.Contains(folder, StringComparison.Ordinal))];

    /// <summary>Kills one of the encoders that work in a folder.</summary>
    public static void KillEncoder(string folder)
    {
        using var encoder = Process.GetProcessById(Encoders(folder)[0].Id);
        encoder.Kill();
    }

    static int NumberOf(string process) =>
        int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out int id) ? id : 0;

    static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return ""; // it ended meanwhile
        }
    }

    // what has a finished thing's name is whole: the dataset by its manifest, a part by its hashes
    void AssertNothingLooksFinished()
    {
        if (DatasetFolder.IsFinished(folder)) Assert.Empty(Manifest.Read(folder)!.Verify(folder)); // finished ones have a manifest
        string parts = Path.Combine(folder, ".work", "episodes");
        if (!Directory.Exists(parts)) return;
        foreach (string part in Directory.EnumerateDirectories(parts))
        {
            if (Path.GetFileName(part).StartsWith("writing-", StringComparison.Ordinal)) continue;
            Assert.True(DatasetFolder.IsFinished(folder) || EpisodePart.Open(part) is not null, $"{part} is torn");
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}
