namespace Praxis.Data;

/// <summary>Anything that answers an observation with actions: a network in this process, a server elsewhere.</summary>
public interface IPolicy : IDisposable
{
    /// <summary>What the policy says of itself; "action_names", "fps" and "cameras" where it knows them.</summary>
    IReadOnlyDictionary<string, object> Metadata { get; }

    /// <summary>The next actions.</summary>
    ActionChunk Act(Observation observation);

    /// <summary>A new episode begins: whatever was remembered of the last one is forgotten.</summary>
    /// <param name="seed">Of the policy's own chance, where it has any.</param>
    void Reset(ulong seed);
}
