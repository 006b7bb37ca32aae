using System.CommandLine;
using System.CommandLine.Parsing;
using Praxis.Core;

namespace Praxis.Cli;

/// <summary>Says in one line each what is wrong with a command line, and what was probably meant.</summary>
/// <remarks>A misspelt option makes the parser stumble over everything after it, so such a misspelling is reported alone.</remarks>
static class ParseErrors
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    public static IReadOnlyList<string> Explain(ParseResult given, Verb verb)
    {
        string seeHelp = $"See: ./praxis {verb.Name} --help";
        string[] unknown = [.. UnknownOptions(given).Select(o => $"{verb.Name} has no option '{o}'.{Meant(o, verb)} {seeHelp}")];
        if (unknown.Length > 0) return unknown;

        string[] shape = [.. OptionShape(given), .. MissingOptions(given, verb), .. ArgumentShape(given, verb, seeHelp)];
        return shape.Length > 0 ? shape : [.. given.Errors.Select(e => e.Message).Distinct()];
    }

    // options unknown to the verb land among its arguments, or among what nothing takes; a negative number is no option
    static IEnumerable<string> UnknownOptions(ParseResult given) =>
        given.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(given.UnmatchedTokens)
            .Where(t => t.Length > 1 && t[0] == '-' && !char.IsAsciiDigit(t[1])).Select(t => t.Split('=', ':')[0]).Distinct();

    static string Meant(string option, Verb verb) =>
        Suggest.Nearest(option, verb.Options.Select(o => o.Name).Append("--help")) is { } near ? $" Did you mean '{near}'?" : "";

    static IEnumerable<string> OptionShape(ParseResult given)
    {
        foreach (var option in given.CommandResult.Children.OfType<OptionResult>().Where(o => !o.Implicit))
        {
            string name = option.Option.Name;
            if (option.IdentifierTokenCount > 1) yield return $"{name}: given {option.IdentifierTokenCount} times. Give it once.";
            else if (option.Option.Arity.MinimumNumberOfValues > 0 && !option.Tokens.Any(IsValue))
                yield return $"{name}: the value is missing. Write {name} {option.Option.HelpName}";
        }
    }

    // every option has a default, if only nothing, which is why the parser misses none
    static IEnumerable<string> MissingOptions(ParseResult given, Verb verb) =>
        verb.Options.Where(o => o.Required && given.GetResult(o) is null or { Implicit: true })
            .Select(o => $"{verb.Name} needs {o.Name} {o.HelpName}, for example: {verb.Examples[0].Line}");

    // in "--out --json" the parser takes the second option for the first one's value
    static bool IsValue(Token token) => !token.Value.StartsWith("--", StringComparison.Ordinal);

    static IEnumerable<string> ArgumentShape(ParseResult given, Verb verb, string seeHelp)
    {
        foreach (var argument in verb.Arguments)
            if ((given.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues)
                yield return $"{verb.Name} needs {argument.HelpName}, for example: {verb.Examples[0].Line}";
        foreach (string extra in given.UnmatchedTokens) yield return $"{verb.Name} does not take '{extra}'. {seeHelp}";
    }
}
