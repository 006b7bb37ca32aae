using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class Kinematics_Of_Panda : IDisposable
{
    readonly MjModel model = PandaModel.Compile();
    readonly JointGroup group;
    readonly Kinematics kinematics;

    public Kinematics_Of_Panda()
    {
        group = PandaModel.Group(model);
        kinematics = new(model, group, "tcp");
    }

    public void Dispose() => model.Dispose();

    [Fact]
    public void ToolPose_EqualsPublishedParameters()
    {
        var random = new RngSequence(1);
        for (int k = 0; k < 1000; k++)
        {
            double[] q = RandomConfiguration(group, ref random);
            Pose expected = PandaModel.ByDenavitHartenberg(q), got = kinematics.ToolPose(q);
            Assert.True((expected.P - got.P).Length < 1e-9, $"{(expected.P - got.P).Length} m"); // the acceptance figure
            Assert.True(Quat.Angle(expected.R, got.R) < 1e-7, $"{Quat.Angle(expected.R, got.R)} rad");
        }
    }

    [Fact]
    public void ToolPose_EqualsMujoco()
    {
        using var data = new MjData(model);
        var random = new RngSequence(2);
        int site = model.Site("tcp").Value;
        for (int k = 0; k < 100; k++)
        {
            double[] q = RandomConfiguration(group, ref random);
            group.Write(q, data.qpos);
            data.Kinematics();
            Assert.True((Vec3.From(data.site_xpos.Slice(3 * site, 3)) - kinematics.ToolPose(q).P).Length < 1e-12);
        }
    }

    [Fact]
    public void Jacobian_MatchesFiniteDifferences()
    {
        const double h = 1e-6; // rad; the error of central differences is h^2 plus rounding over h
        var random = new RngSequence(3);
        var J = new double[42];
        for (int k = 0; k < 50; k++)
        {
            double[] q = RandomConfiguration(group, ref random);
            kinematics.Jacobian(q, J);
            for (int j = 0; j < 7; j++)
            {
                (double[] a, double[] b) = ([.. q], [.. q]);
                (a[j], b[j]) = (q[j] - h, q[j] + h);
                (Pose X_a, Pose X_b) = (kinematics.ToolPose(a), kinematics.ToolPose(b));
                Vec3 linear = (X_b.P - X_a.P) / (2 * h), angular = (X_b.R * X_a.R.Conjugate()).Log() / (2 * h);
                Assert.True((linear - new Vec3(J[j], J[7 + j], J[14 + j])).Length < 1e-8);
                Assert.True((angular - new Vec3(J[21 + j], J[28 + j], J[35 + j])).Length < 1e-8);
            }
        }
    }

    [Fact]
    public void Jacobian_RefusesWrongRoom() => Assert.Throws<ArgumentException>(() => kinematics.Jacobian(PandaModel.Home, new double[41]));

    [Fact]
    public void Sync_HoldsJointsOutsideTheGroup()
    {
        using var lifted = MjModel.FromXml(
            """
            <mujoco><compiler angle='radian' autolimits='false'/><worldbody>
            <body name='base' pos='1 2 0'><freejoint/><geom size='.1'/>
              <body pos='0 0 1'><joint name='lift' type='slide' axis='0 0 1' pos='.1 0 0' range='0 1' limited='true'/>
                <joint name='ball' type='ball' pos='0 .1 0'/><geom size='.1'/>
                <body pos='.3 0 0'><joint name='turn' axis='0 1 1' pos='0 .2 .1' ref='.3'/><geom size='.1'/>
                  <body pos='0 .2 0' quat='.6 .8 0 0'><joint name='out' type='slide' axis='1 2 0' range='-1 1' limited='true'/>
                    <joint name='bend' axis='1 0 0'/><geom size='.1'/>
                    <site name='tip' pos='.1 .2 .3' quat='.8 0 .6 0'/></body></body></body></body>
            </worldbody></mujoco>
            """);
        using var data = new MjData(lifted);
        var chain = new Kinematics(lifted, JointGroup.From(lifted, ["bend", "out"], [1, 1], [1, 1]), "tip");
        var random = new RngSequence(4);
        int site = lifted.Site("tip").Value;
        for (int k = 0; k < 20; k++)
        {
            for (int i = 0; i < lifted.nq; i++) data.qpos[i] = random.Uniform(-1, 1);
            data.Kinematics(); // it normalises the quaternions
            chain.Sync(data.qpos);
            double[] q = new double[2];
            chain.Group.Read(data.qpos, q);
            Assert.True((Vec3.From(data.site_xpos.Slice(3 * site, 3)) - chain.ToolPose(q).P).Length < 1e-12);
        }
    }

    [Fact]
    public void UnmovedTool_IsRefused()
    {
        using var other = MjModel.FromXml(
            "<mujoco><worldbody><site name='here'/><body><joint name='j'/><geom size='.1'/></body></worldbody></mujoco>");
        var error = Assert.Throws<PraxisException>(() => new Kinematics(other, JointGroup.From(other, ["j"], [1], [1]), "here"));
        Assert.Contains("'here'", error.Message);
    }

    internal static double[] RandomConfiguration(JointGroup group, ref RngSequence random)
    {
        var q = new double[group.Count];
        for (int j = 0; j < q.Length; j++) q[j] = random.Uniform(group.Limits[j].Low, group.Limits[j].High);
        return q;
    }
}
