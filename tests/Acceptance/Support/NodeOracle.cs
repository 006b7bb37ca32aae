using Praxis.Tests.Unit.Data;
using Praxis.Tests.Unit.Support;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>Needs node, and hyparquet from a registry that npm can reach.</summary>
public sealed class FactIfHyparquet() : FactIf(
    NodeOracle.Script is not null, "Needs node and npm's hyparquet (a registry that npm can reach).");

/// <summary>tests/oracles/read-parquet with its modules beside it.</summary>
static class NodeOracle
{
    static readonly Lazy<string?> LazyScript = new(Install);

    /// <summary>Path of read.mjs, or null when its modules cannot be had.</summary>
    public static string? Script => LazyScript.Value;

    static string? Install()
    {
        if (!Tools.Has("node") || !Tools.Has("npm")) return null;
        string source = Path.Combine(Tools.Repository, "tests", "oracles", "read-parquet");
        string copy = Path.Combine(Tools.Repository, ".build", "read-parquet");
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        string script = Path.Combine(copy, "read.mjs");
        if (Directory.Exists(Path.Combine(copy, "node_modules", "hyparquet"))) return script;
        int code = Tools.Run("npm", copy, "install", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000").ExitCode;
        return code == 0 ? script : null;
    }
}
