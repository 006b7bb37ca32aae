using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Xunit;
using Xunit.Abstractions;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Cloth among bodies, against what mechanics says of it.</summary>
public class Cloth_Behaves(ITestOutputHelper output)
{
    const double G = 9.81;           // m/s^2
    const double MostStretch = 0.02;
    const double HalfThickness = 0.0015; // m

    [Fact]
    public void OverABall_ItDrapes()
    {
        const double Radius = 0.08;
        Vec3 ball = new(0, 0, 0.3);
        using var stage = new ClothStage(ClothStage.Square(), Pose.At(0, 0, 0.42),
            ClothStage.Body("ball", new CollisionShape.Sphere(Radius), Pose.At(ball)));
        double energy = Energy(stage, stage.Centre), most = 0, stretch = 0;
        Vec3[] before = [.. stage.Particles];
        stage.Run(1.5, () =>
        {
            double square = stage.Particles.Zip(before).Sum(p => (p.First - p.Second).LengthSquared) / stage.Cloth.ParticleCount;
            double kinetic = stage.Cloth.Mass / 2 * square / (World.ControlPeriod * World.ControlPeriod);
            before = [.. stage.Particles];
            most = Math.Max(most, Energy(stage, stage.Centre) + kinetic - energy);
            stretch = Math.Max(stretch, stage.Stretch());
        });
        double deepest = Radius - stage.Surface().Min(p => (p - ball).Length);
        output.WriteLine($"{1000 * deepest:F2} mm in, {stretch:P2}, energy {most / energy:P2}, speed {stage.Velocity.Length}");
        Assert.True(deepest < 0.0005, $"{1000 * deepest} mm inside the ball"); // half a layer keeps 1.5 mm away
        Assert.True(stage.Particle(0, 0).Z < ball.Z && stage.Particle(15, 15).Z < ball.Z, "its corners hang down");
        Assert.True(stage.Centre.Z > ball.Z - 0.1, "it stays up");
        Assert.InRange(stretch, 0, MostStretch);
        Assert.InRange(most, double.MinValue, 1e-3 * energy);
    }

    static double Energy(ClothStage stage, Vec3 centre) => stage.Cloth.Mass * G * centre.Z;

    [Fact]
    public void OverARodOfFiveMillimetres_ItHangs()
    {
        Vec3 rod = new(0, 0, 0.4);
        using var stage = new ClothStage(ClothStage.Square(friction: 0.8), Pose.At(0.004, 0, 0.45),
            ClothStage.Body("rod", new CollisionShape.Cylinder(0.0025, 0.3), new(Quat.RotX(Math.PI / 2), rod)));
        double nearest = double.MaxValue;
        stage.Run(1.5, () => nearest = Math.Min(nearest, stage.Surface().Min(p => new Vec3(p.X - rod.X, 0, p.Z - rod.Z).Length)));
        output.WriteLine($"nearest {1000 * nearest:F2} mm, highest {stage.Particles.Max(p => p.Z)}");
        Assert.True(nearest > 0.0025, $"{1000 * nearest} mm from the axis"); // the rod's own radius
        Assert.InRange(stage.Particles.Max(p => p.Z), rod.Z, rod.Z + 0.01);
        Assert.InRange(stage.Stretch(), 0, MostStretch);
    }

    [Theory]
    [InlineData("box")]
    [InlineData("capsule")]
    [InlineData("ellipsoid")]
    [InlineData("cylinder")]
    [InlineData("hull")]
    public void OnAnything_ItComesToRestOutside(string kind)
    {
        CollisionShape shape = kind switch
        {
            "box" => new CollisionShape.Box(new(0.06, 0.05, 0.05)),
            "capsule" => new CollisionShape.Capsule(0.05, 0.05),
            "ellipsoid" => new CollisionShape.Ellipsoid(new(0.07, 0.06, 0.05)),
            "cylinder" => new CollisionShape.Cylinder(0.07, 0.05),
            _ => new CollisionShape.Hull([.. Enumerable.Range(0, 8).Select(i =>
                new Vec3((i & 1) == 0 ? -0.06 : 0.06, (i & 2) == 0 ? -0.05 : 0.05, (i & 4) == 0 ? -0.05 : 0.05))]),
        };
        using var stage = new ClothStage(ClothStage.Square() with { Drag = 0.5 }, Pose.At(0, 0, 0.2),
            ClothStage.Body("thing", shape, Pose.At(0, 0, 0.05)));
        double ever = 0;
        stage.Run(2, () => ever = Math.Max(ever, Deepest()));
        double deepest = Deepest();
        output.WriteLine($"{1000 * deepest:F2} mm in, {1000 * ever:F2} mm while it falls, floor " +
            $"{1000 * stage.Particles.Min(p => p.Z):F2} mm, {stage.Velocity.Length:F4} m/s");
        Assert.True(deepest <= 0, $"{1000 * deepest} mm inside");
        Assert.True(ever < 0.0005, $"{1000 * ever} mm inside while it fell"); // corners of the box press a third of half a layer
        Assert.True(stage.Particles.Min(p => p.Z) > 0.0005, "it is in the floor");
        Assert.InRange(stage.Velocity.Length, 0, 0.02);
        Assert.True(stage.State.ContactForce(stage.State.Index.BodyOf(new("cloth")), stage.State.Index.BodyOf(new("thing"))) > 0.05);

        double Deepest() => -stage.Surface().Min(p => Distance(shape, p - new Vec3(0, 0, 0.05)));
    }

