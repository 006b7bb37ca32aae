using Praxis.App;
using Praxis.Tests.Acceptance.Cli;

namespace Praxis.Tests.Acceptance.Support;

/// <summary>Three episodes of three tasks with every label image, once for all tests that read them.</summary>
public sealed class LabelledDataset : IDisposable
{
    readonly ScratchFolder scratch = new();

    public LabelledDataset() => Report = SmallJob.Run(new()
    {
        Tasks = ["mug-on-tray", "block-in-bowl", "stack-two-blocks"], Out = Folder, Episodes = 3, Seed = 5, Workers = 2,
        Cameras = ["front", "wrist"], Width = 96, Height = 72, Fps = 5, Labels = ["depth", "instance", "semantic"],
    });

    public string Folder => scratch.At("labelled");
    public GenerateReport Report { get; }

    public void Dispose() => scratch.Dispose();
}
