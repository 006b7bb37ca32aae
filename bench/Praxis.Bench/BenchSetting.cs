using Praxis.App;
using Praxis.Core;

namespace Praxis.Bench;

/// <summary>What benchmarks share: the catalogue, the demo scene, a folder, and how long they may take.</summary>
public sealed class BenchSetting : IDisposable
{
    readonly Lazy<DemoScene> demo;
    readonly Lazy<string> scratch = new(() => Directory.CreateTempSubdirectory("praxis-bench-").FullName);

    /// <param name="quick">Fewer repetitions.</param>
    /// <param name="pictures">Folder for the pictures that show what was compared; null for none.</param>
    public BenchSetting(bool quick, string? pictures)
    {
        (Quick, Pictures) = (quick, pictures);
        demo = new(() => DemoScene.Play(Catalog));
    }

    public bool Quick { get; }

    /// <summary>Folder for pictures, or null.</summary>
    public string? Pictures { get; }

    /// <summary>Told what is being measured, a line at a time.</summary>
    public Action<string>? Progress { get; init; }

    public CancellationToken Stop { get; init; }

    public Catalog Catalog { get; } = Engine.Catalog();

    /// <summary>One episode of mug-on-tray, played when first asked for.</summary>
    internal DemoScene Demo => demo.Value;

    /// <summary>A folder of the run's own, removed at its end.</summary>
    internal string Scratch => scratch.Value;

    /// <summary>The larger number, or the smaller one when there is little time.</summary>
    internal int Choose(int full, int quick) => Quick ? quick : full;

    public void Dispose()
    {
        if (scratch.IsValueCreated) Directory.Delete(scratch.Value, recursive: true);
    }
}
