using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class CollisionChecker_OnATable : IDisposable
{
    readonly MjModel model = PandaModel.Compile(PandaModel.Box("box", 0.5, 0, 0.02, 0.04) + PandaModel.Box("tower", 0.5, 0.25, 0.03, 0.3));
    readonly MotionPlanner planner;
    readonly double[] world;
    readonly CollisionChecker checker;

    public CollisionChecker_OnATable()
    {
        (planner, world) = PandaModel.Planner(model);
        checker = planner.Checker;
    }

    public void Dispose()
    {
        planner.Dispose();
        model.Dispose();
    }

    [Fact]
    public void Home_IsFree() => Assert.Null(checker.FirstContact(PandaModel.Home));

    [Fact]
    public void ToolInTheTower_IsReportedByName()
    {
        CollisionReport contact = checker.FirstContact(At(0.5, 0.25, 0.25))!.Value;
        Assert.Equal("tower", contact.NameB);
        Assert.Contains(contact.NameA, (string[])["hand", "fL", "fR", "link7"]);
        Assert.Contains("mm inside 'tower'", contact.ToString());
    }

    [Fact]
    public void ToolUnderTheTable_IsNotFree() => Assert.False(checker.IsFree(At(0.5, -0.2, -0.01)));

    /// <summary>From a place that breaks a rule, ways out are open; ways deeper, or into something else however shallow, are not.</summary>
    [Fact]
    public void FirstWorse_LooksAtEveryPair()
    {
        double[] deep = At(0.5, 0.25, 0.25), higher = At(0.5, 0.25, 0.26), table = At(0.5, -0.2, 0.008);
        Assert.NotNull(checker.FirstContact(higher));
        Assert.Null(checker.FirstWorse(higher, deep));
        Assert.Equal("tower", checker.FirstWorse(deep, higher)!.Value.NameB);
        CollisionReport shallow = checker.FirstWorse(table, deep)!.Value; // less deep than the tower was
        Assert.NotEqual("tower", shallow.NameB);
        Assert.True(shallow.Distance > checker.FirstContact(deep)!.Value.Distance);
        Assert.Null(checker.FirstWorse(PandaModel.Home, deep));
    }

    [Fact]
    public void Clearance_IsKept()
    {
        // finger tips reach 12 mm below the tool origin: pad centre at 45 mm, half 12 mm, tool at 45 mm beyond the finger's frame
        double[] near = At(0.5, -0.2, 0.012 + 0.004), clear = At(0.5, -0.2, 0.012 + 0.009);
        Assert.False(checker.IsFree(near));
        Assert.Null(checker.FirstContact(clear));
        checker.Clearance = 0.002;
        Assert.Null(checker.FirstContact(near));
    }

    [Theory]
    [InlineData("type='box' size='.01 .008 .012'", 0.3)]
    [InlineData("type='cylinder' size='.01 .012'", 0.3)]
    [InlineData("type='cylinder' size='.01 .012'", 0.0)]
    [InlineData("type='ellipsoid' size='.01 .02 .012'", 0.4)]
    public void Distance_OverAWideBoard_IsTheGap(string shape, double y)
    {
        // MuJoCo 2.2.2 says half the gap for boxes face to face, and for some cylinders the way through the board
        using var scene = MjModel.FromXml(
            "<mujoco><worldbody><body name='board' pos='0 0 -.025'><geom type='box' size='.6 .7 .025'/></body>" +
            PandaModel.Text($"<body name='tool' pos='.1 {y} .512'><joint name='slide' type='slide' limited='true' range='-.6 0'/>") +
            $"<geom {shape}/><site name='tip'/></body></worldbody></mujoco>");
        var group = JointGroup.From(scene, ["slide"], [1], [1]);
        using var checker = new CollisionChecker(scene, new(scene, group, "tip"), new() { Clearance = 0.03 });
        foreach (double gap in (double[])[0.001, 0.004, 0.012, 0.029])
            Assert.Equal(gap, checker.FirstContact([gap - 0.5])!.Value.Distance, 1e-5); // m, MuJoCo's tolerance for ellipsoids
        Assert.Null(checker.FirstContact([0.031 - 0.5]));
    }

    [Fact]
    public void AllowedPair_MayTouch_UntilTheScopeEnds()
    {
        double[] pushing = At(0.5, 0.045, 0.03); // one finger in the box, 22 mm deep
        Assert.False(checker.IsFree(pushing));
        using (checker.Begin())
        {
            checker.AllowFingers(model.Body("box"), depth: 0.025);
            Assert.Null(checker.FirstContact(pushing));
        }
        Assert.False(checker.IsFree(pushing));
    }

    [Fact]
    public void GraspedObject_StaysFreeBetweenOpenFingers()
    {
        checker.Clearance = 0.001;
        Assert.True(checker.IsFree(At(0.5, 0, 0.0205)));
    }

    [Fact]
    public void HeldObject_CollidesWithTheScene_ButNotWithTheFingers()
    {
        double[] beside = At(0.5, 0.25, 0.40); // the fingers clear the tower by far, a long box in them does not
        Assert.True(checker.IsFree(beside));
        checker.Attach(model.Body("box"), Pose.At(0, 0, 0.09));
        CollisionReport contact = checker.FirstContact(beside)!.Value;
        Assert.Equal(("box", "tower"), (contact.NameA, contact.NameB));
        checker.Attach(model.Body("box"), Pose.Identity);
        Assert.True(checker.IsFree(beside));
        checker.Detach();
        Assert.True(checker.IsFree(beside));
    }

    [Fact]
    public void DetachedObject_IsBackInItsPlace()
    {
        double[] q = At(0.5, -0.2, 0.3);
        checker.Attach(model.Body("box"), Pose.Identity);
        Assert.True(checker.IsFree(q));
        checker.Detach();
        Assert.Equal("box", checker.FirstContact(At(0.5, 0.045, 0.03))!.Value.NameB);
    }

    [Fact]
    public void HeldObject_MayRestOnItsSupport()
    {
        double[] grasp = At(0.5, -0.1, 0.0205);
        checker.Clearance = 0.001;
        checker.Attach(model.Body("box"), new(Quat.RotX(Math.PI), new(0, 0, 0))); // 0.5 mm above the table
        Assert.False(checker.IsFree(grasp));
        checker.Allow(model.Body("box"), model.Body("table"));
        Assert.True(checker.IsFree(grasp));
    }

    [Fact]
    public void HeldObject_CannotBeAttachedWithoutFreeJoint() =>
        Assert.Throws<PraxisException>(() => checker.Attach(model.Body("table"), Pose.Identity));

    [Fact]
    public void SelfCollision_IsFound()
    {
        // folded as far as the limits allow the hand meets the shoulder
        double[] folded = [0, -1.7, 0, -3.05, 0, 0.3, 0.785];
        CollisionReport contact = checker.FirstContact(folded)!.Value;
        Assert.DoesNotContain("table", (string[])[contact.NameA, contact.NameB]);
    }

    [Fact]
    public void Sync_MovesTheObstacles()
    {
        double[] q = At(0.5, 0.25, 0.25);
        Assert.False(checker.IsFree(q));
        world[model.jnt_qposadr[model.body_jntadr[model.Body("tower").Value]] + 1] = -0.4; // y
        checker.Sync(world);
        Assert.True(checker.IsFree(q));
    }

    [Fact]
    public void Edge_ThroughAThinWall_IsBlocked_AtAnyLength()
    {
        using MjModel thin = PandaModel.Compile("<body name='sheet' pos='.5 0 .3'><geom type='box' size='.2 .0005 .2'/></body>");
        (MotionPlanner around, _) = PandaModel.Planner(thin);
        using (around)
        {
            for (double y = 0.15; y <= 0.45; y += 0.05)
            {
                IkResult left = around.Ik.Solve(Down(0.5, y, 0.3), PandaModel.Home);
                IkResult right = around.Ik.Solve(Down(0.5, -y, 0.3), PandaModel.Home);
                Assert.True(around.Checker.IsFree(left.Configuration) && around.Checker.IsFree(right.Configuration));
                Assert.False(around.Checker.IsEdgeFree(left.Configuration, right.Configuration));
            }
        }
    }

    [Fact]
    public void Edge_SaidToBeFree_HasNoContactAnywhere()
    {
        using var referee = new MjData(model);
        var random = new RngSequence(3);
        int free = 0;
        for (int k = 0; k < 200; k++)
        {
            double[] a = Kinematics_Of_Panda.RandomConfiguration(planner.Group, ref random);
            double[] b = [.. a.Select(x => x + random.Uniform(-0.6, 0.6))];
            if (!checker.IsEdgeFree(a, b)) continue;
            free++;
            for (int i = 0; i <= 300; i++) // at most 2 mrad per joint
                Assert.False(Touches(referee, [.. a.Zip(b, (x, y) => x + (y - x) * i / 300)]), $"edge {k} at {i}/300");
        }
        Assert.True(free > 10, $"{free} free edges");
    }

    static Pose Down(double x, double y, double z) => new(Quat.RotX(Math.PI), new(x, y, z));

    // never null: the tests use reachable poses
    double[] At(double x, double y, double z) => planner.Ik.Solve(Down(x, y, z), PandaModel.Home).Configuration!;

    bool Touches(MjData referee, double[] q)
    {
        world.CopyTo(referee.qpos);
        planner.Group.Write(q, referee.qpos);
        return PandaModel.ArmTouchesAnything(referee);
    }
}
