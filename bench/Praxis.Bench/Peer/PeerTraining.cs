using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Praxis.Bench.Peer;

/// <summary>The same training step in PyTorch: tests/oracles/learning/peer.py, run by Debian's python3.</summary>
/// <param name="CpuMs">Processor time of a step, ms.</param>
/// <param name="GradientError">Largest difference of any element, relative to the largest gradient.</param>
/// <param name="LossError">Relative.</param>
/// <param name="Version">Of PyTorch.</param>
sealed record PeerTraining(double CpuMs, double GradientError, double LossError, string Version)
{
    const string Python = "/usr/bin/python3"; // Debian's: python3-torch is a package of its own

    /// <summary>Runs it; null with the reason where it cannot be.</summary>
    public static PeerTraining? TryRun(string folder, string stepFile, int steps, out string why)
    {
        string script = Path.Combine(folder, "peer.py");
        using (Stream resource = typeof(PeerTraining).Assembly.GetManifestResourceStream("peer.py")!) // embedded by the project file
        using (FileStream file = File.Create(script)) resource.CopyTo(file);
        why = $"no peer: {Python} with torch is needed (apt-get install python3-torch)";
        if (!File.Exists(Python)) return null;
        using Process process = Process.Start(new ProcessStartInfo(Python,
            [script, stepFile, "--threads", "1", "--steps", steps.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!; // never null: no shell is involved
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0) return Parse(output);
        if (!errors.Result.Contains("ModuleNotFoundError", StringComparison.Ordinal)) why = $"the peer failed: {errors.Result.Trim().Split('\n')[^1]}";
        return null;
    }

    static PeerTraining Parse(string output)
    {
        JsonObject json = JsonNode.Parse(output)!.AsObject(); // written by our own script
        return new((double)json["cpu_ms"]!, (double)json["gradient_error"]!, (double)json["loss_error"]!, (string)json["torch"]!);
    }
}
