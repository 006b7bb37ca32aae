using Praxis.Cli;

namespace Praxis.Tests.Unit.Cli;

/// <summary>What one command line came to.</summary>
sealed record Invocation(int Code, string Out, string Error)
{
    /// <summary>Runs a command line inside this process with the program's own verbs, or with those given.</summary>
    public static Invocation Of(string line, params Verb[] verbs)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int code = new CommandLine(verbs.Length > 0 ? verbs : Verb.Discover()).Run(words, new Terminal(output, error));
        return new(code, output.ToString(), error.ToString());
    }
}
