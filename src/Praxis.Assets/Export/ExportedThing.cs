using System.Globalization;
using System.Numerics;
using System.Text;

namespace Praxis.Assets;

/// <summary>A body of a thing: its root, or one of its links.</summary>
/// <param name="Name">"body", or the link's name.</param>
/// <param name="Link">Null for the root.</param>
/// <param name="Visuals">What is seen of it, in O.</param>
/// <param name="Collisions">In O.</param>
/// <param name="Mass">In O.</param>
/// <param name="Friction">Sliding friction.</param>
public sealed record ExportedBody(string Name, Link? Link, IReadOnlyList<VisualPart> Visuals, IReadOnlyList<CollisionPart> Collisions,
    MassProperties Mass, double Friction)
{
    /// <summary>Where formats that want a body's frame on its joint's axis put it, in O, m.</summary>
    public Vec3 Anchor => Link?.Joint.Anchor ?? Vec3.Zero;
}

/// <summary>A thing on its way to other programs: named materials, baked textures, and its bodies in one list.</summary>
public sealed class ExportedThing
{
    const int TextureSide = 512; // pixels

    readonly Func<Image<Rgb24>, byte[]> png;
    readonly List<MaterialDescription> materials;
    IReadOnlyList<ExportedFile>? textures;

    /// <param name="name">Of its files and its bodies: letters, digits, hyphens, points and underscores.</param>
    /// <param name="asset">What is exported.</param>
    /// <param name="isFixed">Whether it stands where it is put, as furniture does.</param>
    /// <param name="png">Encodes a picture as PNG.</param>
    /// <exception cref="PraxisException">The name has other characters.</exception>
    public ExportedThing(string name, ObjectAsset asset, bool isFixed, Func<Image<Rgb24>, byte[]> png)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw new PraxisException($"'{name}' cannot name files and bodies: use letters, digits, hyphens, points and underscores.");
        (Name, Asset, IsFixed, this.png) = (name, asset, isFixed, png);
        Bodies = [new("body", null, [.. Shown("", asset.Visuals), .. Digits(asset)], asset.Collisions, asset.Mass, asset.Friction),
            .. asset.Links.Select(l => new ExportedBody(l.Name, l, [.. Shown(l.Name, l.Visuals)], l.Collisions, l.Mass, l.Friction))];
        materials = [.. Bodies.SelectMany(b => b.Visuals).Select(v => v.Material).Distinct()];
    }

    // as they are before anything has happened: other programs know nothing of what switches them
    IEnumerable<VisualPart> Shown(string carrier, IReadOnlyList<VisualPart> visuals) =>
        visuals.Select((v, i) =>
            Asset.LampAt(carrier, i) is { } lamp && lamp.IsOn(Asset.LinkNamed(lamp.Switch).Joint.Start) ? lamp.Lit(v) : v);

    static IEnumerable<VisualPart> Digits(ObjectAsset asset) =>
        asset.Ingredients.OfType<Display>().Select(d => d.Shown(d.AtStart(asset))).OfType<VisualPart>();

    public string Name { get; }
    public ObjectAsset Asset { get; }
    public bool IsFixed { get; }

    /// <summary>The root, then the links: parents before their children.</summary>
    public IReadOnlyList<ExportedBody> Bodies { get; }

    /// <summary>Each material once.</summary>
    public IReadOnlyList<MaterialDescription> Materials => materials;

    /// <summary>The parent of a link's body: the root or another link.</summary>
    public ExportedBody ParentOf(Link link) => Bodies.First(b => (b.Link?.Name ?? "") == link.Parent);

    public int IndexOf(MaterialDescription material) => materials.IndexOf(material);

    /// <summary>"0-red-ceramic".</summary>
    public string NameOf(MaterialDescription material) =>
        string.Join('-', ((string[])[IndexOf(material).ToString(CultureInfo.InvariantCulture),
        material.ColorName, material.Name]).Where(w => w.Length > 0)).Replace(' ', '-');

    /// <summary>Name of the picture of a material with a texture.</summary>
    public string TextureOf(MaterialDescription material) => $"{Name}-{NameOf(material)}.png";

    /// <summary>The pictures that materials need, row 0 at the top: V of a UV points down, one tile per unit.</summary>
    public IReadOnlyList<ExportedFile> Textures => textures ??= [.. materials.Where(m => m.Texture is not null).Select(m =>
        new ExportedFile(TextureOf(m), png(Opaque(ProceduralTexture.Bake(m.Texture!, TextureSide)))))]; // never null: just asked

    /// <summary>Texture coordinates in tiles of the material's texture.</summary>
    public static IEnumerable<Vector2> Tiles(VisualPart part)
    {
        float tile = part.Material.Texture is { TileSize: > 0 } t ? (float)(1 / t.TileSize) : 1;
        return part.Mesh.Uvs.Select(uv => uv * tile);
    }

    /// <summary>A linear colour as sRGB in [0, 1].</summary>
    public static Vec3 Encoded(Vec3 linear)
    {
        static double One(double v) => v <= 0.0031308 ? 12.92 * v : 1.055 * Math.Pow(v, 1 / 2.4) - 0.055; // IEC 61966-2-1
        return new(One(linear.X), One(linear.Y), One(linear.Z));
    }

    internal static ExportedFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    static Image<Rgb24> Opaque(Image<Rgba32> image)
    {
        var opaque = new Image<Rgb24>(image.Width, image.Height);
        for (int i = 0; i < opaque.Pixels.Length; i++) opaque.Pixels[i] = new(image.Pixels[i].R, image.Pixels[i].G, image.Pixels[i].B);
        return opaque;
    }
}
