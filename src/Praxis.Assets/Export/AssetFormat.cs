namespace Praxis.Assets;

/// <summary>One file of an export.</summary>
/// <param name="Name">Without folder: all files of a thing lie side by side and refer to each other by name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ExportedFile(string Name, byte[] Content);

/// <summary>A format in which things are handed to other programs. One class each, found by type; the class name is the format's.</summary>
public abstract class AssetFormat
{
    static readonly Catalog Formats = new(typeof(AssetFormat).Assembly);

    /// <summary>What to call it: "glb", "urdf".</summary>
    public string Id => Catalog.IdOf(GetType());

    /// <summary>Names of all formats.</summary>
    public static IReadOnlyList<string> Names { get; } = Formats.Ids<AssetFormat>();

    /// <summary>The format of that name.</summary>
    /// <exception cref="SpecException">There is none.</exception>
    public static AssetFormat Named(string name) => Formats.Create<AssetFormat>(name, "format");

    /// <summary>Why a thing cannot be said in this format; null for all that can.</summary>
    public virtual string? Refusal(ObjectAsset asset) => null;

    /// <summary>The files of a thing in this format, the main one first; textures are shared and come from the thing itself.</summary>
    public abstract IReadOnlyList<ExportedFile> Write(ExportedThing thing);
}
