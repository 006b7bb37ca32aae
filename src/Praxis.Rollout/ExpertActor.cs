using Praxis.Core;
using Praxis.Planning;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>Acts out a task's own expert.</summary>
public sealed class ExpertActor(Behavior expert, World world, Rng rng) : Actor
{
    readonly Executor executor = new(expert, world.State, world.Planner(0), World.ControlPeriod, rng);

    /// <summary>The skill calls so far.</summary>
    public IReadOnlyList<SkillSpan> Timeline => executor.Timeline;

    public override string Doing => executor.Doing;

    public override ActorStatus Status => executor.Status switch
    {
        BehaviorStatus.Running => ActorStatus.Running,
        _ => new(true, executor.Cause, executor.Why),
    };

    public override Command Tick(WorldState state) => executor.Tick();
}
