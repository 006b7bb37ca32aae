using Praxis.Core;
using Praxis.Library.Skills;
using Praxis.Library.Tasks;
using Praxis.Planning;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Xunit;

namespace Praxis.Tests.Unit.Tasks;

public class Compliance_GivesWay
{
    const double Above = 0.03, Below = 0.02; // m: where the tips begin, and where they would end
    const double Slow = 0.04;                // of the planner's speed: what arrives fast strikes harder than any controller can help

    static readonly Catalog Catalog = new(typeof(MugOnTray).Assembly);
    static readonly ObjectRef Table = new("table");

    /// <summary>Presses straight down on the table.</summary>
    sealed record Push(Compliance Compliance) : Skill
    {
        public override Phrase Phrase => Phrase.Of($"push");

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            MotionPlanner planner = context.FreshPlanner();
            double top = context.State.PoseOf(Table).P.Z + context.AssetOf(Table).Bounds.High.Z;
            Pose X_WT = new(Quat.RotX(Math.PI), new(0.5, 0.1, top + Above + context.Spec.Gripper.PadDepth / 2));
            yield return new SkillStep.Grip(0, 0.2);
            PlanResult way = planner.PlanTo(context.CommandedPosture, X_WT, context.Random);
            Assert.True(way.Succeeded, way.Reason);
            yield return new SkillStep.Follow(way.Motion);
            context.AllowFingers(Table, 2 * Below);
            PlanResult down = planner.PlanLinear(context.CommandedPosture, X_WT with { P = X_WT.P - (Above + Below) * Vec3.UnitZ }, Slow);
            Assert.True(down.Succeeded, down.Reason);
            yield return new SkillStep.Comply(down.Motion, Compliance) { Linger = 2, Relaxes = false };
        }
    }

    /// <summary>Moves sideways in free air.</summary>
    sealed record Glide(List<double> Errors) : Skill
    {
        public override Phrase Phrase => Phrase.Of($"glide");

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            Pose X_WT = context.CommandedTool;
            Pose X_WAside = X_WT with { P = X_WT.P + 0.2 * Vec3.UnitY };
            Motion aside = context.FreshPlanner().PlanLinear(context.CommandedPosture, X_WAside, 0.3).Motion!;
            double began = context.State.Time;
            bool Watch(WorldState state)
            {
                double[] q = new double[aside.Joints], v = new double[aside.Joints];
                aside.Sample(state.Time - began, q, v);
                Errors.Add((context.Planner.Kinematics.ToolPose(q).P - state.ToolPose().P).Length);
                return false;
            }
            yield return new SkillStep.Comply(aside, Compliance.Even(1500, 40)) { Until = Watch };
        }
    }

    /// <summary>A limit that is reached is what it presses with; below it, the spring decides.</summary>
    [Theory, InlineData(15, 15), InlineData(60, 1000 * Below)]
    public void AgainstATable_ForceIsTheSpringsOrTheLimit(double limit, double expected)
    {
        double most = 0;
        double force = Run(new Push(Compliance.Even(1000, limit)), state => most = Math.Max(most, OnTable(state)));
        Assert.InRange(force, 0.9 * expected, 1.1 * expected);
        Assert.InRange(most, 0, 1.6 * expected); // the blow as it arrives
    }

    [Fact]
    public void InFreeAir_ItStaysOnTheWay()
    {
        List<double> errors = [];
        Run(new Glide(errors), _ => { });
        Assert.NotEmpty(errors);
        Assert.InRange(errors.Max(), 0, 0.006);
        Assert.InRange(errors[^1], 0, 0.002);
    }

    /// <summary>Wherever the arm is, it stays on the way.</summary>
    [Fact]
    public void InEveryPosture_ItIsStable()
    {
        List<(int Seed, double Error)> worst = [];
        for (int seed = 1; seed <= 24; seed++)
        {
            List<double> errors = [];
            Run(new Wander(seed, errors), _ => { });
            worst.Add((seed, errors.Max())); // throws when it found nowhere to go
        }
        Assert.All(worst, at => Assert.InRange(at.Error, 0, 0.006));
    }

    /// <summary>Goes to some posture, and from there a little way along the tool.</summary>
    sealed record Wander(int Seed, List<double> Errors) : Skill
    {
        public override Phrase Phrase => Phrase.Of($"wander");

        public override IEnumerable<SkillStep> Plan(SkillContext context)
        {
            MotionPlanner planner = context.FreshPlanner();
            RngSequence chance = Rng.FromSeed((ulong)Seed).Sequence("postures");
            for (int attempt = 0; attempt < 200; attempt++)
            {
                var q = new double[7];
                for (int j = 0; j < 7; j++)
                {
                    Interval limit = planner.Group.Limits[j];
                    q[j] = limit.Low + (0.1 + 0.8 * chance.Unit()) * limit.Width;
                }
                if (!planner.Checker.IsFree(q)) continue;
                PlanResult way = planner.PlanTo(context.CommandedPosture, q, context.Random);
                if (!way.Succeeded) continue;
                Pose X_WT = planner.Kinematics.ToolPose(q);
                PlanResult on = planner.PlanLinear(q, X_WT * Pose.At(0, 0, 0.05), 0.1);
                if (!on.Succeeded) continue;
                yield return new SkillStep.Follow(way.Motion);
                Motion aside = on.Motion;
                double began = context.State.Time;
                bool Watch(WorldState state)
                {
                    double[] p = new double[7], v = new double[7];
                    aside.Sample(state.Time - began, p, v);
                    Errors.Add((context.Planner.Kinematics.ToolPose(p).P - state.ToolPose().P).Length);
                    return false;
                }
                yield return new SkillStep.Comply(aside, Compliance.Even(2500, 40)) { Until = Watch, Linger = 0.5 };
                yield break;
            }
        }
    }

    /// <summary>Gently is a limit on whatever the skill asked for.</summary>
    [Fact]
    public void Gently_PressesLess()
    {
        double force = Run(new InManner(Manner.Gently, new Push(Compliance.Even(3000, 60))), _ => { });
        Assert.InRange(force, 0.8 * 12, 1.1 * 12); // Manner.Gently's newtons
    }

    /// <summary>What is picked up gently is not squeezed harder than that by either finger.</summary>
    [Fact]
    public void Gently_HoldsWithLess()
    {
        var block = new ObjectRef("block");
        double plain = Grip(new Pick(block)), gentle = Grip(new InManner(Manner.Gently, new Pick(block)));
        Assert.InRange(gentle, 5, 1.1 * 12); // Manner.Gently's newtons
        Assert.True(plain > 1.3 * gentle, $"{plain} N plainly, {gentle} N gently");

        double Grip(Behavior pick)
        {
            double most = 0;
            Run(pick, state => most = Math.Max(most, state.Index.Arms[0].Fingers.Max(f => state.ContactForce(f, block))), block);
            return most;
        }
    }

    static double OnTable(WorldState state) => state.Index.Arms[0].Fingers.Sum(f => state.ContactForce(f, Table));

    // the force on the table at the end
    static double Run(Behavior behavior, Action<WorldState> watch, params ObjectRef[] things)
    {
        TaskSpec task = new BlockInBowl().Build(Catalog);
        Scene? scene = new LayoutSampler(task, Catalog.Create<Robot>("panda"), Catalog).Sample(Rng.FromSeed(1).Split("layout"));
        Assert.NotNull(scene);
        using var world = new World(scene with { Objects = [.. scene.Objects.Where(o => o.Ref == Table || things.Contains(o.Ref))] });
        Assert.True(world.Settle());
        var actor = new ExpertActor(behavior, world, Rng.FromSeed(1));
        for (int tick = 0; tick < 3000 && !actor.Status.Done; tick++)
        {
            Assert.True(world.Advance(actor.Tick(world.State)));
            watch(world.State);
        }
        Assert.True(actor.Status.Done);
        Assert.Equal(FailureCause.None, actor.Status.Cause);
        return OnTable(world.State);
    }
}
