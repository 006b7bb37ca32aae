using Praxis.Core;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Names_AreResolved
{
    [Fact]
    public void Ids_LeadBackToTheirNames()
    {
        using MjModel model = Models.Scene();
        Assert.Equal("forearm", model.Name(model.Body("forearm")));
        Assert.Equal("lift", model.Name(model.Joint("lift")));
        Assert.Equal("upper", model.Name(model.Geom("upper")));
        Assert.Equal("tool", model.Name(model.Site("tool")));
        Assert.Equal("roll", model.Name(model.Actuator("roll")));
        Assert.Equal("grab", model.Name(model.Equality("grab")));
        Assert.Equal("", model.Name(new GeomId(1)));
    }

    [Fact]
    public void UnknownName_IsAnsweredWithTheNamesThereAre()
    {
        using MjModel model = Models.Scene();
        var e = Assert.Throws<MujocoException>(() => model.Actuator("rol"));
        Assert.Equal("No actuator 'rol'. Did you mean 'roll'? Known: lift, pan, roll.", e.Message);
    }

    [Fact]
    public void UnknownName_OfATry_IsFalse()
    {
        using MjModel model = Models.Scene();
        Assert.False(model.TryBody("nobody", out _));
        Assert.True(model.TryBody("cube", out BodyId cube));
        Assert.Equal(model.Body("cube"), cube);
    }
}
