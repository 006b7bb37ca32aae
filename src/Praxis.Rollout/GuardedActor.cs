using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>Lets another act, but passes on only what a safety layer lets through.</summary>
public sealed class GuardedActor(Actor actor, SafetyLayer safety) : Actor
{
    public override string Doing => actor.Doing;

    public override ActorStatus Status => actor.Status;

    public override Command Tick(WorldState state) => safety.Filter(actor.Tick(state));
}
