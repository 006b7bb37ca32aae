using System.Globalization;
using System.Xml.Linq;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

public class MjcfWriterTests
{
    static readonly ObjectAsset Asset = new Mug().Build(Rng.FromSeed(1));

    [Fact]
    public void AddObject_GivesMujocoTheMassOfTheAsset()
    {
        var mjcf = new MjcfWriter("one");
        mjcf.AddObject("mug", Asset, new(Quat.RotZ(0.3), new(0.1, 0.2, 0.3)), free: true);
        using var model = MjModel.FromXml(mjcf.ToString());
        int body = model.Body("mug").Value;
        Assert.Equal(Asset.Mass.Mass, model.body_mass[body], 1e-12);
        Assert.Equal(0, (Vec3.From(model.body_ipos.Slice(3 * body, 3)) - Asset.Mass.Center).Length, 1e-12);
        // the principal moments sum to the trace
        ReadOnlySpan<double> principal = model.body_inertia.Slice(3 * body, 3);
        Inertia i = Asset.Mass.Inertia;
        Assert.Equal(i.Xx + i.Yy + i.Zz, principal[0] + principal[1] + principal[2], 1e-12);
        Assert.Equal(Asset.Collisions.Count, model.ngeom);
        Assert.Equal(0, model.Geom("mug/c0").Value);
    }

    [Fact]
    public void AddObject_NotFreeIsPartOfTheWorld()
    {
        var mjcf = new MjcfWriter("one");
        mjcf.AddObject("mug", Asset, Pose.Identity, free: false);
        using var model = MjModel.FromXml(mjcf.ToString());
        Assert.Equal(0, model.nq);
    }

    [Fact]
    public void Hull_CollidesAsItsConvexHull()
    {
        Vec3[] corners = [.. Enumerable.Range(0, 8).Select(i => new Vec3((i & 1) - 0.5, (i >> 1 & 1) - 0.5, (i >> 2) - 0.5) * 0.1)];
        var mjcf = new MjcfWriter("hull");
        MjcfElement body = mjcf.World.Body("cube", Pose.At(0, 0, 1));
        mjcf.Hull(body, "cube", new(corners), Pose.Identity);
        using var model = MjModel.FromXml(mjcf.ToString());
        using var data = new MjData(model);
        data.Forward();
        Assert.Equal(0.95, data.Ray(new(0, 0, 2), -Vec3.UnitZ, out _), 1e-7); // m, float32 mesh vertices
    }

    [Fact]
    public void Numbers_SurviveToTheLastBit()
    {
        var mjcf = new MjcfWriter("bits");
        double value = Math.PI * 1e-7;
        mjcf.World.Body("b", Pose.Identity).Set("pos", new Vec3(value, -value, 0));
        string[] pos = XDocument.Parse(mjcf.ToString()).Descendants("body").Single().Attribute("pos")!.Value.Split(' '); // just set
        Assert.Equal(value, double.Parse(pos[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Sections_AppearInOneOrderWhateverIsAskedFirst()
    {
        var mjcf = new MjcfWriter("order");
        _ = (mjcf.Actuator, mjcf.World, mjcf.Option);
        string[] names = [.. XDocument.Parse(mjcf.ToString()).Root!.Elements().Select(e => e.Name.LocalName)]; // ToString wrote a root
        Assert.Equal(["compiler", "option", "worldbody", "actuator"], names);
    }
}
