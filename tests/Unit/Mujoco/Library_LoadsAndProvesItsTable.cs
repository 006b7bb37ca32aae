using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Library_LoadsAndProvesItsTable
{
    [Fact]
    public void LoadedLibrary_FitsItsTable()
    {
        using MjModel model = Models.Probe();
        using var data = new MjData(model);
        data.Step();
        Assert.Equal("2.2.2", MjModel.Version);
        Assert.Null(Handshake.FirstDifference(MujocoLibrary.Table, model.Address, data.Address));
    }

    [Fact]
    public void EveryShiftedPointer_IsCaught()
    {
        using MjModel model = Models.Probe();
        using var data = new MjData(model);
        data.Step();
        LayoutField[] pointers = [.. MujocoLibrary.Table.Fields.Where(f => f.IsArray)];
        Assert.Equal(373, pointers.Length); // counted by hand from mjxmacro.h of 2.2.2
        Assert.All(pointers, f => Assert.NotNull(Handshake.FirstDifference(Shifted(f), model.Address, data.Address)));
    }

    [Theory]
    [InlineData("mjModel.nq")]
    [InlineData("mjOption.timestep")]
    [InlineData("mjOption.gravity")]
    [InlineData("mjData.time")]
    [InlineData("mjData.ncon")]
    public void ShiftedNumber_IsCaught(string path)
    {
        using MjModel model = Models.Probe();
        using var data = new MjData(model);
        data.Step();
        Assert.NotNull(Handshake.FirstDifference(Shifted(MujocoLibrary.Table[path]), model.Address, data.Address));
    }

    [Fact]
    public void MissingLibrary_NamesThePackage()
    {
        var e = Assert.Throws<MujocoException>(() => MujocoLibrary.Open("/nowhere/libmujoco.so"));
        Assert.Contains("/nowhere/libmujoco.so", e.Message);
        Assert.Contains("apt-get install --no-install-recommends libmujoco2.2.2", e.Message);
    }

    [Fact]
    public void OtherVersion_NamesTheTablesThereAre()
    {
        var e = Assert.Throws<MujocoException>(() => MujocoLibrary.TableFor(3012000));
        Assert.Contains("version 3.12.0", e.Message);
        Assert.Contains("layout tables for 2.2.2", e.Message);
    }

    static LayoutTable Shifted(LayoutField field) => MujocoLibrary.Table.With(field with { Offset = field.Offset + 8 });
}
