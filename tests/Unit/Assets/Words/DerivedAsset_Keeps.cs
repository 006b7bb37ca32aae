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
            Assert.True(asset.Hash == same.Hash, category.Id);
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

    [Theory]
    [InlineData(1.4, 1.4, 1.4)]
    [InlineData(1.2, 1.5, 0.9)]
    public void Mass_IsThatOfTheStretchedSolids(double x, double y, double z)
    {
        ObjectAsset box = new CardboardBox().Build(Rng.FromSeed(2));
        ObjectAsset made = DerivedAsset.Scaled(box, new Vec3(x, y, z), "");
        MassProperties again = MassProperties.Sum([.. made.Visuals.Select(v => MassProperties.Of(v.Mesh, v.Density))]);
        Assert.Equal(again.Mass, made.Mass.Mass, 1e-5 * again.Mass); // float32 vertices
        Assert.Equal(0, (again.Center - made.Mass.Center).Length, 1e-6); // m
        Assert.Equal(again.Inertia.Xx, made.Mass.Inertia.Xx, 1e-4 * again.Inertia.Xx);
        Assert.Equal(again.Inertia.Yy, made.Mass.Inertia.Yy, 1e-4 * again.Inertia.Yy);
        Assert.Equal(again.Inertia.Zz, made.Mass.Inertia.Zz, 1e-4 * again.Inertia.Zz);
        Assert.Equal(again.Inertia.Xy, made.Mass.Inertia.Xy, 1e-4 * again.Inertia.Zz);
    }

    [Fact]
    public void Collisions_StayOnTheStretchedSurface()
    {
        ObjectAsset box = new CardboardBox().Build(Rng.FromSeed(2));
        ObjectAsset made = DerivedAsset.Scaled(box, new Vec3(1.2, 1.5, 0.9), "");
        foreach (CollisionPart part in made.Collisions)
        {
            Vec3 half = Assert.IsType<CollisionShape.Box>(part.Shape).HalfExtents, low = part.X_OG.P - half, high = part.X_OG.P + half;
            Assert.InRange(low.X, made.Bounds.Low.X - 1e-6, 0.5); // m, float32 vertices
            Assert.InRange(high.Y, -0.5, made.Bounds.High.Y + 1e-6);
            Assert.InRange(high.Z, 0, made.Bounds.High.Z + 1e-6);
        }
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(0.6)]
    public void Joints_ObeyTheLawOfSlowMotion(double s)
    {
        foreach (ObjectCategory category in (ObjectCategory[])[new Microwave(), new DrawerCabinet(), new Safe(), new TrashCan()])
        {
            ObjectAsset own = category.Build(Rng.FromSeed(1)), grown = DerivedAsset.Scaled(own, s, "");
            foreach ((Joint a, Joint b) in own.Links.Zip(grown.Links, (x, y) => (x.Joint, y.Joint)))
            {
                bool slides = a.Kind == JointKind.Slide;
                double length = slides ? s : 1, force = Math.Pow(s, slides ? 3 : 4);
                Assert.Equal(length * a.Range.High, b.Range.High, 1e-12); // m or rad
                Assert.Equal(force * a.Friction, b.Friction, 1e-9 * force);
                Assert.Equal(Math.Pow(s, slides ? 2 : 4) * a.Stiffness, b.Stiffness, 1e-9 * (1 + b.Stiffness));
                for (int i = 0; i <= 20; i++)
                    Assert.Equal(force * a.ForceAt(a.Range.At(i / 20.0)), b.ForceAt(b.Range.At(i / 20.0)), 1e-9 * force);
                // the torque of its own weight grows like what holds it
                if (!slides) Assert.Equal(Math.Pow(s, 5) * a.InertiaOf(own.Links.First(l => l.Joint == a).Mass),
                    b.InertiaOf(grown.Links.First(l => l.Joint == b).Mass), 1e-9);
            }
        }
    }

    [Fact]
    public void WhatIsRound_IsNotStretchedAcross()
    {
        Assert.False(DerivedAsset.CanBeScaled(Mug, new Vec3(1.2, 1, 1)));
        Assert.True(DerivedAsset.CanBeScaled(Mug, new Vec3(1.2, 1.2, 1.2)));
        Assert.False(DerivedAsset.CanBeScaled(new Safe().Build(Rng.FromSeed(1)), new Vec3(1, 1, 1.3))); // a dial
        Assert.Throws<PraxisException>(() => DerivedAsset.Scaled(Mug, new Vec3(1.2, 1, 1), ""));
    }

    [Fact]
    public void WithoutItsDoor_TheRestStays()
    {
        ObjectAsset oven = new Microwave().Build(Rng.FromSeed(1));
        ObjectAsset open = Assert.IsType<ObjectAsset>(DerivedAsset.Without(oven, n => n == "door"));
        Assert.DoesNotContain(open.Links, l => l.Name == "door");
        Assert.Equal(oven.Mass, open.Mass);
        Assert.DoesNotContain(open.Affordances, a => a.Behind.Contains("door"));
        Assert.Null(DerivedAsset.Without(oven, n => n == "wing"));
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
