using Praxis.Assets;
using Praxis.Tests.Unit.Data;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Export;

/// <summary>Needs node, and gltf-validator from a registry that npm can reach.</summary>
public sealed class FactIfGltfValidator() : FactIf(
    GltfValidator.Script is not null, "Needs node and npm's gltf-validator (a registry that npm can reach).");

/// <summary>tests/oracles/gltf with its module beside it.</summary>
static class GltfValidator
{
    static readonly Lazy<string?> LazyScript = new(Install);

    /// <summary>Path of validate.mjs, or null when its module cannot be had.</summary>
    public static string? Script => LazyScript.Value;

    static string? Install()
    {
        if (!Tools.Has("node") || !Tools.Has("npm")) return null;
        string source = Path.Combine(Tools.Repository, "tests", "oracles", "gltf"), copy = Path.Combine(Tools.Repository, ".build", "gltf");
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)),
            overwrite: true);
        string script = Path.Combine(copy, "validate.mjs");
        if (Directory.Exists(Path.Combine(copy, "node_modules", "gltf-validator"))) return script;
        int code = Tools.Run("npm", copy, "install", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=60000").ExitCode;
        return code == 0 ? script : null;
    }
}

public class Glb_IsValid
{
    [FactIfGltfValidator]
    public void Every_ThingOfTheLibrary_PassesTheKhronosValidator()
    {
        string folder = Directory.CreateTempSubdirectory("praxis-glb-").FullName;
        try
        {
            foreach (ObjectCategory category in Exported.Categories)
            {
                ExportedFile file = AssetFormat.Named("glb").Write(Exported.Of(category)).Single();
                File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
            }
            // never null: the fact needs it
            var (code, output) = Tools.Run("node", folder, [GltfValidator.Script!, .. Directory.EnumerateFiles(folder).Order()]);
            Assert.Equal((0, ""), (code, output.Trim()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
