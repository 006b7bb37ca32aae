using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praxis.Bench.Peer;

/// <summary>The same training step in PyTorch: tests/oracles/learning/peer.py, run by Debian's python3 on the same kernels.</summary>
sealed class PeerTraining : IDisposable
{
    const string Python = "/usr/bin/python3"; // Debian's: python3-torch is a package of its own
    readonly Process process;

    PeerTraining(Process process, JsonObject first)
    {
        this.process = process;
        (Version, Kernels) = ((string)first["torch"]!, (string)first["kernels"]!); // written by our own script
        (GradientError, LossError) = ((double)first["gradient_error"]!, (double)first["loss_error"]!);
    }

    /// <summary>Of PyTorch.</summary>
    public string Version { get; }

    /// <summary>Which kernels of OpenBLAS run, "Haswell"; empty where another BLAS is loaded.</summary>
    public string Kernels { get; }

    /// <summary>Largest difference of any element, relative to the largest gradient.</summary>
    public double GradientError { get; }

    /// <summary>Relative.</summary>
    public double LossError { get; }

    /// <summary>Starts it; null with the reason where it cannot be.</summary>
    /// <param name="stepFile">What <see cref="StepFile"/> wrote.</param>
    /// <param name="threads">How many processors it may use.</param>
    /// <param name="why">Why there is none.</param>
    public static PeerTraining? TryStart(string stepFile, int threads, out string why)
    {
        why = $"no peer: {Python} with torch is needed (apt-get install python3-torch)";
        if (!File.Exists(Python)) return null;
        string script = Path.ChangeExtension(stepFile, ".py");
        using (Stream resource = typeof(PeerTraining).Assembly.GetManifestResourceStream("peer.py")!) // embedded by the project file
        using (FileStream file = File.Create(script)) resource.CopyTo(file);
        var start = new ProcessStartInfo(Python, [script, stepFile, "--threads", threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        UseOurKernels(start.Environment);
        Process process = Process.Start(start)!; // never null: no shell is involved
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (process.StandardOutput.ReadLine() is { } line) return new(process, Read(line));
        process.WaitForExit();
        process.Dispose();
        if (!errors.Result.Contains("ModuleNotFoundError", StringComparison.Ordinal))
            why = $"the peer failed: {errors.Result.Trim().Split('\n')[^1]}";
        return null;
    }

    /// <summary>Makes steps and notes what each took.</summary>
    public void Measure(int steps, StepTimes into)
    {
        process.StandardInput.WriteLine(steps.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        string line = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("The peer ended in the midst of its steps.");
        JsonObject answer = Read(line);
        foreach (JsonNode? value in answer["cpu_ms"]!.AsArray()) into.Cpu.Add((double)value!); // written by our own script
        foreach (JsonNode? value in answer["wall_ms"]!.AsArray()) into.Wall.Add((double)value!);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    // what LearningEngine does for us: OpenBLAS with OpenMP under the name that libtorch asks for, and threads that do not spin for long
    static void UseOurKernels(IDictionary<string, string?> environment)
    {
        string[] folders = Directory.Exists("/usr/lib") ? Directory.GetDirectories("/usr/lib", "*-linux-gnu*") : [];
        IEnumerable<string> first = folders.Select(f => Path.Combine(f, "openblas-openmp")).Where(Directory.Exists);
        string? given = environment.TryGetValue("LD_LIBRARY_PATH", out string? path) ? path : null;
        environment["LD_LIBRARY_PATH"] = string.Join(':', [.. first, .. string.IsNullOrEmpty(given) ? [] : (string[])[given]]);
        environment.TryAdd("GOMP_SPINCOUNT", "1000");
    }

    static JsonObject Read(string line)
    {
        try
        {
            return JsonNode.Parse(line)!.AsObject();
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The peer said '{line}'.", e);
        }
    }
}

/// <summary>What steps took, ms.</summary>
sealed class StepTimes
{
    public Samples Cpu { get; } = new();
    public Samples Wall { get; } = new();
}
