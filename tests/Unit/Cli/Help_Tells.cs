using Praxis.Cli;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class Help_Tells
{
    public static TheoryData<string> Verbs => [.. Verb.Discover().Select(v => v.Name)];

    [Fact]
    public void Overview_IsAsInTheGolden() => Golden.Check("help", Invocation.Of("").Out);

    [Theory, MemberData(nameof(Verbs))]
    public void Verb_IsAsInItsGolden(string verb) => Golden.Check($"help-{verb}", Invocation.Of($"{verb} --help").Out);

    [Theory, MemberData(nameof(Verbs))]
    public void Verb_HasAnExampleThatBeginsWithItself(string verb)
    {
        var examples = Verb.Discover().Single(v => v.Name == verb).Examples;
        Assert.All(examples, e => Assert.StartsWith($"./praxis {verb}", e.Line, StringComparison.Ordinal));
        Assert.NotEmpty(examples);
    }

    [Fact]
    public void EveryLine_FitsAWideTerminal()
    {
        var lines = Verb.Discover().SelectMany(v => Invocation.Of($"{v.Name} --help").Out.Split('\n'));
        Assert.All(lines, line => Assert.True(line.Length <= 120, line));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Overview_AnswersToEverySpelling(string line) => Assert.Equal(Invocation.Of("").Out, Invocation.Of(line).Out);

    [Fact]
    public void Verb_AnswersToHelpBeforeIt() => Assert.Equal(Invocation.Of("doctor --help").Out, Invocation.Of("help doctor").Out);

    [Fact]
    public void Version_IsOneLine() => Assert.Matches(@"^praxis \d+\.\d+\.\d+\n$", Invocation.Of("--version").Out);
}
