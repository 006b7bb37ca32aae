using System.Text.Json;

namespace Praxis.Assets.Import;

/// <summary>
/// A thing in a folder that <c>./praxis asset import</c> wrote: the mesh as it came, and <c>asset.json</c> with how it was taken. It is
/// imported anew, so that what was published stays what was scanned.
/// </summary>
public sealed class ScannedThing : ObjectCategory
{
    /// <summary>The file beside the mesh.</summary>
    public const string Recipe = "asset.json";

    readonly Lazy<ObjectAsset> asset;
    readonly string noun;

    /// <param name="folder">With <see cref="Recipe"/> and the mesh that it names.</param>
    /// <exception cref="PraxisException">The folder is none of that kind.</exception>
    public ScannedThing(string folder)
    {
        string recipe = Path.Combine(folder, Recipe);
        if (!File.Exists(recipe)) throw new PraxisException($"{folder} has no {Recipe}: make one with './praxis asset import MESH --out "
            + $"{folder}'.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(recipe));
        if (!document.RootElement.TryGetProperty("mesh", out JsonElement mesh) || mesh.GetString() is not { } file)
            throw new PraxisException($"{recipe} names no mesh: it was not written by an import.");
        JsonElement s = document.RootElement.GetProperty("settings");
        var settings = new ImportSettings
        {
            Unit = s.GetProperty("unit").GetString() ?? "auto", Up = s.GetProperty("up").GetString() ?? "auto",
            Material = s.GetProperty("material").GetString() ?? "plastic", MostPieces = s.GetProperty("most_pieces").GetInt32(),
            Mass = s.TryGetProperty("mass", out JsonElement mass) && mass.ValueKind == JsonValueKind.Number ? mass.GetDouble() : null,
        };
        noun = Path.GetFileNameWithoutExtension(file);
        asset = new(() => MeshImporter.Import(file, File.ReadAllBytes(Path.Combine(folder, file)), settings).Asset);
    }

    public override IReadOnlyList<string> Nouns => [noun];
    public override IReadOnlyList<string> ChineseNouns => [];

    /// <summary>Always the same thing: a scan has no parameters.</summary>
    public override ObjectAsset Build(Rng rng) => asset.Value;
}
