namespace Praxis.Data;

/// <summary>Stays where it is: every action is the state, for actions that are absolute targets of what the state lists.</summary>
/// <param name="horizon">Actions in a chunk.</param>
public sealed class HoldPolicy(int horizon = 10) : IPolicy
{
    public IReadOnlyDictionary<string, object> Metadata { get; } = new Dictionary<string, object> { ["policy"] = "hold" };

    public ActionChunk Act(Observation observation)
    {
        float[] state = observation.State;
        return new(horizon, state.Length, [.. Enumerable.Repeat(state, horizon).SelectMany(s => s)]);
    }

    public void Reset(ulong seed) { }

    public void Dispose() { }
}
