using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Liquids in moving vessels against formulas: slosh, weight, the angle of pouring; and an account of every drop.</summary>
public class Liquids_Flow
{
    const double Dt = 0.002, R = 0.04, H = 0.10, Wall = 0.003, Floor = 0.004; // s, m

    [Theory, InlineData(0.25), InlineData(0.5), InlineData(0.8)]
    public void Slosh_HasTheFrequencyOfItsFirstMode(double share)
    {
        using var bench = new LiquidBench((Cup(share), Pose.Identity));
        // a sideways step of a centimetre in 0.1 s leaves it swinging
        for (int i = 0; i < 50; i++) bench.Move(0, Pose.At(0.01 * (1 - Math.Cos(Math.PI * i / 50)) / 2, 0, 0));
        var crossings = new List<double>();
        double before = 0;
        for (int i = 0; i < 1500; i++)
        {
            bench.Move(0, Pose.At(0.01, 0, 0));
            double now = bench.Slope(0).X;
            if (before < 0 && now >= 0) crossings.Add((i - now / (now - before)) * Dt);
            before = now;
        }
        double depth = share * (H - Floor), wanted = Math.Sqrt(9.81 / R * 1.8412 * Math.Tanh(1.8412 * depth / R));
        double measured = 2 * Math.PI * (crossings.Count - 1) / (crossings[^1] - crossings[0]);
        Assert.InRange(measured / wanted, 0.98, 1.02);
    }

    [Fact]
    public void Slosh_IsDampedAsSmallVesselsAre()
    {
        using var bench = new LiquidBench((Cup(0.6), Pose.Identity));
        for (int i = 0; i < 50; i++) bench.Move(0, Pose.At(0.01 * (1 - Math.Cos(Math.PI * i / 50)) / 2, 0, 0));
        double first = Swing(bench), second = Swing(bench);
        // one second of water in a cup at 21 rad/s: half to a tenth of the swing is left after each second
        Assert.InRange(second / first, 0.5, 0.9);

        static double Swing(LiquidBench bench)
        {
            double most = 0;
            for (int i = 0; i < 500; i++)
            {
                bench.Move(0, Pose.At(0.01, 0, 0));
                most = Math.Max(most, Math.Abs(bench.Slope(0).X));
            }
            return most;
        }
    }

    [Fact]
    public void Surface_LeansAgainstSteadyAcceleration()
    {
        using var bench = new LiquidBench((Cup(0.4), Pose.Identity));
        const double A = 1.5; // m/s^2
        double sum = 0;
        for (int i = 1; i <= 2500; i++)
        {
            bench.Move(0, Pose.At(0.5 * A * (i * Dt) * (i * Dt), 0, 0));
            if (i > 2000) sum += bench.Slope(0).X / 500;
        }
        Assert.Equal(A / 9.81, sum, 0.01);
    }

    [Theory, InlineData(0.5), InlineData(0.7), InlineData(0.9)]
    public void Cylinder_PoursFromTheAngleAtWhichItsSurfaceMeetsTheLip(double share)
    {
        using var bench = new LiquidBench((Cup(share), Pose.At(0, 0, 1)));
        double level = Floor + share * (H - Floor), wanted = Math.Atan2(H - level, R), began = 0;
        for (double angle = 0; angle < 1.4 && began == 0; angle += 1e-4)
        {
            bench.Move(0, new(Quat.RotY(angle), new(0, 0, 1)));
            if (bench.Volume(0) < share * bench.Capacity(0) * (1 - 1e-9)) began = angle;
        }
        Assert.Equal(wanted, began, 0.01); // rad; the mesh has 96 facets
    }

    [Fact]
    public void Tilted_KeepsWhatLiesUnderItsLip()
    {
        using var bench = new LiquidBench((Cup(0.9), Pose.At(0, 0, 1)));
        const double Angle = 0.9;
        // a minute: the last millimetre of head runs off slowly
        for (int i = 0; i < 30000; i++) bench.Move(0, new(Quat.RotY(Angle * Math.Min(1, i / 1000.0)), new(0, 0, 1)));
        Vessel inside = bench.Inside(0);
        Vec3 up = Quat.RotY(-Angle).Rotate(Vec3.UnitZ);
        double left = inside.Under(up, Vec3.Dot(up, new(inside.Opening.HalfX, 0, inside.Rim))).Volume;
        Assert.Equal(left, bench.Volume(0), 0.02 * inside.Capacity);
    }

    [Fact]
    public void Scale_ShowsTheWeightOfVesselAndLiquid()
    {
        foreach (double share in (double[])[0.3, 0.95])
        {
            using var bench = new LiquidBench((Cup(share), Pose.At(0, 0, 0.0005)));
            for (int i = 0; i < 1000; i++) bench.Run();
            double force = 0;
            var wrench = new double[6];
            for (int i = 0; i < 500; i++)
            {
                bench.Run();
                for (int c = 0; c < bench.Data.ncon; c++)
                {
                    bench.Data.ContactForce(c, wrench);
                    force += wrench[0] / 500;
                }
            }
            double empty = Cup(0.5).Asset.Mass.Mass, water = share * bench.Capacity(0) * 998;
            Assert.Equal(1, force / ((empty + water) * 9.81), 0.01);
            Assert.True(water > 0.3 * empty);
        }
    }

