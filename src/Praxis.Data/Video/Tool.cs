using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Starts the programs we depend on; they die with this process, however it ends.</summary>
static class Tool
{
    static readonly BlockingCollection<Action> Starts = StartThread();

    /// <summary>Full path of a program on PATH, or null when it is not installed.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(d => d.Length > 0).Select(d => Path.Combine(d, name))
            .FirstOrDefault(File.Exists);

    /// <exception cref="PraxisException">Not installed; the message names the package.</exception>
    public static string Require(string name, string package) =>
        Find(name) ?? throw new PraxisException($"'{name}' is not installed. Install it with: sudo apt-get install -y {package}");

    /// <summary>
    /// Starts a program with all three streams piped. It is killed when this process dies, and a Ctrl-C on the terminal does not reach it:
    /// what becomes of unfinished work is ours to say.
    /// </summary>
    /// <param name="path">Full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="quiet">Keeps SVT-AV1 from telling its settings.</param>
    public static Process Start(string path, IEnumerable<string> arguments, bool quiet = true)
    {
        string[] command =
        [
            .. Find("setsid") is { } setsid ? new[] { setsid } : [],
            .. Find("setpriv") is { } setpriv ? new[] { setpriv, "--pdeathsig", "KILL" } : [],
            path,
        ];
        var info = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        if (quiet) info.Environment["SVT_LOG"] = "1"; // errors only
        var started = new TaskCompletionSource<Process>();
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(info)!); // never null without shell execution
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="PraxisException">It failed; the message carries the end of what it said.</exception>
    public static string Run(string path, params IEnumerable<string> arguments)
    {
        using Process process = Start(path, arguments);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || RanOutOfDisk(errors.Result)) throw Failed(path, process.ExitCode, errors.Result);
        return output;
    }

    /// <summary>Whether a program said that the disk is full; ffmpeg says so and may still end with exit code 0.</summary>
    public static bool RanOutOfDisk(string errors) => errors.Contains("No space left on device", StringComparison.Ordinal);

    public static PraxisException Failed(string path, int exitCode, string errors)
    {
        string name = Path.GetFileName(path), said = Tail(errors);
        if (RanOutOfDisk(errors))
            return new($"The disk is full: {name} could not write. Everything finished before is intact; free some space and run again.");
        if (errors.Contains("Unknown encoder", StringComparison.Ordinal))
            return new($"This {name} lacks an encoder ({said}). Install Debian's: sudo apt-get install -y ffmpeg");
        return new($"{name} failed with exit code {exitCode}: {(said.Length > 0 ? said : "it said nothing")}");
    }

    static string Tail(string text)
    {
        string[] lines = [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        return string.Join(" | ", lines.TakeLast(4));
    }

    // the kernel sends the death signal when the *thread* that started a child ends, so one thread that never ends starts them all
    static BlockingCollection<Action> StartThread()
    {
        var queue = new BlockingCollection<Action>();
        void Serve()
        {
            foreach (Action start in queue.GetConsumingEnumerable()) start();
        }
        new Thread(Serve) { IsBackground = true, Name = "process starter" }.Start();
        return queue;
    }
}
