using System.CommandLine;
using Praxis.Core;

namespace Praxis.Cli;

/// <summary>Where a verb stands in the overview.</summary>
enum VerbGroup
{
    MakeData,
    LookAtData,
    Learn,
    Machine,
}

/// <summary>A line to copy, and what it does.</summary>
readonly record struct Example(string Line, string Meaning);

/// <summary>
/// Something the program can do. Every concrete class is found by its type: <c>GenerateCommand</c> becomes <c>praxis generate</c>; no list
/// is edited to add one.
/// </summary>
abstract class Verb
{
    readonly List<Argument> arguments = [];
    readonly List<Option> options = [];

    /// <summary>The word on the command line.</summary>
    public string Name => Catalog.Kebab(GetType().Name[..^"Command".Length]);

    /// <summary>Half a line, without a full stop, for the overview.</summary>
    public abstract string Summary { get; }

    public abstract VerbGroup Group { get; }

    /// <summary>Paragraphs below the summary in the verb's own help; may be empty.</summary>
    public virtual string Details => "";

    /// <summary>At least one.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    public IReadOnlyList<Argument> Arguments => arguments;

    public IReadOnlyList<Option> Options => options;

    /// <summary>Does the work.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public abstract int Run(ParseResult given, Terminal terminal);

    /// <summary>One of each concrete verb in this program, in the order of the overview.</summary>
    public static IReadOnlyList<Verb> Discover() =>
        [.. typeof(Verb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Verb)) && !t.IsAbstract)
            .Select(t => (Verb)Activator.CreateInstance(t)!) // never null: verbs have a constructor without parameters
            .OrderBy(v => v.Group).ThenBy(v => v.Name, StringComparer.Ordinal)];

    /// <summary>The command line that was given, once more, with a word added unless it was there.</summary>
    protected string GoOn(ParseResult given, string added)
    {
        string[] words = [.. given.Tokens.Select(t => t.Value.Contains(' ') ? $"'{t.Value}'" : t.Value)];
        return $"./praxis {Name} {string.Join(' ', words.Contains(added) ? words : [.. words, added])}";
    }

    /// <summary>Declares an argument of this verb.</summary>
    protected Argument<T> Takes<T>(Argument<T> argument)
    {
        arguments.Add(argument);
        return argument;
    }

    /// <summary>Declares an option of this verb.</summary>
    protected Option<T> Takes<T>(Option<T> option)
    {
        options.Add(option);
        return option;
    }
}
