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
        string[] unknown = [.. UnknownOptions(given).Select(o => $"{Suggest.Unknown("option", o, Names(verb))} {seeHelp}")];
        if (unknown.Length > 0) return unknown;

        string[] shape = [.. OptionShape(given), .. ArgumentShape(given, verb, seeHelp)];
        return shape.Length > 0 ? shape : [.. given.Errors.Select(e => e.Message).Distinct()];
    }

    // options unknown to the verb land among its arguments, or among what nothing takes; a negative number is no option
    static IEnumerable<string> UnknownOptions(ParseResult given) =>
        given.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(given.UnmatchedTokens)
            .Where(t => t.Length > 1 && t[0] == '-' && !char.IsAsciiDigit(t[1])).Select(t => t.Split('=', ':')[0]).Distinct();

    static IEnumerable<string> Names(Verb verb) => verb.Options.Select(o => o.Name).Append("--help");

    static IEnumerable<string> OptionShape(ParseResult given)
    {
        foreach (var option in given.CommandResult.Children.OfType<OptionResult>().Where(o => !o.Implicit))
        {
            if (option.IdentifierTokenCount > 1) yield return $"{option.Option.Name}: given {option.IdentifierTokenCount} times. Give it once.";
            else if (option.Tokens.Count < option.Option.Arity.MinimumNumberOfValues)
                yield return $"{option.Option.Name}: the value is missing. Write {option.Option.Name} {option.Option.HelpName}";
        }
    }

    static IEnumerable<string> ArgumentShape(ParseResult given, Verb verb, string seeHelp)
    {
        foreach (var argument in verb.Arguments)
            if ((given.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues)
                yield return $"{verb.Name} needs {argument.HelpName}, for example: {verb.Examples[0].Line}";
        foreach (string extra in given.UnmatchedTokens) yield return $"{verb.Name} does not take '{extra}'. {seeHelp}";
    }
}
