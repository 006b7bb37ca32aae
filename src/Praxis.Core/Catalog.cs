using System.Reflection;
using System.Text;

namespace Praxis.Core;

/// <summary>
/// Everything that was found by type in a set of assemblies: object categories, robots, tasks, skills. No list is edited to add a
/// thing; its id is its class name in kebab-case.
/// </summary>
public sealed class Catalog
{
    readonly Type[] types;
    readonly SortedDictionary<string, object> made = new(StringComparer.Ordinal);

    public Catalog(params IEnumerable<Assembly> assemblies)
    {
        Assemblies = [.. assemblies.Distinct()];
        types = [.. Assemblies.SelectMany(a => a.GetExportedTypes()).Where(t => t is { IsAbstract: false, IsClass: true })
            .OrderBy(t => t.FullName, StringComparer.Ordinal)];
    }

    Catalog(Catalog known, IEnumerable<KeyValuePair<string, object>> more)
    {
        (Assemblies, types) = (known.Assemblies, known.types);
        foreach ((string id, object thing) in known.made.Concat(more)) made.Add(id, thing);
    }

    /// <summary>Where its things come from.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>This catalogue and things that were made by other means than their type, by id: scans, things from sentences.</summary>
    /// <exception cref="PraxisException">An id is taken.</exception>
    public Catalog With<T>(IReadOnlyDictionary<string, T> more) where T : class
    {
        if (more.Keys.Intersect(Ids<T>()).FirstOrDefault() is { } taken)
            throw new PraxisException($"There is an {KindOf(typeof(T))} '{taken}' already; give the other one another name.");
        return new(this, more.Select(m => KeyValuePair.Create<string, object>(m.Key, m.Value)));
    }

    /// <summary>Ids of all concrete <typeparamref name="T"/>, in ordinal order.</summary>
    public IReadOnlyList<string> Ids<T>() =>
        [.. Types<T>().Select(IdOf).Concat(made.Where(m => m.Value is T).Select(m => m.Key)).Order(StringComparer.Ordinal)];

    /// <summary>One instance of every concrete <typeparamref name="T"/>; each needs a constructor without parameters.</summary>
    public IReadOnlyList<T> All<T>() => [.. Ids<T>().Select(id => Create<T>(id))];

    /// <summary>The class behind an id.</summary>
    /// <param name="id">Kebab-case class name.</param>
    /// <param name="where">What to name as the place of the error: an option or file:line:column.</param>
    /// <exception cref="SpecException">No such thing; the message names the nearest and all known.</exception>
    public Type TypeOf<T>(string id, string where = "catalog") =>
        Made<T>(id)?.GetType() ?? Types<T>().FirstOrDefault(t => IdOf(t) == id)
        ?? throw new SpecException(where, Suggest.Unknown(KindOf(typeof(T)), id, Ids<T>()));

    /// <summary>A new instance of the <typeparamref name="T"/> with this id, by its constructor without parameters.</summary>
    /// <exception cref="PraxisException">The class has no constructor without parameters.</exception>
    public T Create<T>(string id, string where = "catalog")
    {
        if (Made<T>(id) is T known) return known;
        Type type = TypeOf<T>(id, where);
        return type.GetConstructor(Type.EmptyTypes) is { } make
            ? (T)make.Invoke(null)
            : throw new PraxisException($"{type.FullName} cannot be made: it needs a public constructor without parameters.");
    }

    object? Made<T>(string id) => made.GetValueOrDefault(id) is T thing ? thing : null;

    IEnumerable<Type> Types<T>()
    {
        Type[] found = [.. types.Where(t => typeof(T).IsAssignableFrom(t))];
        if (found.GroupBy(IdOf, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            string names = string.Join(" and ", twice.Select(t => $"{t.FullName} ({t.Assembly.GetName().Name})"));
            throw new PraxisException(
                $"Two {KindOf(typeof(T))}s are called '{twice.Key}': {names}. Give one of the classes another name.");
        }
        return found;
    }

    /// <summary>"MugOnTray" becomes "mug-on-tray".</summary>
    public static string IdOf(Type type) => Kebab(type.Name);

    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1]));
            if (starts) text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    static string KindOf(Type type) => type.Name switch
    {
        "ObjectCategory" => "object",
        "TaskDefinition" => "task",
        var n => Kebab(n).Replace('-', ' '),
    };
}