    [Fact]
    public void Vessel_HasTheMassAndTheCentreOfAllThatIsInIt()
    {
        using var bench = new LiquidBench((Cup(0.8), Pose.At(0, 0, 1)));
        bench.Run();
        double mass = bench.Model.body_mass[bench.Body(0)];
        Assert.Equal(Cup(0.8).Asset.Mass.Mass + 0.8 * bench.Capacity(0) * 998, mass, 1e-9);
        double level = 0.8 * (H - Floor);
        Vec3 wanted = (Cup(0.8).Asset.Mass.Center * Cup(0.8).Asset.Mass.Mass
            + new Vec3(0, 0, Floor + level / 2) * (mass - Cup(0.8).Asset.Mass.Mass)) / mass;
        bench.Data.Forward();
        Vec3 centre = Vec3.From(bench.Data.xipos.Slice(3 * bench.Body(0), 3)) - Vec3.From(bench.Data.xpos.Slice(3 * bench.Body(0), 3));
        Assert.True((centre - wanted).Length < 3e-4, $"{centre} is not {wanted}");
    }

    [Fact]
    public void HundredPours_LoseNothing()
    {
        for (int pour = 0; pour < 100; pour++)
        {
            Rng rng = Rng.FromSeed((ulong)pour);
            double share = rng.Uniform("share", 0.2, 1), aim = rng.Uniform("aim", 0.02, 0.16), fast = rng.Uniform("fast", 0.5, 4);
            double most = rng.Uniform("most", 0.8, 2.6), height = rng.Uniform("height", 0.12, 0.4);
            string liquid = rng.Pick("liquid", "water", "oil", "milk");
            using var bench = new LiquidBench((Cup(share, liquid, "from"), Pose.At(-aim, 0, height)), (Cup(0, "", "to"), Pose.Identity));
            double total = bench.Volume(0), angle = 0;
            for (int i = 0; i < 1200; i++)
            {
                angle = Math.Min(most, angle + fast * Dt);
                bench.Move(0, new(Quat.RotY(angle), new(-aim, 0, height)));
                if (i % 100 == 0) Assert.Equal(total, bench.Total, 1e-14);
            }
            Assert.Equal(total, bench.Volume(0) + bench.Volume(1) + bench.Spilled + bench.InAir, 1e-14); // m^3: a hundredth of a microlitre
            Assert.True(bench.Volume(0) >= 0 && bench.Volume(1) <= bench.Capacity(1) * 1.3);
            received += bench.Volume(1);
            spilled += bench.Spilled;
        }
        // the test sees both ends
        Assert.True(received > 1e-4 && spilled > 1e-4, $"{received} {spilled}");
    }

    double received, spilled;

    [Fact]
    public void Pour_IntoAMugBelowArrives()
    {
        using var bench = new LiquidBench((Cup(0.8, "water", "from"), Pose.At(-0.13, 0, 0.16)), (Cup(0, "", "to"), Pose.Identity));
        double total = bench.Volume(0);
        for (int i = 0; i < 3000; i++) bench.Move(0, new(Quat.RotY(Math.Min(1.9, 0.8 * i * Dt)), new(-0.13, 0, 0.16)));
        Assert.True(bench.Volume(1) > 0.9 * total, $"of {1e6 * total:F1} ml {1e6 * bench.Volume(1):F1} arrived");
    }

    [Fact]
    public void SameMotion_GivesTheSameBits()
    {
        double[] Run()
        {
            using var bench = new LiquidBench((Cup(0.7, "tea", "from"), Pose.At(-0.1, 0, 0.2)), (Cup(0.3, "milk", "to"), Pose.Identity));
            for (int i = 0; i < 1500; i++) bench.Move(0, new(Quat.RotY(Math.Min(1.7, 1.1 * i * Dt)), new(-0.1, 0, 0.2)));
            return bench.Shown();
        }
        Assert.Equal(Run(), Run());
    }

    static SceneObject Cup(double share, string liquid = "water", string name = "cup")
    {
        Profile profile = Profile.From(0, 0).To(R + Wall, 0).To(R + Wall, H).To(R, H).To(R, Floor).To(0, Floor);
        MaterialDescription glass = new() { Name = "glass", Density = 2500 };
        var asset = new ObjectAsset("cup", new Part(Solid.Revolve(profile, 96), glass))
        {
            Base = Outline.Disc(R),
            Collisions = [.. CollisionPart.Slab(Outline.Disc(R + Wall), 0, Floor),
                .. CollisionPart.Wall(Outline.Disc(R + Wall / 2), Floor, Outline.Disc(R + Wall / 2), H, Wall)],
            Affordances = [new Cavity(Outline.Disc(R), Floor, H)],
        };
        return new()
        {
            Ref = new(name), Category = "cup", Asset = share > 0 ? asset.Filled(share, liquid) : asset, X_WO = Pose.Identity,
            InstanceId = 1,
        };
    }
}
