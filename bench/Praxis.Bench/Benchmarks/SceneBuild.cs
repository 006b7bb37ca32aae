using System.Globalization;
using Praxis.Simulation;

namespace Praxis.Bench.Benchmarks;

/// <summary>What an episode costs before its first image: textures baked, hierarchies built.</summary>
public sealed class SceneBuild : Benchmark
{
    public override IReadOnlyList<string> Names => ["render.scene_build.ms"];

    public override IEnumerable<Measurement> Run(BenchSetting setting)
    {
        var times = new Samples();
        SceneMirror mirror = setting.Demo.Mirror();
        for (int i = 0; i < setting.Choose(12, 4); i++) times.Add(1000 * CpuClock.OfThread(() => mirror = setting.Demo.Mirror()));
        int textures = mirror.Instances.Select(i => i.Texture).Where(t => t is not null).Distinct().Count();
        yield return Measurement.Of(Names[0], times.Median, "ms", string.Create(CultureInfo.InvariantCulture,
            $"{mirror.RenderScene.InstancedTriangleCount} triangles, {mirror.InstanceCount} meshes, {textures} textures; per episode"));
    }
}
