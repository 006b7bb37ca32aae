using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>Plays tries of a task with its expert: physics only, no pixels.</summary>
/// <param name="seed">Root of all chance.</param>
public sealed class TakeMaker(ulong seed)
{
    /// <summary>The chance of one try: (seed, "episode", slot, "try", number).</summary>
    public Rng RngOf(TakeId id, List<Draw>? log = null) => Rng.FromSeed(seed, log).Split("episode", id.Slot).Split("try", id.Try);

    /// <summary>Lays out the scene of a try; null when the task's rules leave no place.</summary>
    public static Scene? Layout(TaskSetting setting, Rng rng) => Layout(setting, rng, out _);

    /// <summary>Lays out the scene of a try.</summary>
    /// <param name="setting">What is to be done, and by whom.</param>
    /// <param name="rng">The chance of the try.</param>
    /// <param name="why">Which rule stood in the way when there is no scene.</param>
    public static Scene? Layout(TaskSetting setting, Rng rng, out string why)
    {
        var sampler = new LayoutSampler(setting.Task, setting.Robot, setting.Catalog);
        Scene? scene = sampler.Sample(rng.Split("layout"));
        why = sampler.Why;
        return scene;
    }

    /// <summary>Plays one try.</summary>
    /// <param name="setting">What is to be done, and by whom.</param>
    /// <param name="id">Which try; equal ids give equal takes.</param>
    /// <param name="stop">Ends the try early by an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The take when it succeeded, and how it ended.</returns>
    public (Take? Take, Outcome Outcome) Play(TaskSetting setting, TakeId id, CancellationToken stop = default)
    {
        var draws = new List<Draw>();
        Rng rng = RngOf(id, draws);
        (TaskWorld? begun, Outcome outcome) = TaskWorld.Begin(setting, rng);
        if (begun is null) return (null, outcome);
        using TaskWorld start = begun;
        World world = start.World;

        var actor = new ExpertActor(setting.Task.Expert, world, rng.Split("planning").Unlogged());
        var trace = new StateTrace(world.Index.Layout.Length, World.ControlPeriod);
        outcome = Rollout.Run(world, actor, setting.Task, trace, stop);
        if (!outcome.Success) return (null, outcome);
        return (new()
        {
            Id = id, Setting = setting, Index = world.Index, Scene = world.Scene, Trace = trace, Draws = draws,
            Timeline = [.. actor.Timeline.Select(s =>
                new TimelineEntry(s.Skill.ToString(), start.Say(s.Skill.Phrase), s.FirstTick, s.EndTick, s.Cause.Id())
                {
                    Phases = s.Phases,
                })],
            Instruction = start.Instruction,
        }, outcome);
    }
}
