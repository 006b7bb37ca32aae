using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.App;

/// <summary>
/// One thing that an issue promises and that takes too long for a test: measured, compared with its limit, and kept in a file that is
/// committed. One class per check, found by type.
/// </summary>
public abstract class AcceptCheck
{
    /// <summary>The issue that promises it, "D1".</summary>
    public abstract string Issue { get; }

    /// <summary>"expert-success" for <c>ExpertSuccess</c>.</summary>
    public string Name => Catalog.Kebab(GetType().Name);

    /// <summary>What must hold, in a sentence with its limit.</summary>
    public abstract string Promise { get; }

    /// <summary>Measures.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; it begins anew, or goes on, when it is run again.</exception>
    public abstract AcceptOutcome Run(AcceptContext context);
}

/// <summary>What a check found.</summary>
/// <param name="Passed">Whether the promise holds.</param>
/// <param name="Figures">Everything measured; names carry units that are not SI.</param>
public sealed record AcceptOutcome(bool Passed, JsonObject Figures);

/// <summary>What a check may use.</summary>
public sealed record AcceptContext
{
    public required Catalog Catalog { get; init; }

    /// <summary>Path of the praxis program, for runs that are to be killed.</summary>
    public required string Program { get; init; }

    /// <summary>A folder for datasets; what is in it when a check begins is left from an earlier, interrupted one.</summary>
    public required string Scratch { get; init; }

    /// <summary>Episodes at once.</summary>
    public required int Workers { get; init; }

    /// <summary>Told a line now and then.</summary>
    public required Action<string> Say { get; init; }

    public required CancellationToken Stop { get; init; }
}
