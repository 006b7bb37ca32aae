using Praxis.Learning;

namespace Praxis.App;

/// <summary>What this machine learns with.</summary>
/// <param name="Engine">Versions and the measured speed of a matrix product.</param>
/// <param name="Warning">What makes it slow, and what to do; null when nothing does.</param>
public sealed record TrainSetupReport(string Engine, string? Warning);

/// <summary>Proves that the engine for learning is here and works.</summary>
public sealed class TrainSetup
{
    /// <exception cref="Praxis.Core.PraxisException">It is not; the message says what to run.</exception>
    public TrainSetupReport Run() => new(LearningEngine.Describe(out string? warning), warning);
}
