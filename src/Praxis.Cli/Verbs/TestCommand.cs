using System.CommandLine;
using Praxis.Core;

namespace Praxis.Cli.Verbs;

/// <summary>Stands here for its help: the launcher runs the tests itself, because they need the sources and not this program.</summary>
sealed class TestCommand : Verb
{
    readonly Argument<string> name;

    public TestCommand() => name = Takes(new Argument<string>("name")
    {
        HelpName = "NAME", Description = "only tests whose full name contains this", Arity = ArgumentArity.ZeroOrOne,
    });

    public override string Summary => "build and run the tests, ending with 'N passed, N failed'";

    public override VerbGroup Group => VerbGroup.Machine;

    public override IReadOnlyList<Example> Examples =>
    [
        new("./praxis test", "every test: unit tests, contract suites, acceptance runs"),
        new("./praxis test Unit.Planning", "the tests of one area"),
    ];

    public override int Run(ParseResult given, Terminal terminal) =>
        throw new PraxisException($"The launcher at the root of the sources runs tests: ./praxis test {given.GetValue(name)}".TrimEnd());
}
