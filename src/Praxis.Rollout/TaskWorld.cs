using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// A settled world of a task, with the words for it: where every episode begins, whether it is generated, replayed, evaluated or driven
/// from outside. Equal settings and equal chance give equal worlds.
/// </summary>
public sealed class TaskWorld : IDisposable
{
    const int MaxTries = 20;

    readonly IReadOnlyDictionary<string, string> words;

    TaskWorld(TaskSetting setting, World world, Rng rng)
    {
        (Setting, World, Rng) = (setting, world, rng);
        Rng language = rng.Split("language");
        var places = new References(
            world.Index.Objects, setting.Catalog, o => world.State.PoseOf(o.Ref), world.State.BasePose());
        words = ReferringExpression.ForAll(world.Index.Objects, setting.Catalog, language, places);
        Instruction = Say(language.Pick("phrase", setting.Task.Phrases, p => p.ToString()));
    }

    public TaskSetting Setting { get; }

    /// <summary>At rest at time zero until someone advances it.</summary>
    public World World { get; }

    /// <summary>The chance it was made with; its streams "planning" and "look" are for those who act in it and film it.</summary>
    public Rng Rng { get; }

    /// <summary>What is to be done, in a sentence that fits this scene.</summary>
    public string Instruction { get; }

    /// <summary>Lays out a scene and lets it settle.</summary>
    /// <param name="setting">What is to be done, and by whom.</param>
    /// <param name="rng">The chance of one try.</param>
    /// <returns>The world, or null and why this chance gives none.</returns>
    public static (TaskWorld? World, Outcome Outcome) Begin(TaskSetting setting, Rng rng)
    {
        if (TakeMaker.Layout(setting, rng, out string why) is not { } scene) return (null, new(FailureCause.NoLayout, why));
        var world = new World(scene);
        StartPosture.Draw(world, rng.Split("start"));
        Outcome outcome = !world.Settle() ? new(FailureCause.Unstable, world.Fault)
            : setting.Task.Goal.Holds(world.State) ? new(FailureCause.NoLayout, "the goal already holds at the start")
            : new(FailureCause.None, "");
        if (outcome.Success) return (new(setting, world, rng), outcome);
        world.Dispose();
        return (null, outcome);
    }

    /// <summary>The first world that can begin, of the tries (rng, "try", 0), (rng, "try", 1) and so on.</summary>
    /// <exception cref="PraxisException">None of them can.</exception>
    public static TaskWorld Open(TaskSetting setting, Rng rng)
    {
        Outcome last = default;
        for (int t = 0; t < MaxTries; t++)
        {
            (TaskWorld? world, last) = Begin(setting, rng.Split("try", t));
            if (world is not null) return world;
        }
        throw new PraxisException(
            $"No world of '{setting.Task.Id}' could begin in {MaxTries} tries; the last: {last.Why}. " +
            "Choose another --seed, or loosen its placement rules.");
    }

    /// <summary>A phrase with the words of this scene in its slots.</summary>
    public string Say(Phrase phrase) => string.Concat(phrase.Parts.Select(p => p.Slot is { } slot ? words[slot.Name] : p.Text));

    public void Dispose() => World.Dispose();
}
