using System.Text;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Model_CompilesAndCopies
{
    const string Tetrahedron = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";

    [Fact]
    public void XmlError_HasMujocosWordsAndTheLine()
    {
        var e = Assert.Throws<MujocoException>(() => MjModel.FromXml("<mujoco>\n<worldbody>\n<geom tipe='box'/>\n</worldbody>\n</mujoco>"));
        Assert.Contains("tipe", e.Message);
        Assert.Contains("line 3", e.Message);
    }

    [Fact]
    public void ModelError_NamesTheElement()
    {
        const string xml = "<mujoco><worldbody><geom name='brick' type='box' size='-1 1 1'/></worldbody></mujoco>";
        var e = Assert.Throws<MujocoException>(() => MjModel.FromXml(xml));
        Assert.Contains("brick", e.Message);
    }

    [Fact]
    public void Files_AreFoundByName()
    {
        const string xml = "<mujoco><asset><mesh name='m' file='Part.obj'/></asset>"
            + "<worldbody><geom type='mesh' mesh='m'/></worldbody></mujoco>";
        using MjModel model = MjModel.FromXml(xml, new Dictionary<string, byte[]> { ["Part.obj"] = Encoding.UTF8.GetBytes(Tetrahedron) });
        Assert.Equal(4, model.nmeshface);
    }

    [Fact]
    public void FilesOfOneName_AreRefused()
    {
        var files = new Dictionary<string, byte[]> { ["a/part.obj"] = [1], ["b/PART.obj"] = [1] };
        var e = Assert.Throws<MujocoException>(() => MjModel.FromXml("<mujoco/>", files));
        Assert.Contains("part.obj", e.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Binary_IsEqualForEqualModelsAndReadsBack()
    {
        using MjModel first = Models.Scene(), second = Models.Scene();
        byte[] bytes = first.ToBinary();
        using MjModel read = MjModel.FromBinary(bytes);
        Assert.Equal(bytes, second.ToBinary());
        Assert.Equal(bytes, read.ToBinary());
        second.body_mass[1] *= 1.0000001;
        Assert.NotEqual(bytes, second.ToBinary());
    }

    [Fact]
    public void NoBinary_IsRefused() => Assert.Throws<MujocoException>(() => MjModel.FromBinary([1, 2, 3, 4]));

    [Fact]
    public void Clone_IsChangedAlone()
    {
        using MjModel model = Models.Scene();
        using MjModel clone = model.Clone();
        clone.eq_active[0] = 1;
        clone.timestep = 0.001;
        Assert.Equal((0, 0.002), (model.eq_active[0], model.timestep));
    }

    [Fact]
    public void DifferentiatePos_UndoesIntegratePos()
    {
        using MjModel model = Models.Scene();
        double[] from = model.qpos0.ToArray(), to = model.qpos0.ToArray(), back = new double[model.nv];
        double[] v = [.. Enumerable.Range(0, model.nv).Select(i => 0.1 * i - 0.5)];
        model.IntegratePos(to, v, 0.3);
        model.DifferentiatePos(back, 0.3, from, to);
        for (int i = 0; i < v.Length; i++) Assert.Equal(v[i], back[i], 1e-12); // rad/s or m/s, rounding
    }
}
