using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Xunit;

namespace Praxis.Tests.Unit.Assets.Words;

public class DerivedAsset_Keeps
{
    static readonly ObjectAsset Mug = new Mug().Build(Rng.FromSeed(3));

    [Fact]
    public void Everything_WhenScaledByOne()
    {
        foreach (ObjectCategory category in new Catalog(typeof(Panda).Assembly).All<ObjectCategory>())
        {
            ObjectAsset asset = category.Build(Rng.FromSeed(5));
            if (!DerivedAsset.CanBeScaled(asset)) continue;
            ObjectAsset same = DerivedAsset.Scaled(asset, 1, asset.SizeName);
            Assert.Equal(asset.Hash, same.Hash);
            // a property that someone adds must be carried over: what the hash does not cover
            foreach (var property in typeof(ObjectAsset).GetProperties().Where(p => p.PropertyType.IsValueType || p.PropertyType ==
                typeof(string)))
                Assert.Equal(property.GetValue(asset), property.GetValue(same));
            Assert.Equal(asset.Affordances.Count, same.Affordances.Count);
        }
    }

    [Fact]
    public void Mass_GrowsAsItsSolidsDo()
    {
        ObjectAsset large = DerivedAsset.Scaled(Mug, 1.3, "large");
        MassProperties again = MassProperties.Sum([.. large.Visuals.Select(v => MassProperties.Of(v.Mesh, v.Density))]);
        Assert.Equal(again.Mass, large.Mass.Mass, 1e-6 * again.Mass); // float32 vertices
        Assert.Equal(again.Inertia.Zz, large.Mass.Inertia.Zz, 1e-5 * again.Inertia.Zz);
        Assert.Equal(0, (again.Center - large.Mass.Center).Length, 1e-6); // m
    }

    [Fact]
    public void Thread_ScalesAlong()
    {
        ObjectAsset bottle = Enumerable.Range(0, 40).Select(k => new Bottle().Build(Rng.FromSeed((ulong)k))).First(b => b.Links.Count > 0);
        ObjectAsset large = DerivedAsset.Scaled(bottle, 1.5, "large");
        (Joint own, Joint grown) = (bottle.Links[0].Joint, large.Links[0].Joint);
        Assert.Equal(1.5 * own.RiseAt(own.Range.High), grown.RiseAt(grown.Range.High), 1e-12); // m
        (Vec3 _, Vec3 high) = bottle.TotalBounds(l => l.Joint.Range.High);
        Assert.Equal(1.5 * high.Z, large.TotalBounds(l => l.Joint.Range.High).High.Z, 1e-6); // m, float32 vertices
        Assert.Equal(1.5 * 1.5 * 1.5 * bottle.TotalMass().Mass, large.TotalMass().Mass, 1e-9); // kg
    }

    [Fact]
    public void Mass_IsThatOfTheNewMaterial()
    {
        MaterialDescription steel = Materials.Steel(Rng.FromSeed(1));
        ObjectAsset heavy = DerivedAsset.Remade(Mug, _ => steel);
        Assert.Equal(Mug.Mass.Mass * steel.Density / Mug.Visuals[0].Density, heavy.Mass.Mass, 1e-5 * heavy.Mass.Mass); // float32 vertices
    }

    [Fact]
    public void Colour_ChangesNoWeight() =>
        Assert.Equal(Mug.Mass, DerivedAsset.Remade(Mug, v => v.Material with { BaseColor = new(1, 0, 0) }).Mass);
}
