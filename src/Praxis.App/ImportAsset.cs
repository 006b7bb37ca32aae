using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Assets;
using Praxis.Assets.Import;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>How a mesh file is to be taken: see <see cref="ImportSettings"/>.</summary>
public sealed record ImportOptions(string Unit, string Up, string Material, double? Mass, int MostPieces);

/// <summary>What became of a mesh.</summary>
public sealed record ImportReport
{
    public required string Mesh { get; init; }

    /// <summary>Of the file, lower-case hex.</summary>
    public required string MeshSha256 { get; init; }

    /// <summary>What tasks call it; more may be written into asset.json, and Chinese ones as <c>chinese_nouns</c>.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    public required string Unit { get; init; }

    /// <summary>Extents, m.</summary>
    public required double[] Size { get; init; }

    /// <summary>kg.</summary>
    public required double Mass { get; init; }

    public required int Triangles { get; init; }

    /// <summary>Vertices that lay on others; triangles dropped and turned; holes closed; closed surfaces in all.</summary>
    public required int Welded { get; init; }
    public required int Dropped { get; init; }
    public required int Turned { get; init; }
    public required int Closed { get; init; }
    public required int Shells { get; init; }

    /// <summary>Convex pieces that it collides with.</summary>
    public required int Pieces { get; init; }
    public required IReadOnlyList<string> Affordances { get; init; }
    public required IReadOnlyList<string> Remarks { get; init; }
    public required string Hash { get; init; }
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Brings in a mesh as a thing, and hands it out as files.</summary>
public sealed class ImportAsset
{
    const int PictureSide = 512; // pixels

    /// <summary>What the file's numbers may be.</summary>
    public static IReadOnlyList<string> Units => MeshImporter.UnitNames;

    /// <param name="path">Of an .obj, .stl or .glb file.</param>
    /// <param name="options">What the file does not say.</param>
    /// <param name="folder">Where the thing goes; made if missing. Null writes nothing.</param>
    /// <param name="formats">Of <see cref="BuildAsset.Formats"/>.</param>
    /// <param name="picture">Whether a picture is drawn as well.</param>
    /// <exception cref="PraxisException">There is no such file, or it cannot be a thing; the message says what to do.</exception>
    public ImportReport Run(string path, ImportOptions options, string? folder, IReadOnlyList<string> formats, bool picture)
    {
        AssetFormat[] writers = [.. formats.Select(AssetFormat.Named)];
        if (!File.Exists(path)) throw new PraxisException($"There is no file '{path}'.");
        (string name, byte[] content) = (Path.GetFileName(path), File.ReadAllBytes(path));
        var settings = new ImportSettings
        {
            Unit = options.Unit, Up = options.Up, Material = options.Material, Mass = options.Mass, MostPieces = options.MostPieces,
        };
        ImportedMesh imported = MeshImporter.Import(name, content, settings);
        ObjectAsset asset = imported.Asset;
        (Vec3 low, Vec3 high) = asset.Bounds;
        RepairReport r = imported.Repair;
        var report = new ImportReport
        {
            Mesh = name, MeshSha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Nouns = [Path.GetFileNameWithoutExtension(name).Replace('-', ' ').Replace('_', ' ').ToLowerInvariant()],
            Unit = imported.Unit, Size = [high.X - low.X, high.Y - low.Y, high.Z - low.Z], Mass = asset.Mass.Mass,
            Triangles = asset.Visuals.Sum(v => v.Mesh.TriangleCount), Welded = r.Welded, Dropped = r.Dropped, Turned = r.Turned, Closed =
                r.Closed,
            Shells = r.Shells, Pieces = asset.Collisions.Count, Affordances =
                [.. asset.Affordances.Select(a => Catalog.Kebab(a.GetType().Name))],
            Remarks = imported.Remarks, Hash = asset.Hash,
        };
        if (folder is null) return report;
        var exported = new ExportedThing(Named(name), asset, isFixed: false, PngWriter.Encode);
        List<ExportedFile> files = [.. writers.SelectMany(w => w.Write(exported)).DistinctBy(f => f.Name)];
        if (picture) files.Add(new($"{exported.Name}-picture.png", PngWriter.Encode(ObjectPictures.Draw(asset, PictureSide))));
        // what is exported never takes the name of what came in
        string kept = $"source/{name}";
        files.Add(new(kept, content));
        var node = (JsonObject)JsonSerializer.SerializeToNode( // never null: a record
            report with { Mesh = kept, Files = [.. files.Select(f => f.Name), KeptFiles.Recipe] }, Snake)!;
        node["settings"] = JsonSerializer.SerializeToNode(settings with { Unit = imported.Unit }, Snake);
        files.Add(new(KeptFiles.Recipe, CanonicalJson.Write(node, sorted: false)));
        ThingFolder.Write(folder, files);
        return report with { Files = [.. files.Select(f => Path.Combine(folder, f.Name))] };
    }

    static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    static string Named(string file)
    {
        string bare = Path.GetFileNameWithoutExtension(file);
        return new([.. bare.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
    }
}
