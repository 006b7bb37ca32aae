using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Assets;
using Praxis.Assets.Words;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>A piece that moves.</summary>
/// <param name="Name">"drawer-1".</param>
/// <param name="Kind">"hinge" or "slide".</param>
/// <param name="Range">rad or m.</param>
/// <param name="Start">Where it is, rad or m; 0 is closed.</param>
/// <param name="Mass">kg.</param>
public sealed record MovingPart(string Name, string Kind, double[] Range, double Start, double Mass);

/// <summary>A liquid in it.</summary>
/// <param name="Liquid">"water".</param>
/// <param name="Volume">m^3.</param>
public sealed record Content(string Liquid, double Volume);

/// <summary>What a word was taken for.</summary>
public sealed record WordMeaning(string Words, string Meaning);

/// <summary>What was built, and from which words.</summary>
public sealed record AssetReport
{
    public required string Sentence { get; init; }
    public required ulong Seed { get; init; }
    public required IReadOnlyList<WordMeaning> Understood { get; init; }

    /// <summary>Where it is more than the catalogue's things are.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Id of the category.</summary>
    public required string Category { get; init; }

    /// <summary>Extents of everything, closed, m.</summary>
    public required double[] Size { get; init; }

    /// <summary>Of everything, with the liquid in it, kg.</summary>
    public required double Mass { get; init; }

    public required string Color { get; init; }
    public required string Material { get; init; }
    public required string Shape { get; init; }
    public required IReadOnlyList<MovingPart> Parts { get; init; }
    public required IReadOnlyList<Content> Contents { get; init; }
    public required IReadOnlyList<string> Affordances { get; init; }
    public required string Hash { get; init; }

    /// <summary>What was written: as paths in a reply, relative to the folder in asset.json.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Builds a thing from a sentence and hands it out as files.</summary>
public sealed class BuildAsset(Catalog catalog)
{
    const int PictureSide = 512; // pixels

    /// <summary>What it can be handed out as.</summary>
    public static IReadOnlyList<string> Formats => AssetFormat.Names;

    /// <param name="sentence">"a tall red glass bottle, 30 cm", "一个红色的玻璃瓶".</param>
    /// <param name="seed">Picks among all that are as wanted.</param>
    /// <param name="folder">Where the files go; made if missing. Null writes nothing.</param>
    /// <param name="formats">Of <see cref="Formats"/>.</param>
    /// <param name="picture">Whether a picture is drawn as well.</param>
    /// <exception cref="PraxisException">It cannot be built as described; the message says why, and what there is instead.</exception>
    public AssetReport Run(string sentence, ulong seed, string? folder, IReadOnlyList<string> formats, bool picture)
    {
        AssetFormat[] writers = [.. formats.Select(AssetFormat.Named)];
        WordedThing thing = new WordsToThing(catalog.All<ObjectCategory>()).Build(sentence, seed);
        ObjectAsset asset = thing.Asset;
        (Vec3 low, Vec3 high) = Bounds(asset);
        var report = new AssetReport
        {
            Sentence = sentence, Seed = seed, Understood = [.. thing.Understood.Select(u => new WordMeaning(u.Words, u.Meaning))],
                Remarks = thing.Remarks, Category = thing.Category.Id,
            Size = [high.X - low.X, high.Y - low.Y, high.Z - low.Z], Mass = asset.Mass.Mass + asset.Links.Sum(l => l.Mass.Mass)
                + asset.Ingredients.OfType<Liquid>().Sum(l => l.Volume * LiquidKind.Named(l.Kind).Density),
            Color = asset.ColorName, Material = asset.MaterialName, Shape = asset.ShapeName, Hash = asset.Hash,
            Parts = [.. asset.Links.Select(l => new MovingPart(l.Name, l.Joint.Kind.ToString().ToLowerInvariant(),
                [l.Joint.Range.Low, l.Joint.Range.High], l.Joint.Start, l.Mass.Mass))],
            Contents = [.. asset.Ingredients.OfType<Liquid>().Select(l => new Content(l.Kind, l.Volume))],
            Affordances = [.. asset.Affordances.Concat(asset.Links.SelectMany(l => l.Affordances))
                .Select(a => Catalog.Kebab(a.GetType().Name)).Distinct()],
        };
        if (folder is null) return report;
        string[] refused = [.. writers.Select(w => w.Refusal(asset)).OfType<string>()];
        if (refused.Length > 0 && refused.Length == writers.Length) throw new PraxisException($"{string.Join("; ", refused)}.");
        report = report with { Remarks = [.. report.Remarks, .. refused] };
        writers = [.. writers.Where(w => w.Refusal(asset) is null)];
        var exported = new ExportedThing(thing.Category.Id, asset, thing.Category.IsFurniture, PngWriter.Encode);
        List<ExportedFile> files = [.. writers.SelectMany(w => w.Write(exported)).DistinctBy(f => f.Name)];
        if (picture) files.Add(new($"{exported.Name}-picture.png", PngWriter.Encode(ObjectPictures.Draw(asset, PictureSide))));
        AssetReport kept = report with { Files = [.. files.Select(f => f.Name), KeptFiles.Recipe] };
        files.Add(new(KeptFiles.Recipe, CanonicalJson.Write(JsonSerializer.SerializeToNode(kept, Snake), sorted: false)));
        ThingFolder.Write(folder, files);
        return report with { Files = [.. files.Select(f => Path.Combine(folder, f.Name))] };
    }

    static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    static (Vec3 Low, Vec3 High) Bounds(ObjectAsset asset)
    {
        (Vec3 Low, Vec3 High)[] all = [asset.Bounds, .. asset.Links.SelectMany(l => l.Visuals).Select(v => v.Mesh.Bounds())];
        return (all.Select(b => b.Low).Aggregate(Vec3.Min), all.Select(b => b.High).Aggregate(Vec3.Max));
    }
}
