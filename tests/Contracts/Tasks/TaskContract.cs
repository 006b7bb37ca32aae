using Praxis.Core;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Contracts.Support;
using Xunit;

namespace Praxis.Tests.Contracts.Tasks;

/// <summary>What every task of the library must keep.</summary>
public class TaskContract
{
    const int Seeds = 3;
    const double Shortest = 2; // s: even a single grasp takes longer at the speeds that motions use

    public static TheoryData<string> Tasks() => [.. Stage.Catalog.Ids<TaskDefinition>()];

    public static TheoryData<string, int> Episodes()
    {
        var data = new TheoryData<string, int>();
        foreach (string id in Stage.Catalog.Ids<TaskDefinition>())
            for (int seed = 1; seed <= Seeds; seed++) data.Add(id, seed);
        return data;
    }

    [Theory, MemberData(nameof(Episodes))]
    public void Goal_DoesNotHoldBeforeAnyoneActs(string task, int seed)
    {
        using var stage = Stage.Set(task, seed);
        Assert.False(stage.Task.Goal.Holds(stage.World.State));
    }

    [Theory, MemberData(nameof(Episodes))]
    public void Expert_ReachesTheGoalAndStaysWithinTheRobotsLimits(string task, int seed)
    {
        using var stage = Stage.Set(task, seed);
        (Outcome outcome, StateTrace trace, _) = stage.PlayExpert();
        Assert.True(outcome.Success, $"{task} seed {seed}: {outcome.Why}");
        Assert.InRange(trace.Duration, Shortest, stage.Task.Horizon);
        Assert.InRange(FastestShare(stage, trace), 0.1, 1); // of the joints' speed limits
    }

    [Theory, MemberData(nameof(Tasks))]
    public void SameSeed_GivesTheSameTrace(string task)
    {
        string Hash()
        {
            using var stage = Stage.Set(task, 1);
            return stage.PlayExpert().Trace.Hash();
        }
        Assert.Equal(Hash(), Hash());
    }

    [Theory, MemberData(nameof(Tasks))]
    public void Phrases_DifferAndSpeakOfTheTasksObjects(string id)
    {
        TaskSpec task = Stage.TaskOf(id);
        Assert.True(task.Phrases.Count >= 3, "One way to say it is not enough to learn language from.");
        Assert.Equal(task.Phrases.Count, task.Phrases.Select(p => p.ToString()).Distinct().Count());
        Assert.All(task.Phrases.SelectMany(p => p.Slots), slot => Assert.Contains(task.Slots, s => s.Ref == slot));
        // whatever the goal speaks of, every sentence must name
        var meant = task.Goal.Objects.Distinct().ToList();
        Assert.All(task.Phrases, phrase => Assert.All(meant, thing => Assert.Contains(thing, phrase.Slots)));
    }

    [Theory, MemberData(nameof(Episodes))]
    public void Words_TellTheObjectsApart(string task, int seed)
    {
        using var stage = Stage.Set(task, seed);
        var words = ReferringExpression.ForAll(stage.World.Index.Objects, Stage.Catalog, stage.Rng.Split("language"));
        var spoken = stage.Task.Phrases.SelectMany(p => p.Slots).Distinct().Select(s => words[s.Name]).ToList();
        Assert.All(spoken, w => Assert.StartsWith("the ", w, StringComparison.Ordinal));
        Assert.Equal(spoken.Count, spoken.Distinct().Count());
    }

    static double FastestShare(Stage stage, StateTrace trace)
    {
        var state = new WorldState(stage.World.Index);
        double[] v = new double[stage.World.Index.Arms[0].Velocities.Length];
        double fastest = 0;
        for (int i = 0; i < trace.Count; i++)
        {
            trace.Read(i, state);
            state.ArmVelocities(0, v);
            for (int j = 0; j < v.Length; j++)
                fastest = Math.Max(fastest, Math.Abs(v[j]) / stage.World.Index.Arms[0].Spec.VelocityLimits[j]);
        }
        return fastest;
    }
}
