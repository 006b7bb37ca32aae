using Praxis.Core;
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
    sealed record Press(Compliance Compliance) : Skill
    {
        public override Phrase Phrase => Phrase.Of($"press");

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
            Motion aside = context.FreshPlanner().PlanLinear(context.CommandedPosture, X_WT with { P = X_WT.P + 0.2 * Vec3.UnitY }, 0.3).Motion!;
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
        double force = Run(new Press(Compliance.Even(1000, limit)), state => most = Math.Max(most, OnTable(state)));
        Assert.InRange(force, 0.9 * expected, 1.1 * expected);
        Assert.InRange(most, 0, 1.6 * expected); // the blow as it arrives
    }

    [Fact]
    public void InFreeAir_ItStaysOnTheWay()
    {
        List<double> errors = [];
        Run(new Glide(errors), _ => { });
        Assert.NotEmpty(errors);
        Assert.InRange(errors.Max(), 0, 0.008);
        Assert.InRange(errors[^1], 0, 0.002);
    }

    /// <summary>Wherever the arm is, it stays on the way.</summary>
    [Fact]
    public void InEveryPosture_ItIsStable()
    {
        List<string> found = [];
        for (int seed = 1; seed <= 24; seed++)
        {
            List<double> errors = [];
            string where = "";
            Run(new Wander(seed, errors, w => where = w), _ => { });
            found.Add(FormattableString.Invariant($"{seed}: {(errors.Count == 0 ? -1 : errors.Max()):F4} {where}"));
        }
        Assert.All(found, f => Assert.InRange(double.Parse(f.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), 0, 0.008));
    }

    sealed record Wander(int Seed, List<double> Errors, Action<string> Say) : Skill
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
                Say(string.Join(' ', q.Select(x => x.ToString("F2", System.Globalization.CultureInfo.InvariantCulture))));
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
        double force = Run(new InManner(Manner.Gently, new Press(Compliance.Even(3000, 60))), _ => { });
        Assert.InRange(force, 0.8 * 12, 1.1 * 12); // Manner.Gently's newtons
    }

    static double OnTable(WorldState state) => state.Index.Arms[0].Fingers.Sum(f => state.ContactForce(f, Table));

    // the force on the table at the end
    static double Run(Behavior behavior, Action<WorldState> watch)
    {
        TaskSpec task = new BlockInBowl().Build(Catalog);
        Scene? scene = new LayoutSampler(task, Catalog.Create<Robot>("panda"), Catalog).Sample(Rng.FromSeed(1).Split("layout"));
        Assert.NotNull(scene);
        using var world = new World(scene with { Objects = [.. scene.Objects.Where(o => o.Ref == Table)] });
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
