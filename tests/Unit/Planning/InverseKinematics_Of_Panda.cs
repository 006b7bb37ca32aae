using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class InverseKinematics_Of_Panda : IDisposable
{
    readonly MjModel model = PandaModel.Compile();
    readonly Kinematics kinematics;
    readonly InverseKinematics ik;

    public InverseKinematics_Of_Panda()
    {
        kinematics = new(model, PandaModel.Group(model), "tcp");
        ik = new(kinematics, PandaModel.Home);
    }

    public void Dispose() => model.Dispose();

    [Fact]
    public void Solve_ReachesReachableTableTopPoses()
    {
        int solved = 0;
        foreach (Pose X_WT in TableTopPoses(1000))
        {
            IkResult result = ik.Solve(X_WT, PandaModel.Home);
            if (!result.Succeeded) continue;
            solved++;
            Pose got = PandaModel.ByDenavitHartenberg(result.Configuration); // not the code that solved
            Assert.True((got.P - X_WT.P).Length < 2e-6 && Quat.Angle(got.R, X_WT.R) < 2e-5);
            Assert.Equal(-1, kinematics.Group.FirstOutside(result.Configuration));
        }
        Assert.True(solved >= 990, $"{solved} of 1000");
    }

    [Fact]
    public void Solve_FromTheSolution_StaysThere()
    {
        double[] seed = [0.2, -0.4, 0.1, -2.0, 0.1, 1.7, 0.5];
        IkResult result = ik.Solve(kinematics.ToolPose(seed), seed);
        Assert.Equal(seed, result.Configuration);
    }

    [Fact]
    public void Solve_OutOfReach_SaysHowFarItGot()
    {
        IkResult result = ik.Solve(Pose.At(2, 0, 0.5), PandaModel.Home);
        Assert.Equal(PlanFailure.Unreachable, result.Failure);
        Assert.InRange(result.PositionError, 0.9, 1.5); // m: the arm reaches 0.9 m
    }

    [Fact]
    public void Solve_WithEverythingRejected_SaysCollision()
    {
        IkResult result = ik.Solve(kinematics.ToolPose(PandaModel.Home), PandaModel.Home, _ => false);
        Assert.Equal(PlanFailure.Collision, result.Failure);
    }

    [Fact]
    public void Solutions_AreDifferentPosturesOfOnePose()
    {
        Pose X_WT = kinematics.ToolPose(PandaModel.Home);
        IReadOnlyList<IkResult> solutions = ik.Solutions(X_WT, PandaModel.Home, 5);
        Assert.Equal(5, solutions.Count);
        for (int a = 0; a < 5; a++)
            for (int b = 0; b < a; b++)
                Assert.Contains(solutions[a].Configuration!.Zip(solutions[b].Configuration!), p => Math.Abs(p.First - p.Second) > 0.04);
    }

    [Fact]
    public void Solve_IsDeterministic()
    {
        var other = new InverseKinematics(new(model, PandaModel.Group(model), "tcp"), PandaModel.Home);
        foreach (Pose X_WT in TableTopPoses(30))
            Assert.Equal(ik.Solve(X_WT, PandaModel.Home).Configuration, other.Solve(X_WT, PandaModel.Home).Configuration);
    }

    /// <summary>Poses over the table that some configuration within the limits has, found from random configurations.</summary>
    IEnumerable<Pose> TableTopPoses(int count)
    {
        var random = new RngSequence(11);
        while (count > 0)
        {
            Pose X_WT = kinematics.ToolPose(Kinematics_Of_Panda.RandomConfiguration(kinematics.Group, ref random));
            bool overTable = X_WT.P.X is > 0.2 and < 0.9 && Math.Abs(X_WT.P.Y) < 0.6 && X_WT.P.Z is > 0 and < 0.5;
            if (!overTable || X_WT.R.AxisZ.Z > -0.3) continue; // the tool points downwards
            count--;
            yield return X_WT;
        }
    }
}