    // by another way than the code's: planes for a hull and a box, the axis for round things
    static double Distance(CollisionShape shape, Vec3 p) => shape switch
    {
        CollisionShape.Capsule s => new Vec3(p.X, p.Y, Math.Max(0, Math.Abs(p.Z) - s.HalfLength)).Length - s.Radius,
        CollisionShape.Ellipsoid s => (new Vec3(p.X / s.HalfAxes.X, p.Y / s.HalfAxes.Y, p.Z / s.HalfAxes.Z).Length - 1) * s.HalfAxes.Z,
        CollisionShape.Cylinder s => Math.Max(new Vec3(p.X, p.Y, 0).Length - s.Radius, Math.Abs(p.Z) - s.HalfLength),
        _ => Math.Max(Math.Abs(p.X) - 0.06, Math.Max(Math.Abs(p.Y) - 0.05, Math.Abs(p.Z) - 0.05)),
    };

    [Theory, InlineData(0.3), InlineData(0.6)]
    public void DownAnIncline_ItSlidesAsCoulombSays(double mu)
    {
        const double Angle = 0.7;
        using ClothStage stage = Incline(mu, Angle);
        stage.Run(0.1);
        double before = stage.Velocity.Length;
        stage.Run(0.2);
        double expected = G * (Math.Sin(Angle) - mu * Math.Cos(Angle)), measured = (stage.Velocity.Length - before) / 0.2;
        output.WriteLine($"{measured} for {expected}");
        Assert.InRange(measured / expected, 0.95, 1.05);
    }

    [Theory, InlineData(0.95, true), InlineData(1.05, false)]
    public void OnAnIncline_ItHoldsUpToTheFrictionAngle(double share, bool holds)
    {
        const double Mu = 0.5;
        using ClothStage stage = Incline(Mu, Math.Atan(share * Mu));
        stage.Run(0.2);
        Vec3 before = stage.Centre;
        stage.Run(0.5);
        double slid = (stage.Centre - before).Length;
        output.WriteLine($"slid {1000 * slid:F3} mm");
        // 5 % of friction to spare slide 2.7 cm in half a second
        if (holds) Assert.InRange(slid, 0, 0.0005);
        else Assert.InRange(slid, 0.015, 0.1);
    }

    static ClothStage Incline(double mu, double angle)
    {
        Pose X_WB = new(Quat.RotY(angle), new(0, 0, 0.6));
        return new(ClothStage.Square(0.2, mu), X_WB * Pose.At(0, 0, 0.02),
            ClothStage.Body("slope", new CollisionShape.Box(new(0.6, 0.3, 0.02)), X_WB, friction: mu));
    }

    [Fact]
    public void WhatItGives_TheBodyTakes()
    {
        // in free fall, with the cloth half a millimetre inside the block: they push each other apart
        Vec3 half = new(0.05, 0.05, 0.02);
        using var stage = new ClothStage(ClothStage.Square(0.2), Pose.At(0, 0, 1.02 - 0.0005),
            ClothStage.Body("block", new CollisionShape.Box(half), Pose.At(0, 0, 1), movable: true));
        double cloth = stage.Cloth.Mass, block = 500 * 8 * half.X * half.Y * half.Z;
        stage.Run(0.1);
        WorldState now = stage.State;
        double up = Vec3.From(now.Velocities[now.Index[new("block")].VelocityAt!.Value..]).Z, sheet = stage.Velocity.Z; // it is movable
        double lost = block * (up + G * 0.1), won = cloth * (sheet + G * 0.1);
        output.WriteLine($"cloth {won} kg m/s, block {lost} kg m/s");
        Assert.True(won > 1e-4, "they pushed each other");
        Assert.Equal(-won, lost, 1e-9); // rounding of some hundred sums
    }

