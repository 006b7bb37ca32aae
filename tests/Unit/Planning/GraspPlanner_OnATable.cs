using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Planning;
using Xunit;

namespace Praxis.Tests.Unit.Planning;

public sealed class GraspPlanner_OnATable
{
    static readonly GripperShape Gripper = new(MaxOpening: 0.08, PadDepth: 0.024, PadWidth: 0.019, FingerThickness: 0.015);

    [Fact]
    public void Block_IsGraspedFromAbove_AndAllThreePosesAreReachedStraight()
    {
        using MjModel model = PandaModel.Compile(PandaModel.Box("block", 0.5, 0.1, 0.02, 0.04));
        (MotionPlanner planner, _) = PandaModel.Planner(model);
        using (planner)
        {
            GraspResult result = planner.Grasps.Plan(Query(model, 0.5, 0.1), PandaModel.Home);
            Assert.True(result.Succeeded, result.Reason);
            GraspPlan plan = result.Plan;
            Assert.True(plan.X_WGrasp.R.AxisZ.Z < -0.9);
            Assert.True((PandaModel.ByDenavitHartenberg(plan.Grasp).P - plan.X_WGrasp.P).Length < 1e-5);
            Assert.True((PandaModel.ByDenavitHartenberg(plan.PreGrasp).P - plan.X_WPreGrasp.P).Length < 1e-5);
            Assert.True((PandaModel.ByDenavitHartenberg(plan.LiftEnd).P - plan.X_WLift.P).Length < 1e-5);
            Assert.Equal(new GraspOptions().Standoff, (plan.X_WGrasp.P - plan.X_WPreGrasp.P).Length, 1e-9);
        }
    }

    [Fact]
    public void WholePick_CanBePlanned_MotionByMotion()
    {
        string wall = PandaModel.Box("wall", 0.5, -0.1, 0.03, 0.25);
        using MjModel model = PandaModel.Compile(PandaModel.Box("block", 0.5, 0.1, 0.02, 0.04) + wall);
        (MotionPlanner planner, _) = PandaModel.Planner(model);
        using (planner)
        {
            BodyId block = model.Body("block"), table = model.Body("table");
            GraspPlan grasp = planner.Grasps.Plan(Query(model, 0.5, 0.1), PandaModel.Home).Plan!;
            Motion reach = Planned(planner.PlanTo(PandaModel.Home, grasp.PreGrasp, Rng.FromSeed(1)));
            planner.Checker.AllowFingers(block);
            Motion approach = Planned(planner.PlanLinear(reach.End, grasp.X_WGrasp));
            planner.Checker.Attach(block, grasp.Candidate.X_OT.Inverse());
            planner.Checker.Allow(block, table);
            Motion lift = Planned(planner.PlanLinear(approach.End, grasp.X_WLift));
            planner.Checker.ClearAllowed();
            Planned(planner.PlanTo(lift.End, grasp.X_WLift with { P = new(0.5, -0.3, 0.1) }, Rng.FromSeed(2)));
        }
    }

    [Fact]
    public void GraspsBesideAWall_AvoidIt()
    {
        // walls close to both sides along Y: the fingers must close along X
        string walls = PandaModel.Box("near", 0.5, 0.065, 0.025, 0.08) + PandaModel.Box("far", 0.5, -0.065, 0.025, 0.08);
        using MjModel model = PandaModel.Compile(PandaModel.Box("block", 0.5, 0, 0.02, 0.04) + walls);
        (MotionPlanner planner, _) = PandaModel.Planner(model);
        using (planner)
        {
            GraspResult result = planner.Grasps.Plan(Query(model, 0.5, 0), PandaModel.Home);
            Assert.True(result.Succeeded, result.Reason);
            Assert.True(Math.Abs(result.Plan.X_WGrasp.R.AxisY.X) > 0.9);
        }
    }

    [Fact]
    public void TooWideAnObject_HasNoGrasp() => AssertFails(PlanFailure.NoGrasp, "too wide", 0.5, candidates: [new(Pose.Identity, 0.2, 1)]);

    [Fact]
    public void NothingOffered_IsNoGrasp() => AssertFails(PlanFailure.NoGrasp, "offers no grasp", 0.5, candidates: []);

    [Fact]
    public void FarObject_IsUnreachable() => AssertFails(PlanFailure.Unreachable, "within the arm's reach", 0.98);

    [Fact]
    public void CoveredObject_IsBlocked() =>
        AssertFails(PlanFailure.Collision, "blocked", 0.5, "<body name='lid' pos='.5 0 .09'><geom type='box' size='.2 .2 .01'/></body>");

    static Motion Planned(PlanResult result)
    {
        Assert.True(result.Succeeded, result.Reason);
        return result.Motion;
    }

    static void AssertFails(PlanFailure failure, string reason, double x, string obstacles = "", GraspCandidate[]? candidates = null)
    {
        using MjModel model = PandaModel.Compile(PandaModel.Box("block", x, 0, 0.02, 0.04) + obstacles);
        (MotionPlanner planner, _) = PandaModel.Planner(model);
        using (planner)
        {
            GraspQuery query = Query(model, x, 0);
            GraspResult result = planner.Grasps.Plan(candidates is null ? query : query with { Candidates = candidates }, PandaModel.Home);
            Assert.Equal(failure, result.Failure);
            Assert.Contains(reason, result.Reason);
        }
    }

    static GraspQuery Query(MjModel model, double x, double y)
    {
        var region = new BoxGrasp(new(0.02, 0.02, 0.02));
        var random = new RngSequence(1);
        List<GraspCandidate> candidates = [];
        region.Candidates(Gripper, ref random, 24, candidates);
        return new(model.Body("block"), Pose.At(x, y, 0.0205), candidates, Gripper) { Supports = [model.Body("table")] };
    }
}
