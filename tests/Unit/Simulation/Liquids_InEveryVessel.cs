using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Of every category that is a vessel: nothing is lost, what is closed keeps all, what is open pours from its mouth.</summary>
public class Liquids_InEveryVessel
{
    const double Dt = 0.002; // s
    static readonly Catalog Things = new(typeof(Mug).Assembly);

    static ObjectAsset Built(string category, ulong seed) =>
        Things.Create<ObjectCategory>(category).Build(Rng.FromSeed(seed).Split(category));

    static IEnumerable<(string Id, ObjectAsset Asset)> Vessels(int seeds) => Things.Ids<ObjectCategory>()
        .SelectMany(id => Enumerable.Range(0, seeds).Select(seed => (id, Built(id, (ulong)seed)))).Where(v => v.Item2.Vessel is not null);

    static SceneObject Thing(ObjectAsset asset, string name) =>
        new() { Ref = new(name), Category = asset.Category, Asset = asset, X_WO = Pose.Identity, InstanceId = 1 };

    static bool IsClosed(ObjectAsset asset) => asset.Vessel is { Outlet: var o } && (o.IsSealed || o.Closures.Count > 0);

    [Fact]
    public void Pours_Balance()
    {
        int pours = 0, left = 0;
        foreach ((string id, ObjectAsset asset) in Vessels(3))
        {
            RngSequence chance = Rng.FromSeed((ulong)pours++).Sequence("pour");
            double share = chance.Uniform(0.2, 1), heading = chance.Uniform(-Math.PI, Math.PI), angle = chance.Uniform(0.5, 3);
            using var bench = new LiquidBench((Thing(asset.Filled(share, "water"), "vessel"), Pose.At(0, 0, 0.5)),
                (Thing(Built("bowl", 1), "bowl"), Pose.At(chance.Uniform(-0.1, 0.1), chance.Uniform(-0.1, 0.1), 0)));
            double first = bench.Total, turned = chance.Uniform(0.3, 1);
            for (int i = 0; i < 1000; i++)
            {
                Quat lean = Quat.FromAxisAngle(new(Math.Cos(heading), Math.Sin(heading), 0), angle * Math.Min(1, i * Dt / turned));
                bench.Move(0, new(lean, new(0, 0, 0.5)));
            }
            Assert.True(Math.Abs(bench.Total - first) < 1e-14, $"{id}: {bench.Total - first} m^3 too much");
            Assert.All(bench.Shown(), v => Assert.True(double.IsFinite(v)));
            if (bench.Volume(0) < first - 1e-9) left++;
            else Assert.True(IsClosed(asset) || angle < 1.7, $"{id} poured nothing at {angle:F2} rad");
        }
        Assert.True(pours >= 100 && left >= 50, $"{left} of {pours} poured");
    }

    [Fact]
    public void Closed_LosesNothingUpsideDown()
    {
        int closed = 0;
        foreach ((string id, ObjectAsset asset) in Vessels(3).Where(v => IsClosed(v.Asset)))
        {
            closed++;
            using var bench = new LiquidBench((Thing(asset.Filled(0.7, "water"), "vessel"), Pose.At(0, 0, 0.5)));
            double first = bench.Volume(0);
            for (int i = 0; i < 1000; i++) bench.Move(0, new(Quat.RotX(Math.PI * Math.Min(1, i / 500.0)), new(0, 0, 0.5)));
            Assert.True(bench.Volume(0) == first, $"{id} lost {1e6 * (first - bench.Volume(0)):F2} ml");
        }
        Assert.True(closed >= 30, $"{closed} are closed");
    }

    [Fact]
    public void Bottle_PoursOnceItsCapIsOff()
    {
        ObjectAsset bottle = Enumerable.Range(0, 20).Select(s => Built("bottle", (ulong)s)).First(a => a.Links.Count > 0);
        using var bench = new LiquidBench((Thing(bottle.Filled(0.8, "water"), "bottle"), Pose.At(0, 0, 0.5)));
        double first = bench.Volume(0), after = 0;
        bench.Model.eq_active[bench.Model.Equality("bottle/cap/hold").Value] = 0;
        for (int i = 0; i < 4000; i++)
        {
            bench.Move(0, new(Quat.RotX(Math.PI * Math.Min(1, i / 500.0)), new(0, 0, 0.5)));
            if (i == 1000) after = bench.Volume(0);
        }
        // after a second and a half of running it is far from empty: air must come in. Half a litre takes 5 s through a neck of 22 mm
        Assert.InRange(after / first, 0.3, 0.7);
        Assert.InRange(bench.Volume(0) / first, 0, 0.02);
    }

