using Praxis.App;
using Praxis.Tests.Acceptance.Cli;
using Xunit;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>The small job, run once without disturbance by one worker in this process: what every other run must equal.</summary>
public sealed class ReferenceDataset : IDisposable
{
    readonly ScratchFolder scratch = new();

    public ReferenceDataset() => Report = SmallJob.Run(SmallJob.In(Folder));

    public string Folder => scratch.At("reference");
    public GenerateReport Report { get; }
    public byte[] Manifest => SmallJob.ManifestOf(Folder);
    public Praxis.Data.Manifest Made => Praxis.Data.Manifest.Read(Folder)!; // finished ones have a manifest

    public void Dispose() => scratch.Dispose();
}

/// <summary>Tests that run whole jobs: one after the other, because each uses every processor.</summary>
[CollectionDefinition(Name)]
public sealed class WholeJobs : ICollectionFixture<ReferenceDataset>, ICollectionFixture<LabelledDataset>
{
    public const string Name = "whole jobs";
}