    [Fact]
    public void BetweenClosedPads_ItIsLiftedByACornerAndShaken()
    {
        const double Gap = 0.0032; // m: a tenth of a millimetre on either side, or it would fall before the pads are closed
        Pose X_WB = Pose.At(-0.5, 0, 0.5), X_WT;
        using (var empty = new ClothStage(ClothStage.Square(), Pose.At(2, 0, 0.5), X_WB, Gap)) X_WT = empty.State.ToolPose();
        Cloth cloth = ClothStage.Square() with { Drag = 0.5 };
        Vec3 down = X_WT.R.AxisZ, side = X_WT.R.AxisX, root = Math.Sqrt(0.5) * Vec3.UnitX;
        Vec3 x = root.X * (side + down), y = root.X * (down - side);
        Quat turn = Quat.FromAxes(x, y, Vec3.Cross(x, y));
        Vec3 corner = X_WT.P - 0.006 * down;
        using var stage = new ClothStage(cloth, new(turn, corner + turn.Rotate(new(0.15, 0.15, -HalfThickness))), X_WB, Gap);
        stage.Still.Arms[0].Opening = 0;
        double stretch = 0;
        stage.Run(0.6, () => stretch = Math.Max(stretch, stage.Stretch()));
        output.WriteLine($"stretch while it is caught {stretch:P2}");
        Vec3 held = stage.State.ToolPose().Inverse() * stage.Particle(0, 0);
        double home = stage.Still.Arms[0].Q[3], time = 0;
        stage.Run(2, () =>
        {
            time += World.ControlPeriod;
            stage.Still.Arms[0].Q[3] = home + 0.06 * Math.Sin(2 * Math.PI * 2.5 * time);
            stretch = Math.Max(stretch, stage.Stretch());
        });
        Vec3 now = stage.State.ToolPose().Inverse() * stage.Particle(0, 0);
        output.WriteLine($"slip {1000 * (now - held).Length:F2} mm, stretch {stretch:P2}, {held} to {now}");
        Assert.InRange((now - held).Length, 0, 0.003); // m, over five shakes
        Assert.InRange(stretch, 0, MostStretch);
    }

    [Theory, InlineData(0, 0), InlineData(1, 0), InlineData(1, 1), InlineData(2, 0)]
    public void Folded_ItLiesAsItWasLaid(int across, int along)
    {
        var cloth = new Cloth(0.32, 0.32, 17, 17, 0.003, 0.3, Materials.Fabric(Rng.FromSeed(1)))
        {
            FoldsAcross = across, FoldsAlong = along,
        };
        using var stage = new ClothStage(cloth, Pose.At(0, 0, 0.2),
            ClothStage.Body("table", new CollisionShape.Box(new(0.3, 0.3, 0.02)), Pose.At(0, 0, 0.18)));
        bool settled = stage.World.Settle();
        double low = stage.Particles.Min(p => p.Z) - 0.2, high = stage.Particles.Max(p => p.Z) - 0.2;
        output.WriteLine($"{stage.World.Fault} {1000 * low:F2} to {1000 * high:F2} mm, at {stage.Pose.P}");
        Assert.True(settled, stage.World.Fault);
        Assert.True(low > 0.001, "it is in the table");
        Assert.InRange(high, 0, cloth.Height + 0.012); // creases stand up a little
        Assert.InRange((stage.Pose.P - new Vec3(0, 0, 0.2)).Length, 0, 0.005); // m: creases find their place
        int last = cloth.Columns - 1;
        if (across == 1)
            for (int j = 0; j < cloth.Rows; j += 4)
                Assert.True(Math.Abs(stage.Particle(last - 2, j).Z - stage.Particle(2, j).Z) > 0.5 * cloth.Thickness, "layers stay apart");
    }

    [Theory, InlineData(0), InlineData(2)]
    public void Steps_AllocateNothing(int folds)
    {
        using var stage = new ClothStage(ClothStage.Square() with { Columns = 17, Rows = 17, FoldsAcross = folds }, Pose.At(0, 0, 0.2),
            ClothStage.Body("table", new CollisionShape.Box(new(0.3, 0.3, 0.02)), Pose.At(0, 0, 0.18)));
        stage.Run(0.5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 50; k++) stage.World.Advance(stage.Still);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void TwoRuns_AreEqualToTheBit()
    {
        double[][] runs = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            using var stage = new ClothStage(ClothStage.Square(), Pose.At(0, 0, 0.42),
                ClothStage.Body("ball", new CollisionShape.Sphere(0.08), Pose.At(0, 0, 0.3), movable: true));
            stage.Run(0.5);
            return stage.State.Vertices.ToArray();
        })];
        Assert.Equal(runs[0], runs[1]);
    }
}
