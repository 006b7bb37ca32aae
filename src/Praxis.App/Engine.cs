using System.Reflection;
using System.Runtime.Loader;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;

namespace Praxis.App;

/// <summary>Finds everything that can be generated with.</summary>
public static class Engine
{
    /// <summary>The library, plus the assemblies named in PRAXIS_PLUGINS (paths separated by colons).</summary>
    /// <exception cref="PraxisException">A plug-in cannot be loaded.</exception>
    public static Catalog Catalog() => new([typeof(Panda).Assembly, .. Plugins()]);

    /// <summary>The same with the things in a folder that './praxis asset' wrote.</summary>
    /// <param name="things">The folder of a thing, or a folder of such folders; null for none.</param>
    /// <param name="refused">Things that cannot be used, and why: not readable, or with the name of an object of the library.</param>
    /// <exception cref="PraxisException">There are no things in it.</exception>
    public static Catalog Catalog(string? things, out IReadOnlyList<string> refused)
    {
        Catalog library = Catalog();
        refused = [];
        if (things is null) return library;
        IReadOnlyList<KeptFiles> found = KeptFiles.In(things, out IReadOnlyList<string> unreadable);
        HashSet<string> taken = [.. library.Ids<ObjectCategory>()];
        refused = [.. unreadable, .. found.Where(t => taken.Contains(t.Name)).Select(t =>
            $"'{t.Name}' is an object of the library: rename the folder of that name, say to 'my-{t.Name}'.")];
        return library.With(found.Where(t => !taken.Contains(t.Name)).ToDictionary(t => t.Name, t => t.Thing(library)));
    }

    static IEnumerable<Assembly> Plugins() =>
        (Environment.GetEnvironmentVariable("PRAXIS_PLUGINS") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(Load);

    static Assembly Load(string path)
    {
        try
        {
            Assembly assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path));
            assembly.GetExportedTypes(); // built against another Praxis, it fails here and not in the middle of the work
            return assembly;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException or TypeLoadException
            or ReflectionTypeLoadException)
        {
            throw new PraxisException($"The plug-in '{path}' named in PRAXIS_PLUGINS cannot be loaded: {e.Message}", e);
        }
    }
}
