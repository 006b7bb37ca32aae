using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Robots;

namespace Praxis.Tests.Unit.Assets.Export;

/// <summary>Things of the library on their way out.</summary>
static class Exported
{
    static readonly Catalog Library = new(typeof(Panda).Assembly);

    public static IReadOnlyList<ObjectCategory> Categories { get; } = Library.All<ObjectCategory>();

    public static ExportedThing Of(ObjectCategory category, ulong seed = 1) =>
        new(category.Id, category.Build(Rng.FromSeed(seed)), category.IsFurniture, PngWriter.Encode);

    public static ExportedThing Of(string category, ulong seed = 1) => Of(Categories.Single(c => c.Id == category), seed);

    /// <summary>Name and bytes of each file, the first as text too.</summary>
    public static (string Text, Dictionary<string, byte[]> Files) Write(string format, ExportedThing thing)
    {
        IReadOnlyList<ExportedFile> files = AssetFormat.Named(format).Write(thing);
        return (System.Text.Encoding.UTF8.GetString(files[0].Content), files.Skip(1).ToDictionary(f => f.Name, f => f.Content));
    }
}
