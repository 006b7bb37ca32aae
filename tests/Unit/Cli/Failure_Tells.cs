using System.CommandLine;
using Praxis.Cli;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class Failure_Tells
{
    [Fact]
    public void WrongInput_InItsOwnWords() =>
        Assert.Equal((2, "praxis: mug.yaml:3:5: No robot 'pnada'.\n"), Fail(new SpecException("mug.yaml:3:5", "No robot 'pnada'.")));

    [Fact]
    public void WrappedWrongInput_InItsOwnWords()
    {
        var inner = new AggregateException(new PraxisException("x"));
        Assert.Equal((2, "praxis: x\n"), Fail(new AggregateException(new OperationCanceledException(), inner)));
    }

    [Theory]
    [InlineData(28, "The disk is full")]
    [InlineData(30, "read-only")]
    public void Storage_ByItsErrorNumber(int errno, string words) =>
        Assert.Contains(words, Failure.Explain(new IOException("'/data/x'", errno)));

    [Fact]
    public void CauseBehindAWrapper()
    {
        var wrapper = new InvalidOperationException("A worker failed.", new IOException("'/data/x'", 28));
        Assert.Contains("The disk is full", Failure.Explain(wrapper));
    }

    [Fact]
    public void MissingLibrary_PointsToDoctor() =>
        Assert.Contains("./praxis doctor", Failure.Explain(new TypeInitializationException("T", new DllNotFoundException("libx"))));

    [Fact]
    public void FaultOfTheProgram_InOneLineWithAFileThatHoldsTheTrace()
    {
        var (code, error) = Fail(new InvalidOperationException("queue empty\nat once"));
        string log = error.TrimEnd().Split(' ')[^1];
        Assert.Equal((2, $"praxis: queue empty. This is a bug, please report it with {log}\n"), (code, error));
        Assert.Contains(nameof(FailingCommand), File.ReadAllText(log));
        File.Delete(log);
    }

    static (int, string) Fail(Exception thrown)
    {
        var failed = Invocation.Of("failing", new FailingCommand(thrown));
        return (failed.Code, failed.Error);
    }

    sealed class FailingCommand(Exception thrown) : Verb
    {
        public override string Summary => "fail";
        public override VerbGroup Group => VerbGroup.Machine;
        public override IReadOnlyList<Example> Examples => [new("./praxis failing", "fails")];
        public override int Run(ParseResult given, Terminal terminal) => throw thrown;
    }
}
