using System.CommandLine;
using System.Reflection;
using Praxis.Core;

namespace Praxis.Cli;

/// <summary>Finds the verb, reads its options, runs it, and turns whatever goes wrong into one line and an exit code.</summary>
sealed class CommandLine(IReadOnlyList<Verb> verbs)
{
    // "@file" is a name like any other, and "-ab" is not "-a -b"
    static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string[] args, Terminal terminal)
    {
        try
        {
            return Dispatch(args is ["help", .. var rest] ? [.. rest, "--help"] : args, terminal);
        }
        catch (OperationCanceledException stopped) when (terminal.Stop.IsCancellationRequested)
        {
            terminal.Say(stopped is StoppedException ? stopped.Message : "stopped.");
            return terminal.StopCode;
        }
        catch (Exception thrown)
        {
            return Failure.Report(thrown, terminal);
        }
    }

    int Dispatch(string[] args, Terminal terminal)
    {
        switch (args)
        {
            case [] or ["--help" or "-h" or "-?", ..]:
                HelpPage.Overview(verbs, terminal.Out);
                return ExitCode.Done;
            case ["--version"]:
                terminal.Out.WriteLine($"praxis {Version}");
                return ExitCode.Done;
        }
        if (verbs.FirstOrDefault(v => v.Name == args[0]) is { } verb) return Run(verb, args[1..], terminal);
        string kind = args[0].StartsWith('-') ? "option" : "verb";
        string? near = Suggest.Nearest(args[0], kind == "verb" ? verbs.Select(v => v.Name) : ["--help", "--version"]);
        string meant = near is null ? "" : $" Did you mean '{near}'?";
        throw new PraxisException($"No {kind} '{args[0]}'.{meant} ./praxis alone shows all there is.");
    }

    static int Run(Verb verb, string[] args, Terminal terminal)
    {
        var help = new Option<bool>("--help", "-h", "-?") { Arity = ArgumentArity.Zero };
        var command = new Command(verb.Name) { help };
        foreach (var argument in verb.Arguments) command.Add(argument);
        foreach (var option in verb.Options) command.Add(option);

        var given = command.Parse(args, Parsing);
        if (given.GetValue(help))
        {
            HelpPage.Of(verb, terminal.Out);
            return ExitCode.Done;
        }
        var errors = ParseErrors.Explain(given, verb);
        foreach (string error in errors) terminal.Say(error);
        return errors.Count > 0 ? ExitCode.Wrong : verb.Run(given, terminal);
    }

    static string Version => typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
