using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class MidPhase_ChangesNothing
{
    const int Things = 14, Steps = 1500;

    // things of every kind of shape, hollow ones of many parts among them, fall on a table and on each other
    static MjModel Heap(Rng rng)
    {
        var mjcf = new MjcfWriter("heap");
        ContactSettings.AddTo(mjcf);
        mjcf.Size.Set("nconmax", 1500).Set("njmax", 4000);
        mjcf.World.Add("geom").Set("name", "floor").Set("type", "plane").Set("size", 5, 5, 0.1);
        mjcf.World.Geom("table", new CollisionShape.Box(new(0.3, 0.3, 0.2)), Pose.At(0, 0, 0.2));
        ObjectCategory[] kinds = [.. new Catalog(typeof(Panda).Assembly).All<ObjectCategory>().Where(c => !c.IsFurniture
            && c.Build(Rng.FromSeed(0)).Ingredients.All(i => !i.ReplacesBody()))];
        for (int i = 0; i < Things; i++)
        {
            Rng own = rng.Split($"{i}");
            ObjectAsset asset = kinds[own.Integer("kind", kinds.Length)].Build(own);
            Vec3 at = new(own.Uniform("x", -0.25, 0.25), own.Uniform("y", -0.25, 0.25), 0.55 + 0.12 * i);
            mjcf.AddObject($"thing{i}", asset, new(Quat.RotX(own.Uniform("roll", 0, 6)), at), free: true);
        }
        return MjModel.FromXml(mjcf.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryContactAndPosition_IsTheSame(int seed)
    {
        using MjModel model = Heap(Rng.FromSeed((ulong)seed)), other = model.Clone();
        using MjData plain = new(model), spared = new(other);
        var midPhase = new MidPhase(other);
        int most = 0;
        for (int step = 0; step < Steps; step++)
        {
            plain.Step();
            midPhase.Step(spared);
            Assert.Equal(plain.ncon, spared.ncon);
            most = Math.Max(most, plain.ncon);
            for (int i = 0; i < plain.ncon; i++)
            {
                Assert.Equal(plain.Contact(i).Geom1, spared.Contact(i).Geom1);
                Assert.Equal(plain.Contact(i).Geom2, spared.Contact(i).Geom2);
            }
            Assert.True(plain.qpos.SequenceEqual(spared.qpos), $"step {step}");
            Assert.True(plain.qvel.SequenceEqual(spared.qvel), $"step {step}");
        }
        Assert.Null(plain.FirstWarning);
        Assert.True(most > 20, $"the heap had {most} contacts at most");
        Assert.True(model.geom_contype.SequenceEqual(other.geom_contype));
    }

    [Fact]
    public void AStep_AllocatesNothing()
    {
        using MjModel model = Heap(Rng.FromSeed(4));
        using var data = new MjData(model);
        var midPhase = new MidPhase(model);
        for (int i = 0; i < 100; i++) midPhase.Step(data);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) midPhase.Step(data);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
