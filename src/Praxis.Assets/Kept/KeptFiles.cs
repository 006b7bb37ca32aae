using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Praxis.Assets;

/// <summary>
/// The files that make a thing again which <c>./praxis asset</c> wrote into a folder: its recipe, <c>asset.json</c>, and of a scan the mesh
/// as it came. What else lies there (exports, pictures) is not read.
/// </summary>
/// <param name="Name">Of the folder; what tasks call the thing.</param>
/// <param name="Files">The recipe first; names are relative to the folder, with '/'.</param>
public sealed record KeptFiles(string Name, IReadOnlyList<ExportedFile> Files)
{
    /// <summary>The file that says what the thing is.</summary>
    public const string Recipe = "asset.json";

    /// <summary>The key of a recipe under which it names its mesh.</summary>
    internal const string MeshKey = "mesh";

    /// <summary>SHA-256 (lower-case hex) over names and contents of all files.</summary>
    public string Sha256 { get; } = Hash(Files);

    /// <summary>The thing in a folder, or the things in the folders of a folder, in ordinal order of their names.</summary>
    /// <exception cref="PraxisException">There are none, one has a name that no task can say, or its files cannot be read.</exception>
    public static IReadOnlyList<KeptFiles> In(string folder)
    {
        return [.. Folders(folder).Select(Read)];
    }

    /// <summary>Of the things in a folder those with these names; the others are not read.</summary>
    /// <exception cref="PraxisException">There are none at all, or one of these cannot be read.</exception>
    public static IReadOnlyList<KeptFiles> In(string folder, IReadOnlyCollection<string> names) =>
        [.. Folders(folder).Where(f => names.Contains(NameOf(f))).Select(Read)];

    /// <summary>The things in a folder that can be read.</summary>
    /// <param name="folder">Of a thing, or of such folders.</param>
    /// <param name="refused">Why others cannot.</param>
    /// <exception cref="PraxisException">There are none at all.</exception>
    public static IReadOnlyList<KeptFiles> In(string folder, out IReadOnlyList<string> refused)
    {
        var (read, reasons) = (new List<KeptFiles>(), new List<string>());
        foreach (string one in Folders(folder))
            try
            {
                KeptFiles thing = Read(one);
                thing.Thing(new()); // its recipe says what is needed
                read.Add(thing);
            }
            catch (PraxisException e)
            {
                reasons.Add(e.Message);
            }
        refused = reasons;
        return read;
    }

    static string[] Folders(string folder)
    {
        if (!Directory.Exists(folder)) throw new PraxisException($"There is no folder '{folder}' with things.");
        if (File.Exists(Path.Combine(folder, Recipe))) return [folder];
        string[] folders = [.. Directory.GetDirectories(folder).Where(d => File.Exists(Path.Combine(d, Recipe)))
            .Order(StringComparer.Ordinal)];
        return folders.Length > 0 ? folders
            : throw new PraxisException($"'{folder}' holds no thing: neither it nor a folder in it has an {Recipe}. "
                + $"Make one with './praxis asset import MESH --out {Path.Combine(folder, "NAME")}'.");
    }

    static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>The thing, as something that tasks can speak of.</summary>
    /// <param name="library">Where the thing of a sentence is built from.</param>
    public ObjectCategory Thing(Catalog library) => new KeptThing(this, library);

    internal byte[] this[string name] => Files.First(f => f.Name == name).Content;

    static KeptFiles Read(string folder)
    {
        string name = NameOf(folder);
        if (!name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || !char.IsAsciiLetterLower(name[0]))
            throw new PraxisException($"'{name}' cannot be the name of a thing: tasks name it by its folder, which begins with a letter "
                + "and has small letters, digits and hyphens only. Rename the folder.");
        try
        {
            byte[] recipe = File.ReadAllBytes(Path.Combine(folder, Recipe));
            return new(name, MeshOf(recipe, folder) is { } mesh
                ? [new(Recipe, recipe), new(mesh, File.ReadAllBytes(Path.Combine(folder, mesh)))] : [new(Recipe, recipe)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PraxisException($"The thing in '{folder}' cannot be read: {e.Message}", e);
        }
    }

    static string? MeshOf(byte[] recipe, string folder)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(recipe);
            if (!document.RootElement.TryGetProperty(MeshKey, out JsonElement mesh)) return null;
            string file = mesh.GetString() ?? "";
            return !Path.IsPathRooted(file) && file.Length > 0 && !file.Split('/', '\\').Contains("..") ? file
                : throw new PraxisException($"{Path.Combine(folder, Recipe)}: the mesh '{file}' is not a file in the same folder.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new PraxisException($"{Path.Combine(folder, Recipe)} cannot be read: {WhyNot(e)}. Make it again with './praxis asset'.", e);
        }
    }

    /// <summary>What is wrong with a recipe, in plain words.</summary>
    internal static string WhyNot(Exception e) => e is JsonException { LineNumber: { } line }
        ? $"it is not valid JSON (line {line + 1})"
        : "what it needs is missing, or of another kind (a hash, and a sentence and a seed, or a mesh and settings)";

    static string Hash(IReadOnlyList<ExportedFile> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (ExportedFile file in files)
            foreach (byte[] bytes in (byte[][])[Encoding.UTF8.GetBytes(file.Name), file.Content])
            {
                BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
                sha.AppendData(length);
                sha.AppendData(bytes);
            }
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
