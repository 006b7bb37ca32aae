using System.Globalization;
using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Robots;
using Praxis.Library.Skills;
using Praxis.Planning;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Praxis.Tests.Contracts.Skills;

/// <summary>
/// The arm takes cords as they happen to lie, by an end or by the middle, and lifts what it holds 15 cm over the table; friction alone
/// holds them for two seconds.
/// </summary>
public class Cords_ArePicked(ITestOutputHelper output)
{
    const int Seeds = 20;
    const double High = 0.15, Hold = 2; // m, s

    /// <remarks>The least that a place may reach is what was measured, less one of twenty.</remarks>
    [Theory]
    [InlineData("rope", "end", 19), InlineData("usb-cable", "middle", 13)]
    public void ByAPlace_TheyAreLiftedAndHeld(string category, string place, int least)
    {
        string[] failures = [.. Enumerable.Range(0, Seeds).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(seed => Failure(category, place, seed)).OfType<string>()];
        output.WriteLine($"{category} by its {place}: {Seeds - failures.Length} of {Seeds}\n{string.Join('\n', failures)}");
        Assert.True(Seeds - failures.Length >= least, $"{Seeds - failures.Length} of {Seeds}\n{string.Join('\n', failures)}");
    }

    // what went wrong, or null
    static string? Failure(string category, string place, int seed)
    {
        var cord = new ObjectRef("cord");
        Rng rng = Rng.FromSeed((ulong)seed);
        using World world = Lay(category, place, rng.Split("layout"));
        if (!world.Settle()) return $"{seed}: {world.Fault}";
        double table = world.Scene.X_WB.P.Z;
        var actor = new ExpertActor(new Sequence(new Pick(cord), new Raise(cord)), world, rng.Split("planning"));
        double? held = null; // where along the cord, m
        while (!actor.Status.Done)
        {
            if (!world.Advance(actor.Tick(world.State))) return $"{seed}: {world.Fault}";
            if (actor.Timeline.Count == 1) held ??= Along(world.State, cord);
        }
        if (actor.Status.Cause != FailureCause.None) return $"{seed}: {actor.Status.Why}";
        double height = world.State.ToolPose().P.Z - table, slip = Math.Abs(Along(world.State, cord) - (held ?? 0));
        if (!new Holding(cord).Holds(world.State)) return $"{seed}: it fell";
        if (height < High) return string.Create(CultureInfo.InvariantCulture, $"{seed}: only {height:F3} m high");
        return slip < 0.01 ? null : string.Create(CultureInfo.InvariantCulture, $"{seed}: slipped by {1000 * slip:F0} mm");
    }

    static World Lay(string category, string place, Rng rng)
    {
        var robot = new Panda();
        ObjectAsset table = new Table().Build(rng.Split("table"));
        double top = table.Bounds.High.Z;
        ObjectCategory kind = category == "rope" ? new Rope() : new UsbCable();
        Cord cord = kind.Build(rng.Split("cord")).Ingredients.OfType<Cord>().Single();
        IReadOnlyList<Interval> stretches = place == "end" ? [new(0.03, 0.1), new(0.9, 0.97)] : [new(0.42, 0.58)];
        ObjectAsset whole = cord.ToAsset(kind.Id);
        var asset = new ObjectAsset(whole.Mass, kind.Id, whole.Visuals)
        {
            Ingredients = whole.Ingredients, Collisions = whole.Collisions, Base = whole.Base,
            Affordances = [.. stretches.Select(s => new CordGrasp(cord.Nodes, cord.Radius, s))],
        };
        Rectangle area = robot.Workspace.Within(0.2, 0.2);
        return new(new()
        {
            Robot = robot, X_WB = Pose.At(0, 0, top), Posture = [[.. robot.Arms[0].Home]],
            Objects =
            [
                new() { Ref = new("table"), Category = "table", Asset = table, X_WO = Pose.At(robot.Workspace.Centre with { Z = 0 }),
                    Movable = false, IsWorkSurface = true, InstanceId = 1 },
                new() { Ref = new("cord"), Category = kind.Id, Asset = asset, InstanceId = 2, X_WO = new(
                    Quat.RotZ(rng.Uniform("yaw", -Math.PI, Math.PI)), new(rng.Draw("x", area.X), rng.Draw("y", area.Y), top + 0.001)) },
            ],
        });
    }

    // the place of the cord that is nearest to the tool, m from its first end
    static double Along(WorldState state, ObjectRef cord)
    {
        Vec3[] nodes = state.NodesOf(cord);
        Vec3 tool = state.ToolPose() * new Vec3(0, 0, 0.008);
        (double nearest, double at) = (double.MaxValue, 0);
        for (int i = 0; i + 1 < nodes.Length; i++)
        {
            Vec3 way = nodes[i + 1] - nodes[i];
            double t = Math.Clamp(Vec3.Dot(tool - nodes[i], way) / way.LengthSquared, 0, 1), away = (tool - nodes[i] - t * way).Length;
            if (away < nearest) (nearest, at) = (away, (i + t) * way.Length);
        }
        return at;
    }

    sealed record Raise(ObjectRef Thing) : Skill
    {
        public override Phrase Phrase => Phrase.Of($"hold {Thing} up");

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            MotionPlanner planner = context.FreshPlanner();
            Pose X_WT = context.X_WT;
            using CollisionChecker.Scope touching = planner.Checker.Begin();
            context.AllowFingers(Thing);
            PlanResult up = planner.PlanLinear(context.CommandedPosture, X_WT with { P = X_WT.P + new Vec3(0, 0, 0.06) });
            yield return up.Motion is { } motion ? new SkillStep.Follow(motion) : new SkillStep.Fail(FailureCause.NoPath, up.Reason);
            yield return new SkillStep.Wait(Hold);
        }
    }
}
