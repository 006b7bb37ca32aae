using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed unsafe class Handshake_ProvesTable
{
    [Fact]
    public void TheLoadedLibrary_FitsItsTable()
    {
        Assert.Equal("2.2.2", MjModel.Version);
        using MjModel model = MjModel.FromXml(MujocoLibrary.Resource("Probe.xml"));
        using var data = new MjData(model);
        Assert.Null(Handshake.FirstDifference(MujocoLibrary.Table, model.Address, data.Address));
    }
    
    [Fact]
    public void EveryShiftedPointer_IsCaught()
    {
        using MjModel model = MjModel.FromXml(MujocoLibrary.Resource("Probe.xml"));
        using var data = new MjData(model);
        LayoutField[] pointers = [.. MujocoLibrary.Table.Fields.Where(f => f.IsArray)];
        Assert.Equal(373, pointers.Length); // 2.2.2: 271 in mjModel and 102 in mjData
        Assert.All(pointers, f =>
            Assert.NotNull(Handshake.FirstDifference(MujocoLibrary.Table.With(f with { Offset = f.Offset + 8 }), model.Address, data.Address)));
    }
}
