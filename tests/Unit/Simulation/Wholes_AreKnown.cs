using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Simulation;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>A thing is its own body and everything that moves on it.</summary>
public class Wholes_AreKnown
{
    static readonly ObjectRef Chest = new("chest"), Cube = new("cube");

    [Fact]
    public void EveryBody_HasItsOwner()
    {
        using World world = Workshop.World(-1, Workshop.Thing("chest", Workshop.Chest(), Pose.Identity),
            Workshop.Thing("cube", Workshop.Cube(0.02), Pose.At(0.5, 0, 0)));
        SceneIndex index = world.Index;
        Assert.Equal(["chest", "chest/shelf", "chest/post"], index.BodiesOf(Chest).Select(b => index.BodyNames[b.Value]));
        Assert.Equal(index.BodyOf(Cube), Assert.Single(index.BodiesOf(Cube)));
        for (int body = 0; body < index.BodyNames.Count; body++)
        {
            string name = index.BodyNames[body];
            string? owner = name.StartsWith("chest", StringComparison.Ordinal) ? "chest" : name == "cube" ? "cube" : null;
            Assert.Equal(owner, index.OwnerOf(new(body))?.Ref.Name);
        }
        string told = Assert.Throws<PraxisException>(() => index.BodiesOf(new("chess"))).Message;
        Assert.Contains("'chest'", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Affordances_AreOfferedByTheBodyThatCarriesThem()
    {
        using World world = Workshop.World(-1, Workshop.Thing("chest", Workshop.Chest(), Pose.At(0.3, 0, 0), joints: ("shelf", 0.15)));
        SceneIndex index = world.Index;
        Offer<SupportSurface> shelf = Assert.Single(index.AffordancesOf<SupportSurface>(Chest));
        Assert.Equal((index.LinkOf(Chest, "shelf").Body, "shelf"), (shelf.Body, shelf.Part));
        Assert.Equal(0.45, shelf.X_WA(world.State).P.X, 1e-9); // m: where the chest is, and how far it is pulled out
        Assert.Equal(0.094, shelf.X_WA(world.State).P.Z, 1e-9);
        Assert.Empty(index.AffordancesOf<SupportSurface>(Chest, ""));
        Assert.Empty(index.AffordancesOf<SupportSurface>(Chest, "post"));
        Assert.Equal("post", Assert.Single(index.AffordancesOf<GraspRegion>(Chest, "post")).Part);
        Assert.Equal(2, index.AffordancesOf<Affordance>(Chest).Count());
    }

    /// <summary>A body's inertia turned and moved is that of the solid turned and moved, which is integrated anew.</summary>
    [Fact]
    public void Mass_MovesWithItsBody()
    {
        Solid solid = Solid.Box(new(0.03, 0.05, 0.11), 0).At(0.02, 0, 0.1) + Solid.Cylinder(0.02, 0.04).At(-0.1, 0.07, 0);
        Pose X = new(Quat.RotX(0.7) * Quat.RotZ(-1.1) * Quat.RotY(0.3), new(0.3, -0.2, 0.5));
        MassProperties moved = solid.Mass(700).Moved(X), anew = solid.Moved(X).Mass(700);
        Assert.Equal(anew.Mass, moved.Mass, 1e-6 * anew.Mass);
        Assert.Equal(0, (anew.Center - moved.Center).Length, 1e-6);
        double[] A(Inertia i) => [i.Xx, i.Yy, i.Zz, i.Xy, i.Xz, i.Yz];
        // float32 vertices
        foreach ((double a, double b) in A(anew.Inertia).Zip(A(moved.Inertia))) Assert.Equal(a, b, 1e-5 * anew.Inertia.Xx);
    }

    [Fact]
    public void TotalMass_IsWhatTheWorldSees()
    {
        ObjectAsset cabinet = new DrawerCabinet().Build(Rng.FromSeed(1));
        using World world = Workshop.World(-1, Workshop.Thing("cabinet", cabinet, new(Quat.RotZ(0.4), new(0.4, 0.1, 0)), fast: true,
            ("drawer-1", 0.15), ("drawer-2", 0.02)));
        var thing = new ObjectRef("cabinet");
        MassProperties total = cabinet.TotalMass(l => world.State.JointPosition(thing, l.Name));
        Assert.Equal(cabinet.Mass.Mass + cabinet.Links.Sum(l => l.Mass.Mass), total.Mass, 1e-12);
        Assert.Equal(0, (world.State.PoseOf(thing) * total.Center - world.State.CenterOf(thing)).Length, 1e-9);
        Assert.True((cabinet.TotalMass().Center - total.Center).Length > 0.005, "open drawers move the centre of mass");
        double reach = cabinet.Bounds.Low.X - cabinet.TotalBounds(l => world.State.JointPosition(thing, l.Name)).Low.X;
        Assert.InRange(reach, 0.14, 0.25); // m: the drawer, its handle and its front
    }

    /// <summary>Against every vertex at a thousand positions of the joint.</summary>
    [Fact]
    public void ClearanceRadius_CoversADoorThatSwings()
    {
        ObjectAsset cabinet = new HingedCabinet().Build(Rng.FromSeed(2));
        double looked = Farthest(cabinet, cabinet.Links.Select(l => (l, 1000)));
        Assert.InRange(cabinet.ClearanceRadius, looked - 1e-9, 1.002 * looked);
        Assert.True(looked > 1.3 * Farthest(cabinet, []), "this door does not stand out: choose another seed");
    }

    /// <summary>The shade of a lamp hangs on two arms: every position of one with every position of the others.</summary>
    [Fact]
    public void ClearanceRadius_CoversAChain()
    {
        ObjectAsset lamp = new DeskLamp().Build(Rng.FromSeed(0));
        var chance = Rng.FromSeed(5).Sequence("joints");
        double looked = 0;
        for (int i = 0; i < 3000; i++)
        {
            var at = lamp.Links.ToDictionary(l => l.Name, l => l.Joint.Range.At(chance.Unit()));
            (Vec3 low, Vec3 high) = (new(9, 9, 9), new(-9, -9, -9));
            foreach (Link link in lamp.Links)
                foreach (Vec3 p in Points(link).Where((_, k) => k % 40 == 0))
                {
                    Vec3 q = lamp.X_OL(link, l => at[l.Name]) * p;
                    looked = Math.Max(looked, Math.Sqrt(q.X * q.X + q.Y * q.Y));
                }
        }
        Assert.InRange(lamp.ClearanceRadius, looked - 1e-9, 1.25 * looked); // of boxes around its arms, all stretched out
    }

    static IEnumerable<Vec3> Points(Link link) =>
        link.Visuals.SelectMany(v => v.Mesh.Positions).Select(p => new Vec3(p.X, p.Y, p.Z));

    static double Farthest(ObjectAsset asset, IEnumerable<(Link Link, int Places)> links)
    {
        double farthest = asset.Visuals.SelectMany(v => v.Mesh.Positions).Max(p => Math.Sqrt((double)p.X * p.X + (double)p.Y * p.Y));
        foreach ((Link link, int places) in links)
            for (int k = 0; k <= places; k++)
            {
                Pose X = link.Joint.Moved(link.Joint.Range.At((double)k / places));
                foreach (Vec3 p in Points(link)) farthest = Math.Max(farthest, X * p is var q ? Math.Sqrt(q.X * q.X + q.Y * q.Y) : 0);
            }
        return farthest;
    }

    [Theory]
    [InlineData("shelf", 0.25, "the shelf of 'chest'", "0 to 0.2 m")]
    [InlineData("post", -0.3, "the post of 'chest'", "-0.2 to 0.2 rad")]
    [InlineData("shelv", 0.1, "'shelv'", "'shelf'")]
    public void AStart_ThatCannotBe_IsRefused(string link, double at, string what, string wayOut)
    {
        string told = Assert.Throws<PraxisException>(() =>
            Workshop.World(-1, Workshop.Thing("chest", Workshop.Chest(), Pose.Identity, joints: (link, at)))).Message;
        Assert.Contains(what, told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(wayOut, told, StringComparison.Ordinal);
    }

    /// <summary>A pendulum is no thing at rest, however still its stand is.</summary>
    [Theory, InlineData(0.02, false), InlineData(5, true)]
    public void Settle_AsksForJointsAtRest(double friction, bool rests)
    {
        Solid bob = Solid.Box(new(0.02, 0.02, 0.02), 0).At(0, 0, 0.1), stand = Solid.Box(new(0.1, 0.1, 0.02), 0).At(0, 0, 0.02);
        var asset = new ObjectAsset("clock", new Part(stand, Workshop.Wood))
        {
            Collisions = [CollisionPart.Box(0.1, 0.1, 0.02, Pose.At(0, 0, 0.02))], Affordances = [], Base = Outline.Rectangle(0.1, 0.1),
            Links =
            [
                new("bob", Joint.Hinge(new(0, 0, 0.4), Vec3.UnitY, new(-1, 1)) with { Start = 0.5, Friction = friction },
                    new Part(bob, Workshop.Wood)) { Collisions = [] },
            ],
        };
        using World world = Workshop.World(-1, Workshop.Thing("clock", asset, Pose.Identity, fast: true));
        Assert.Equal(rests, world.Settle());
        Assert.Equal(rests ? "" : "the bob of 'clock' does not come to rest", world.Fault);
    }

    /// <summary>A rocker weighs grams and is pressed by its spring: its stop holds it to the milliradian.</summary>
    [Fact]
    public void ALightSwitch_StaysWithinItsRange()
    {
        ObjectAsset panel = new SwitchPanel().Build(Rng.FromSeed(1));
        using World world = Workshop.World(-1, Workshop.Thing("panel", panel, Pose.Identity, fast: true));
        Assert.True(world.Settle(), world.Fault);
        foreach (Link link in panel.Links)
        {
            double at = world.State.JointPosition(new("panel"), link.Name), give = link.Joint.Kind == JointKind.Hinge ? 0.0012 : 0.00012;
            Assert.InRange(at, link.Joint.Range.Low - give, link.Joint.Range.High + give);
        }
    }
}
