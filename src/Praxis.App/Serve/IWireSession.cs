namespace Praxis.App;

/// <summary>One side of a conversation: what is said first, and what is answered.</summary>
interface IWireSession : IDisposable
{
    /// <summary>The first frame.</summary>
    IReadOnlyDictionary<string, object?> Greeting { get; }

    /// <summary>Answers a request.</summary>
    /// <param name="request">As it came.</param>
    /// <param name="previousMs">Time from the request before it, waiting included, to its answer; null for the first.</param>
    /// <exception cref="Praxis.Core.PraxisException">The request is at fault; the message goes to whoever sent it.</exception>
    IReadOnlyDictionary<string, object?> Answer(IReadOnlyDictionary<string, object?> request, double? previousMs);
}
