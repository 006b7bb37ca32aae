using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>What was tried in vain since the world last changed by a success: a call that failed twice is not made a third time.</summary>
public sealed class PlanMemory
{
    const int Enough = 2;

    readonly Dictionary<Skill, int> failures = [];
    readonly HashSet<ObjectRef> moved = [];

    /// <summary>The call failed.</summary>
    public void Failed(Skill call) => failures[call] = failures.GetValueOrDefault(call) + 1;

    /// <summary>Something succeeded: what failed before meets another world.</summary>
    public void WorldChanged() => failures.Clear();

    /// <summary>Whether the call has failed so often that it is not worth another try.</summary>
    public bool IsUseless(Skill call) => failures.GetValueOrDefault(call) >= Enough;

    /// <summary>Whether anything failed since.</summary>
    public bool KnowsFailures => failures.Count > 0;

    /// <summary>A thing is put out of the way, once.</summary>
    public void PutAside(ObjectRef thing) => moved.Add(thing);

    /// <summary>Whether it was put out of the way before.</summary>
    public bool WasPutAside(ObjectRef thing) => moved.Contains(thing);
}
