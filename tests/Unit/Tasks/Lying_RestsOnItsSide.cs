using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Library.Tasks;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

public class Lying_RestsOnItsSide
{
    const int Seeds = 6;
    const double Drop = 0.001; // m, with which every layout begins

    static readonly Catalog Catalog = new(typeof(StandUpCan).Assembly);
    static readonly ObjectRef Table = new("table"), Can = new("can");

    [Fact]
    public void ItsLowestPointIsAtTheTableAndItStaysThere()
    {
        TaskSpec task = new StandUpCan().Build(Catalog);
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            Scene? scene = new LayoutSampler(task, new Panda(), Catalog).Sample(Rng.FromSeed(seed));
            Assert.NotNull(scene);
            SceneObject table = scene.Objects.Single(o => o.Ref == Table), can = scene.Objects.Single(o => o.Ref == Can);
            double top = table.X_WO.P.Z + table.Asset.Bounds.High.Z;
            double lowest = can.Asset.Visuals.SelectMany(v => v.Mesh.Positions).Min(p => (can.X_WO * new Vec3(p.X, p.Y, p.Z)).Z);
            Assert.InRange(lowest - top, Drop - 1e-5, Drop + 0.002); // m: float32 vertices; a cylinder's corners are cut
            using var world = new World(scene);
            Assert.True(world.Settle(), world.Fault);
            Assert.InRange(Math.Abs(world.State.PoseOf(Can).R.AxisZ.Z), 0, 0.1);
        }
    }
}
