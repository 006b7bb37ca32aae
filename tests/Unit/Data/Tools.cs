using System.Diagnostics;
using Praxis.Tests.Unit.Support;

namespace Praxis.Tests.Unit.Data;

/// <summary>Needs ffmpeg and ffprobe.</summary>
public sealed class FactIfFfmpeg() : FactIf(Tools.Has("ffmpeg") && Tools.Has("ffprobe"), "Needs ffmpeg (apt-get install ffmpeg).");

/// <summary>Needs ffmpeg, and node with DuckDB for the independent reader in tests/oracles/check-lerobot.</summary>
public sealed class FactIfOracle() : FactIf(
    Tools.Has("ffmpeg") && Tools.Oracle is not null, "Needs ffmpeg, node and npm's @duckdb/node-api (a registry that npm can reach).");

/// <summary>Other people's programs, as oracles.</summary>
static class Tools
{
    static readonly Lazy<string?> LazyOracle = new(InstallOracle);

    public static string Repository { get; } = FindRepository();

    /// <summary>Path of check.mjs with its modules beside it, or null when they cannot be had.</summary>
    public static string? Oracle => LazyOracle.Value;

    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(d => File.Exists(Path.Combine(d, program)));

    public static (int ExitCode, string Output) Run(string program, string folder, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        })!; // never null without shell execution
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    static string? InstallOracle()
    {
        if (!Has("node") || !Has("npm")) return null;
        string source = Path.Combine(Repository, "tests", "oracles", "check-lerobot"),
            copy = Path.Combine(Repository, ".build", "check-lerobot");
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        if (!Directory.Exists(Path.Combine(copy, "node_modules", "@duckdb", "node-api")))
            if (Run("npm", copy, "install", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000").ExitCode != 0)
                return null;
        return Path.Combine(copy, "check.mjs");
    }

    static string FindRepository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Praxis.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