    [Theory, InlineData("teapot", -1), InlineData("kettle", 1)]
    public void Spout_PoursWhenTheLevelMeetsItsMouth(string category, int side)
    {
        for (ulong seed = 0; seed < 3; seed++)
        {
            ObjectAsset pot = Built(category, seed);
            Vessel inside = pot.Vessel ?? throw new InvalidOperationException("no vessel");
            using var bench = new LiquidBench((Thing(pot.Filled(0.6, "tea"), "pot"), Pose.At(0, 0, 0.5)));
            double first = bench.Volume(0), began = 0;
            for (double angle = 0; angle < 1.6 && began == 0; angle += 2e-4)
            {
                bench.Move(0, new(Quat.RotY(side * angle), new(0, 0, 0.5)));
                if (bench.Volume(0) < first * (1 - 1e-9)) began = angle;
            }
            Assert.InRange(began, 0.1, 1.5);
            // the plane through the lowest point of the mouth has that much of the inside under it, counted by points
            Quat R = Quat.RotY(side * began);
            IReadOnlyList<BoreStation> bore = inside.Outlet.Bore;
            Vec3 tip = bore[^1].Centre, along = R.Rotate((tip - bore[^2].Centre).Normalized());
            double level = R.Rotate(tip).Z - bore[^1].Radius * Math.Sqrt(1 - along.Z * along.Z);
            RngSequence chance = Rng.FromSeed(3).Sequence("points");
            int under = 0;
            double half = inside.Sections.Max(s => s.Outline.HalfX), height = inside.Rim - inside.Floor;
            const int Count = 400_000;
            for (int i = 0; i < Count; i++)
            {
                Vec3 p = new(chance.Uniform(-half, half), chance.Uniform(-half, half), chance.Uniform(inside.Floor, inside.Rim));
                if (inside.Contains(p) && R.Rotate(p).Z < level) under++;
            }
            Assert.Equal(1, 4 * half * half * height * under / Count / first, 0.02);
            // and it leaves there
            for (int i = 0; i < 20; i++) bench.Move(0, new(Quat.RotY(side * (began + 0.02)), new(0, 0, 0.5)));
            Vec3 leaves = bench.YoungestDrop(0), mouth = bench.Pose(0) * tip;
            Assert.True((leaves - mouth).Length < 0.02, $"{category} {seed}: {leaves} is not at {mouth}");
        }
    }

    [Fact]
    public void Pitcher_PoursOverItsLipSoonerThanOverItsRim()
    {
        ObjectAsset pitcher = Built("pitcher", 2);
        Vec3 tip = pitcher.Affordances.OfType<Spout>().Single().X_OA.P;
        double Begins(int side)
        {
            using var bench = new LiquidBench((Thing(pitcher.Filled(0.7, "water"), "pitcher"), Pose.At(0, 0, 0.5)));
            double first = bench.Volume(0);
            for (double angle = 0; angle < 1.5; angle += 2e-4)
            {
                bench.Move(0, new(Quat.RotY(side * angle), new(0, 0, 0.5)));
                if (bench.Volume(0) < first * (1 - 1e-9)) return angle;
            }
            return 0;
        }
        Vessel inside = pitcher.Vessel ?? throw new InvalidOperationException("no vessel");
        Assert.True(-tip.X > inside.Opening.HalfX + 0.005);
        Assert.InRange(Begins(1) - Begins(-1), 0.02, 0.3);
    }

    [Fact]
    public void Steps_AllocateNothing()
    {
        using var bench = new LiquidBench([.. ((string[])["mug", "tumbler", "teapot", "bottle", "pitcher"]).Select((id, i) =>
            (Thing(Built(id, 2).Filled(0.8, "water"), $"thing-{i}"), new Pose(Quat.RotX(i == 1 ? 1.3 : 0), new(0.3 * i, 0, 0.4))))]);
        for (int i = 0; i < 200; i++) bench.StepLiquids();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) bench.StepLiquids();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(bench.Volume(1) < 0.9 * 0.8 * bench.Capacity(1), "none of them pours");
    }
}
