using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Praxis.Assets.Import;
using Praxis.Assets.Words;

namespace Praxis.Assets;

/// <summary>
/// A scan, or a thing from a sentence, made anew from its recipe: always the same one. It is refused where it would come out otherwise than
/// when it was kept.
/// </summary>
sealed class KeptThing : ObjectCategory
{
    readonly KeptFiles files;
    readonly Catalog library;
    readonly string hash;
    readonly Lazy<(ObjectCategory? Category, ObjectAsset Asset)> thing;
    readonly IReadOnlyList<string>? nouns, chineseNouns;

    public KeptThing(KeptFiles files, Catalog library)
    {
        (this.files, this.library) = (files, library);
        thing = new(Make);
        try
        {
            using JsonDocument recipe = JsonDocument.Parse(files[KeptFiles.Recipe]);
            hash = recipe.RootElement.GetProperty("hash").GetString() ?? "";
            (nouns, chineseNouns) = (Words(recipe.RootElement, "nouns"), Words(recipe.RootElement, "chinese_nouns"));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(e);
        }
    }

    public override string Id => files.Name;
    public override IReadOnlyList<string> Nouns => nouns ?? thing.Value.Category?.Nouns ?? [files.Name.Replace('-', ' ')];
    public override IReadOnlyList<string> ChineseNouns => chineseNouns ?? thing.Value.Category?.ChineseNouns ?? [];
    public override bool IsFurniture => thing.Value.Category?.IsFurniture ?? false;

    public override ObjectAsset Build(Rng rng) => thing.Value.Asset;

    (ObjectCategory?, ObjectAsset) Make()
    {
        (ObjectCategory?, ObjectAsset Asset) made;
        try
        {
            using JsonDocument recipe = JsonDocument.Parse(files[KeptFiles.Recipe]);
            JsonElement root = recipe.RootElement;
            made = root.TryGetProperty(KeptFiles.MeshKey, out JsonElement mesh)
                ? (null, Scan(mesh.GetString() ?? "", root)) : FromWords(root);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw Unreadable(e);
        }
        Unedited(made.Asset);
        return made.Asset.Hash == hash ? made : throw new PraxisException($"The thing '{Id}' is no longer built as it was when it was kept "
            + $"(its hash differs): its {KeptFiles.Recipe} was changed, or this version builds it otherwise. "
            + "Make it again with './praxis asset'.");
    }

    // what it says beside its recipe follows from that: whoever edits it must hear that nothing came of it
    void Unedited(ObjectAsset asset)
    {
        using JsonDocument recipe = JsonDocument.Parse(files[KeptFiles.Recipe]);
        if (!recipe.RootElement.TryGetProperty("mass", out JsonElement said) || said.ValueKind != JsonValueKind.Number) return;
        double own = asset.TotalMass().Mass;
        if (Math.Abs(said.GetDouble() - own) <= 1e-6 * own) return;
        throw new PraxisException(string.Create(CultureInfo.InvariantCulture, $"The thing '{Id}' weighs {own:G5} kg by its recipe, and its "
            + $"{KeptFiles.Recipe} says {said.GetDouble():G5}: 'mass' there is only told. Weigh a scan by 'import --mass', or a thing "
            + $"from words in its sentence, and make it again."));
    }

    ObjectAsset Scan(string file, JsonElement recipe)
    {
        byte[] mesh = files[file];
        if (recipe.TryGetProperty("mesh_sha256", out JsonElement sha) && sha.GetString() != Convert.ToHexStringLower(SHA256.HashData(mesh)))
            throw new PraxisException($"The thing '{Id}': {file} is not the mesh that was imported; it has changed since. Put the old one "
                + "back, or import it again with './praxis asset import'.");
        JsonElement s = recipe.GetProperty("settings");
        return MeshImporter.Import(file, mesh, new()
        {
            Unit = s.GetProperty("unit").GetString() ?? "auto", Up = s.GetProperty("up").GetString() ?? "auto",
            Material = s.GetProperty("material").GetString() ?? "plastic", MostPieces = s.GetProperty("most_pieces").GetInt32(),
            Mass = s.TryGetProperty("mass", out JsonElement mass) && mass.ValueKind == JsonValueKind.Number ? mass.GetDouble() : null,
        }).Asset;
    }

    (ObjectCategory, ObjectAsset) FromWords(JsonElement recipe)
    {
        WordedThing made = new WordsToThing(library.All<ObjectCategory>())
            .Build(recipe.GetProperty("sentence").GetString() ?? "", recipe.GetProperty("seed").GetUInt64());
        return (made.Category, made.Asset);
    }

    static string[]? Words(JsonElement recipe, string key) =>
        recipe.TryGetProperty(key, out JsonElement words) && words.GetArrayLength() > 0
            ? [.. words.EnumerateArray().Select(w => w.GetString() ?? "")] : null;

    static bool IsUnreadable(Exception e) => e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException;

    PraxisException Unreadable(Exception e) => new($"The {KeptFiles.Recipe} of the thing '{Id}' is not one that './praxis asset' wrote: "
        + $"{KeptFiles.WhyNot(e)}. Make it again.", e);
}
