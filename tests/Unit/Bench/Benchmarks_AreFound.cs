using Praxis.Bench;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Bench;

public class Benchmarks_AreFound
{
    // charts hang on these: a name may be added, never changed
    static readonly string[] Known =
    [
        "encode.av1.256.ms", "encode.h264.256.ms", "ik.median_ms", "learning.act.small.ms", "learning.act.tiny.ms",
        "learning.step.small.ms", "learning.step.small.wall.ms", "learning.step.tiny.ms", "learning.step.tiny.wall.ms",
        "objects.build.median_ms", "objects.build.worst_ms", "physics.cloth.folded.real_time_factor", "physics.cloth.real_time_factor",
        "physics.clutter.real_time_factor", "physics.pick.steps_per_s", "physics.rope.real_time_factor",
        "pipeline.256x3.images_per_core_s", "pipeline.256x3.images_per_s", "plan.clutter.median_ms",
        "plan.clutter.p99_ms", "render.scene_build.ms", "render.standard.224.ms",
        "render.standard.256.ms", "render.standard.640x480.ms", "start_up.ms", "write.rows.rows_per_s",
    ];

    [Fact]
    public void Names_AreUnique() => Assert.Equal(BenchRun.Names.Distinct(), BenchRun.Names);

    [Fact]
    public void Names_NeverChange() => Assert.Empty(Known.Except(BenchRun.Names));

    [Fact]
    public void UnknownName_NamesTheNearest()
    {
        using var setting = new BenchSetting(quick: true, pictures: null);
        var refused = Assert.Throws<PraxisException>(() => BenchRun.Run("encode.av2", setting));
        Assert.Contains("encode.av1.256.ms", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_RunsOnlyWhatItNames()
    {
        using var setting = new BenchSetting(quick: true, pictures: null);
        Measurement row = Assert.Single(BenchRun.Run("ik.", setting));
        Assert.True(row.Value is > 0.001 and < 1000); // ms: any machine
        Assert.Null(row.Peer);
    }
}
