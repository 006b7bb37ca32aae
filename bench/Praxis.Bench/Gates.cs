using System.Text.Json;
using Praxis.Core;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Bench;

/// <summary>
/// Costs that are numbers of things, not seconds: equal on every machine, so a test can hold them below the limits in gates.json. A change
/// that needs more of something raises the limit on purpose, where a reviewer sees it.
/// </summary>
static class Gates
{
    const int Plans = 40;

    /// <summary>Name to the most it may be.</summary>
    public static IReadOnlyDictionary<string, long> Limits()
    {
        using Stream file = typeof(Gates).Assembly.GetManifestResourceStream("gates.json")!; // embedded by the project file
        return JsonSerializer.Deserialize<SortedDictionary<string, long>>(file)!; // an object, never null
    }

    /// <summary>Name to what it is.</summary>
    public static IReadOnlyDictionary<string, long> Count(BenchSetting setting)
    {
        DemoScene demo = setting.Demo;
        SceneMirror mirror = demo.Mirror();
        return new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["demo.tries"] = demo.Take.Id.Try + 1,
            ["demo.control_periods"] = demo.Take.Trace.Count,
            ["demo.trace_bytes"] = TraceBytes(demo),
            ["demo.instances"] = mirror.InstanceCount,
            ["demo.instanced_triangles"] = mirror.RenderScene.InstancedTriangleCount,
            ["demo.texture_pixels"] = mirror.Instances.Select(i => i.Texture).Distinct().Sum(t => t?.Pixels.Length ?? 0),
            ["plan.clutter.collision_checks"] = CollisionChecks(setting),
            ["render.allocated_bytes_per_image"] = AllocatedPerImage(demo, mirror),
        };
    }

    static long TraceBytes(DemoScene demo)
    {
        var file = new MemoryStream();
        demo.Take.Trace.Write(file);
        return file.Length;
    }

    static long CollisionChecks(BenchSetting setting)
    {
        using var table = new ClutteredTable(setting.Catalog);
        for (int i = 0; i < Plans; i++) table.Planner.PlanTo(table.Home, table.Target(i), table.Chance(i));
        return table.Planner.Checker.Checks;
    }

    static long AllocatedPerImage(DemoScene demo, SceneMirror mirror)
    {
        using var renderer = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
        SceneCamera camera = demo.Cameras(64, 64)[0];
        WorldState state = demo.Moments(1)[0];
        var film = new Film(64, 64);
        var poses = new Pose[mirror.InstanceCount];
        mirror.Poses(state, poses);
        Pose X_WC = camera.X_WC(state);
        renderer.Render(poses, camera.Model, X_WC, 0, film); // the first image of a size makes its buffers
        // what an image allocates, every image does; what the runtime allocates once, for a method that it compiles anew, does not count
        return Enumerable.Range(1, 4).Min(seed =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            renderer.Render(poses, camera.Model, X_WC, (ulong)seed, film);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
