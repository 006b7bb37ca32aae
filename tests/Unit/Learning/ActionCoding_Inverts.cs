using Praxis.Core;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

public class ActionCoding_Inverts
{
    static readonly string[] Joints = ["joint_1.pos", "joint_2.pos", "gripper.pos"];
    static readonly string[] Tools = ["ee.x", "ee.y", "ee.z", "ee.qw", "ee.qx", "ee.qy", "ee.qz"];

    [Theory]
    [InlineData(ActionCoding.Absolute, 1, 2, 0.03)]
    [InlineData(ActionCoding.Relative, 0.5, 1, 0.03)]
    public void Joints_AsTheyAreOrAsDifferences(string kind, double first, double second, double gripper)
    {
        var coding = new ActionCoding(kind, Joints, Joints, []);
        float[] state = [0.5f, 1, 0.08f], coded = new float[3], decoded = new float[3];
        coding.Encode(state, [], [1, 2, 0.03f], [], coded);
        Assert.Equal([(float)first, (float)second, (float)gripper], coded);
        coding.Decode(coded, state, [], decoded);
        Assert.Equal([1, 2, 0.03f], decoded);
        Assert.Equal(Joints, coding.OutputNames);
    }

    [Fact]
    public void Tools_ComeBackAsThePosesThatWereReached()
    {
        var coding = new ActionCoding(ActionCoding.Tool, Joints, Joints, Tools);
        Assert.Equal([.. Tools, "gripper.pos"], coding.OutputNames);
        RngSequence chance = Rng.FromSeed(4).Sequence("poses");
        float[] coded = new float[10], decoded = new float[8];
        for (int i = 0; i < 200; i++)
        {
            float[] now = Write(Random(ref chance)), next = Write(Random(ref chance));
            coding.Encode([0, 0, 0], now, [0, 0, 0.02f], next, coded);
            for (int j = 3; j < 9; j++) coded[j] *= j < 6 ? 1.3f : 0.8f; // networks do not keep lengths
            coding.Decode(coded, [0, 0, 0], now, decoded);
            Pose wanted = Read(next), found = Read(decoded);
            Assert.Equal(0, (wanted.P - found.P).Length, 1e-5);
            Assert.Equal(0, Quat.Angle(wanted.R, found.R), 1e-3); // single precision
            Assert.Equal(0.02f, decoded[7]);
        }
    }

    /// <summary>The same motion anywhere else is the same code: that is what it is for.</summary>
    [Fact]
    public void Tools_AreSeenFromTheTool()
    {
        var coding = new ActionCoding(ActionCoding.Tool, Joints, Joints, Tools);
        RngSequence chance = Rng.FromSeed(5).Sequence("poses");
        Pose now = Random(ref chance), next = Random(ref chance), elsewhere = Random(ref chance);
        float[] here = new float[10], there = new float[10];
        coding.Encode([0, 0, 0], Write(now), [0, 0, 0], Write(next), here);
        coding.Encode([0, 0, 0], Write(elsewhere * now), [0, 0, 0], Write(elsewhere * next), there);
        Assert.All(here.Zip(there), p => Assert.Equal(p.First, p.Second, 1e-5f));
        Vec3 onward = now.R.Conjugate().Rotate(next.P - now.P);
        Assert.All(here.Zip([onward.X, onward.Y, onward.Z]), p => Assert.Equal(p.Second, p.First, 1e-5));
    }

    [Fact]
    public void WithoutWhatItNeeds_IsRefused()
    {
        string Refusal(string kind, string[] tools) =>
            Assert.Throws<PraxisException>(() => new ActionCoding(kind, Joints, Joints, tools)).Message;
        Assert.Contains("observation.ee_pose", Refusal(ActionCoding.Tool, []), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'relative'", Refusal("relativ", Tools), StringComparison.Ordinal);
    }

    static Pose Random(ref RngSequence chance) => new(
        new Quat(chance.Normal(), chance.Normal(), chance.Normal(), chance.Normal()).Normalized(),
        new(chance.Unit(), chance.Unit(), chance.Unit()));

    static float[] Write(Pose p) => [(float)p.P.X, (float)p.P.Y, (float)p.P.Z, (float)p.R.W, (float)p.R.X, (float)p.R.Y, (float)p.R.Z];

    static Pose Read(float[] p) => new(new Quat(p[3], p[4], p[5], p[6]).Normalized(), new(p[0], p[1], p[2]));
}
