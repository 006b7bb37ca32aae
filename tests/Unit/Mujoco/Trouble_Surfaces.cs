using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Trouble_Surfaces
{
    [Fact]
    public void GoodRun_HasNoWarning()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        data.Step(200);
        Assert.Null(data.FirstWarning);
    }

    [Fact]
    public void NotANumber_IsAWarning()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        data.Step(10);
        data.qvel[0] = double.NaN;
        data.Step();
        Assert.Equal(MjWarning.BadQvel, data.FirstWarning);
        Assert.Equal(1, data.Warnings[MjWarning.BadQvel]);
        Assert.Equal(0, data.Warnings[MjWarning.BadQpos]);
        Assert.False(File.Exists("MUJOCO_LOG.TXT")); // what the default handler would write
        data.Reset();
        Assert.Null(data.FirstWarning);
    }

    [Fact]
    public void DroppedContacts_AreAWarning()
    {
        using MjModel model = Boxes("<size njmax='10' nconmax='5'/>", height: 0.099);
        using var data = new MjData(model);
        data.Step();
        Assert.Equal(MjWarning.ContactsFull, data.FirstWarning);
        Assert.True(data.Warnings[MjWarning.ConstraintsFull] > 0);
    }

    [Fact]
    public void FatalError_IsAnExceptionAndAResetHeals()
    {
        using MjModel model = Boxes("<size nstack='2500'/>", height: 0.3);
        using var data = new MjData(model);
        var e = Assert.Throws<MujocoException>(() => data.Step(1000));
        Assert.Contains("stack", e.Message);
        Assert.Contains("nstack 2500", e.Message);
        Assert.Equal(e.Message, Assert.Throws<MujocoException>(data.Step).Message);
        data.Reset();
        data.Step(10);
        Assert.Equal(10 * model.timestep, data.time, 1e-12); // s
    }

    [Fact]
    public void FatalErrors_OnTwoThreads_StayApart()
    {
        using MjModel model = Boxes("<size nstack='2500'/>", height: 0.3), healthy = Models.Scene();
        Parallel.For(0, 4, i =>
        {
            for (int round = 0; round < 50; round++)
            {
                using var data = new MjData(i % 2 == 0 ? model : healthy);
                if (i % 2 == 0) Assert.Throws<MujocoException>(() => data.Step(1000));
                else data.Step(100);
                if (round % 10 == 0) GC.Collect();
            }
        });
    }

    [Fact]
    public void HugeModel_IsRefusedWithItsSizes()
    {
        using MjModel model = Models.Pendulum();
        string xml = "<mujoco><size njmax='15000' nconmax='100' nstack='2000000000'/>"
            + "<worldbody><body><freejoint/><geom size='1'/></body></worldbody></mujoco>";
        Assert.Throws<MujocoException>(() =>
        {
            using MjModel huge = MjModel.FromXml(xml);
            using var data = new MjData(huge);
        });
    }

    static MjModel Boxes(string size, double height) => MjModel.FromXml($"<mujoco>{size}<worldbody><geom type='plane' size='1 1 1'/>"
        + string.Concat(Enumerable.Range(0, 8).Select(i => FormattableString.Invariant(
            $"<body pos='{0.3 * i} 0 {height + (height > 0.2 ? 0.05 * i : 0)}'><freejoint/><geom type='box' size='.1 .1 .1'/></body>")))
        + "</worldbody></mujoco>");
}
