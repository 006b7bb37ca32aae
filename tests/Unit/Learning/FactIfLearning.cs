using Praxis.Learning;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

/// <summary>Needs the library built from native/.</summary>
public sealed class FactIfLearning() : FactIf(LearningEngine.IsAvailable, Reason)
{
    internal const string Reason = "Computes with libtorch: run ./praxis setup learning first.";
}

/// <summary>Needs the library built from native/.</summary>
public sealed class TheoryIfLearning : TheoryAttribute
{
    public TheoryIfLearning()
    {
        if (!LearningEngine.IsAvailable) Skip = FactIfLearning.Reason;
    }
}

/// <summary>Tests that count tensors, or set how many threads there are, do not run beside each other.</summary>
[CollectionDefinition(Name)]
public sealed class Computing
{
    public const string Name = "computing";
}
