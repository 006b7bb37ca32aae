using System.Reflection;
using Praxis.Core;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Contracts.Support;
using Xunit;

namespace Praxis.Tests.Contracts.Skills;

/// <summary>What every skill of the library must keep.</summary>
public class SkillContract
{
    // a task whose expert uses the skill, so that its objects make sense to it: the first by name
    static readonly Dictionary<string, string> TaskWith = Stage.Catalog.Ids<TaskDefinition>()
        .SelectMany(task => Calls(Stage.TaskOf(task).Expert).Select(call => (Skill: Catalog.IdOf(call.GetType()), Task: task)))
        .GroupBy(use => use.Skill, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Task, StringComparer.Ordinal);

    public static TheoryData<string> Skills() => [.. Stage.Catalog.Ids<Skill>()];

    public static TheoryData<string> SkillsThatGoToAThing() =>
        [.. Stage.Catalog.Ids<Skill>().Where(id => SampleOf(id).ReferenceFrame is not null)];

    public static TheoryData<string> SkillsWithPrecondition() =>
        [.. Stage.Catalog.Ids<Skill>().Where(id => SampleOf(id).Requires is not null)];

    [Theory, MemberData(nameof(Skills))]
    public void Call_IsAValueThatPrintsAsItIsWritten(string id)
    {
        Skill one = SampleOf(id), other = SampleOf(id);
        Assert.Equal(one, other);
        Assert.Matches($@"^{id}\(([a-z-]+(, [a-z-]+)*)?\)$", one.ToString());
        Assert.All(one.Phrase.Slots, slot => Assert.Contains(slot.Name, one.ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(SkillsWithPrecondition))]
    public void Precondition_IsCheckedBeforeAnythingMoves(string id)
    {
        using var stage = Stage.Set(TaskOf(id), 1);
        var actor = new ExpertActor(SkillOf(id), stage.World, stage.Rng);
        Command command = actor.Tick(stage.World.State);
        Assert.Equal(FailureCause.PreconditionNotMet, actor.Status.Cause);
        Assert.Contains(id, actor.Status.Why, StringComparison.Ordinal);
        Assert.All(command.Arms[0].V, v => Assert.Equal(0, v));
    }

    [Theory, MemberData(nameof(Skills))]
    public void Promise_HoldsWhenItSucceeded(string id)
    {
        using var stage = Stage.Set(TaskOf(id), 2);
        var actor = new ExpertActor(stage.Task.Expert, stage.World, stage.Rng.Split("planning"));
        int seen = 0, kept = 0;
        while (!actor.Status.Done)
        {
            // a skill that ends in this tick is judged by the state that the tick saw
            Command command = actor.Tick(stage.World.State);
            for (; seen < actor.Timeline.Count; seen++)
            {
                SkillSpan span = actor.Timeline[seen];
                if (span.Skill.GetType() != SkillOf(id).GetType() || span.Cause != FailureCause.None) continue;
                Assert.True(span.Skill.Achieves?.Holds(stage.World.State) ?? true, $"{span.Skill} ended without {span.Skill.Achieves}");
                kept++;
            }
            Assert.True(stage.World.Advance(command), stage.World.Fault);
        }
        Assert.True(kept > 0, $"{stage.Task.Id} did not come to use {id}.");
    }

    [Theory, MemberData(nameof(SkillsThatGoToAThing))]
    public void Failure_IsAValueWithACause(string id)
    {
        ObjectRef target = SkillOf(id).ReferenceFrame ?? throw new InvalidOperationException($"{id} goes to no thing.");
        using var stage = OutOfReach(TaskOf(id), SkillOf(id));
        var actor = new ExpertActor(stage.Task.Expert, stage.World, stage.Rng.Split("planning"));
        var trace = new StateTrace(stage.World.Index.Layout.Length, World.ControlPeriod);
        Outcome outcome = Rollout.Rollout.Run(stage.World, actor, stage.Task, trace);
        Assert.False(outcome.Success);
        Assert.Contains(outcome.Cause, (FailureCause[])[FailureCause.Unreachable, FailureCause.NoGrasp, FailureCause.Collision]);
        Assert.Contains(target.Name, outcome.Why, StringComparison.Ordinal);
        Assert.Contains(actor.Timeline, span => span.Cause == outcome.Cause);
    }

    /// <summary>The task's first layout, with the thing that the skill is about moved beyond the arm's reach.</summary>
    static Stage OutOfReach(string task, Skill skill)
    {
        TaskSpec spec = Stage.TaskOf(task);
        Rng rng = Rng.FromSeed(1);
        Scene scene = new LayoutSampler(spec, Stage.Catalog.Create<Robot>("panda"), Stage.Catalog).Sample(rng.Split("layout"))
            ?? throw new InvalidOperationException($"Seed 1 of {task} has no layout.");
        static SceneObject Away(SceneObject o) => o with { X_WO = o.X_WO with { P = o.X_WO.P with { X = 1.0, Y = 0.5 } } };
        return Stage.Raise(spec, scene with { Objects = [.. scene.Objects.Select(o => o.Ref == skill.ReferenceFrame ? Away(o) : o)] }, rng);
    }

    static string TaskOf(string id) => TaskWith.TryGetValue(id, out string? task) ? task
        : throw new InvalidOperationException($"No task's expert uses the skill '{id}': write one.");

    /// <summary>The call of the skill that its task makes.</summary>
    static Skill SkillOf(string id) => Calls(Stage.TaskOf(TaskOf(id)).Expert).First(call => Catalog.IdOf(call.GetType()) == id);

    static IEnumerable<Skill> Calls(Behavior behavior) => behavior switch
    {
        Skill skill => [skill],
        Sequence sequence => sequence.Children.SelectMany(Calls),
        Fallback fallback => fallback.Children.SelectMany(Calls),
        Retry retry => Calls(retry.Child),
        _ => [],
    };

    /// <summary>A call with made-up objects, and without the parts that it may leave out.</summary>
    static Skill SampleOf(string id)
    {
        ConstructorInfo make = Stage.Catalog.TypeOf<Skill>(id).GetConstructors()[0];
        return (Skill)make.Invoke([.. make.GetParameters().Select(Argument)]);

        static object? Argument(ParameterInfo p) => p.ParameterType == typeof(ObjectRef) ? new ObjectRef(Catalog.Kebab(p.Name ?? "thing"))
            : p.IsOptional ? null : "part";
    }
}
