using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>Polls a behaviour: one <see cref="Tick"/> per control period, until it is done.</summary>
/// <param name="behavior">The expert.</param>
/// <param name="state">The live view that <see cref="Tick"/> will find up to date.</param>
/// <param name="planner">Plans for the first arm.</param>
/// <param name="period">Control period, s.</param>
/// <param name="rng">Chance of this episode's planning.</param>
public sealed class Executor(Behavior behavior, WorldState state, MotionPlanner planner, double period, Rng rng)
{
    readonly SkillContext context = new(state, Command.Hold(state), planner, period, rng);
    BehaviorRun? run;

    /// <summary>Running, succeeded or failed.</summary>
    public BehaviorStatus Status { get; private set; } = BehaviorStatus.Running;

    /// <summary>Why it failed.</summary>
    public FailureCause Cause { get; private set; }

    /// <summary>The failure in a sentence.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The skill calls so far, in the order in which they ended.</summary>
    public IReadOnlyList<SkillSpan> Timeline => context.Timeline;

    /// <summary>The skill call that runs and its phase, "pick(mug), approach".</summary>
    public string Doing => context.Doing is var (skill, phase) ? $"{skill}, {phase}" : "";

    /// <summary>What to do next; holds still once the behaviour is done.</summary>
    public Command Tick()
    {
        if (Status == BehaviorStatus.Running)
        {
            run ??= behavior.Start(context);
            Status = run.Tick(context);
            (Cause, Why) = Status == BehaviorStatus.Failed ? (run.Cause, run.Why) : (FailureCause.None, "");
        }
        if (Status != BehaviorStatus.Running)
            foreach (ArmCommand arm in context.Command.Arms) Array.Clear(arm.V);
        context.Ticks++;
        return context.Command;
    }
}
