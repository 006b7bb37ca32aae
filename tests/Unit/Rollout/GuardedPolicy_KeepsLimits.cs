using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Robots;
using Praxis.Planning;
using Praxis.Rollout;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Rollout;

public class GuardedPolicy_KeepsLimits
{
    const int Fps = 10, Horizon = 6;

    static readonly LabelSchema Schema = new(new Panda().Arms, [], 0);
    static readonly float[] Home = [.. new Panda().Arms[0].Home.Select(q => (float)q), 0.08f];

    [Fact]
    public void WhatIsWithin_IsPassedOnAsItIs()
    {
        float[] Row(int k) => [.. Home.Select((x, j) => j < 7 ? x + 0.02f * (k + 1) : x)];
        using GuardedPolicy guarded = Guard(new Scripted(Schema.JointNames("pos"), Row));
        ActionChunk chunk = guarded.Act(Seen());
        Assert.Empty(guarded.Records);
        for (int k = 0; k < Horizon; k++) Assert.All(Row(k).Zip(chunk[k].ToArray()), p => Assert.Equal(p.First, p.Second, 1e-5f));
    }

    [Fact]
    public void WhatIsTooFast_ComesAsFastAsCanBe()
    {
        using GuardedPolicy guarded = Guard(new Scripted(Schema.JointNames("pos"), _ => [.. Home.Select((x, j) => j == 0 ? x + 1 : x)]));
        ActionChunk chunk = guarded.Act(Seen());
        double most = new Panda().Arms[0].VelocityLimits[0] / Fps;
        float before = Home[0];
        for (int k = 0; k < Horizon; before = chunk[k++][0]) Assert.InRange(chunk[k][0] - before, -1e-6, most * 1.001);
        Assert.Equal(Home[0] + 1, before, 1e-4f); // and gets there
        Assert.True(guarded.Records[SafetyRule.Velocity].Periods > 0);
    }

    [Fact]
    public void WhatIsOutOfRange_StopsThere()
    {
        float[] Turning(int k) => [.. Home.Select((x, j) => j == 6 ? x + 0.2f * (k + 1) * 3 : x)];
        using GuardedPolicy guarded = Guard(new Scripted(Schema.JointNames("pos"), Turning));
        ActionChunk chunk = guarded.Act(Seen());
        for (int k = 0; k < Horizon; k++) Assert.InRange(chunk[k][6], -2.8973, 2.8974); // the Panda's data sheet
        Assert.Contains(SafetyRule.JointLimit, guarded.Records.Keys);
    }

    /// <summary>Poses of the tool come out as joints that have the tool there.</summary>
    [Fact]
    public void PosesOfTheTool_BecomeJoints()
    {
        double[] home = [.. new Panda().Arms[0].Home];
        using var world = new World(new() { Robot = new Panda(), X_WB = Pose.Identity, Objects = [], Posture = [home] });
        Kinematics arm = world.Planner(0).Kinematics;
        Pose first = arm.ToolPose(home);
        Pose Wanted(int k) => new(first.R, first.P + new Vec3(0.01, 0.005, -0.01) * (k + 1));
        float[] Row(int k)
        {
            Pose wanted = Wanted(k);
            (Quat R, Vec3 p) = (wanted.R, wanted.P);
            return [(float)p.X, (float)p.Y, (float)p.Z, (float)R.W, (float)R.X, (float)R.Y, (float)R.Z, 0.08f];
        }
        using GuardedPolicy guarded = Guard(new Scripted(Schema.ToolActionNames, Row));
        ActionChunk chunk = guarded.Act(Seen());
        Assert.Equal(Schema.JointNames("pos"), (IEnumerable<string>)guarded.Metadata["action_names"]);
        for (int k = 0; k < Horizon; k++)
            Assert.Equal(0, (arm.ToolPose([.. chunk[k][..7].ToArray().Select(q => (double)q)]).P - Wanted(k).P).Length, 1e-5);
    }

    [Fact]
    public void AnotherRobotsPolicy_IsNotGuarded() =>
        Assert.Null(GuardedPolicy.IfFitting(new Scripted(["a", "b"], _ => [0, 0]), new Panda(), Fps, _ => { }));

    static GuardedPolicy Guard(IPolicy policy) => GuardedPolicy.IfFitting(policy, new Panda(), Fps, _ => { })!; // never null: the names fit

    static Observation Seen() => new()
    {
        Prompt = "", Vectors = new Dictionary<string, float[]> { ["observation.state"] = Home },
        Images = new Dictionary<string, Image<Rgb24>>(),
    };

    sealed class Scripted(IReadOnlyList<string> names, Func<int, float[]> row) : IPolicy
    {
        public IReadOnlyDictionary<string, object> Metadata { get; } =
            new Dictionary<string, object> { ["action_names"] = names.ToArray(), ["fps"] = Fps };

        public ActionChunk Act(Observation observation) => new(Horizon, names.Count, [.. Enumerable.Range(0, Horizon).SelectMany(row)]);

        public void Reset(ulong seed) { }
        public void Dispose() { }
    }
}
