using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Rollout;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

/// <summary>Where episodes begin.</summary>
public class StartPosture_Roams
{
    const int Worlds = 100;
    const double AtHome = 0.12; // rad, six deviations of the noise about home

    [Fact]
    public void MostArms_ButWithinTheirSpaceAndTouchingNothing()
    {
        int away = 0, closed = 0, low = 0;
        Rectangle table = new Panda().Workspace;
        for (int seed = 0; seed < Worlds; seed++)
        {
            using TaskWorld start = Ground.World(seed);
            World world = start.World;
            double[] home = [.. new Panda().Arms[0].Home];
            if (world.Scene.Posture[0].Zip(home).Any(p => Math.Abs(p.First - p.Second) > AtHome)) away++;
            if (world.State.GripperOpening(0) < 0.075) closed++; // m, of 0.08
            Vec3 p_BT = (world.State.BasePose(0).Inverse() * world.State.ToolPose(0)).P;
            Assert.InRange(p_BT.X, table.X.Low - 0.1, table.X.High + 0.1);
            Assert.InRange(p_BT.Y, table.Y.Low - 0.1, table.Y.High + 0.1);
            Assert.True(p_BT.Z > 0.01, $"seed {seed}: the tool begins {p_BT.Z} m over the table");
            if (p_BT.Z < 0.07) low++; // beside a thing
            Assert.DoesNotContain(world.State.Contacts, c => c.NormalForce > 0.1 && (IsMoving(world, c.A) || IsMoving(world, c.B)));
        }
        Assert.InRange(away, 45, 75);   // three of five
        Assert.InRange(closed, 10, 35); // two of five of those
        Assert.InRange(low, 8, 32);     // seven of twenty of those, where the hand has room
    }

    [Fact]
    public void TheSameSeed_TheSamePosture()
    {
        using TaskWorld one = Ground.World(7), other = Ground.World(7), another = Ground.World(8);
        Assert.Equal(one.World.Scene.Posture[0], other.World.Scene.Posture[0]);
        Assert.NotEqual(one.World.Scene.Posture[0], another.World.Scene.Posture[0]);
    }

    // the arm without the foot that it stands on
    static bool IsMoving(World world, BodyId body) => world.Index.IsRobot(body) && body != world.Index.Arms[0].Base;
}
