using Praxis.Data;

namespace Praxis.App;

/// <summary>What a dataset's examination found.</summary>
/// <param name="Dataset">Folder.</param>
/// <param name="Findings">Errors first; empty for a clean dataset.</param>
public sealed record ValidateReport(string Dataset, IReadOnlyList<Finding> Findings)
{
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);
    public int Warnings => Findings.Count(f => f.Severity == Severity.Warning);
}

/// <summary>Examines any LeRobot v3.0 dataset by every rule that its loaders and viewers rely on.</summary>
public sealed class Validate
{
    public ValidateReport Run(string dataset, IProgress<string>? progress = null) =>
        new(dataset, DatasetValidator.Validate(dataset, progress));
}
