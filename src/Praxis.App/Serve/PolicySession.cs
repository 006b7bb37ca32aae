using System.Diagnostics;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>Answers observations with a policy's actions.</summary>
/// <param name="policy">Of this session alone, which disposes of it.</param>
/// <param name="turn">Held by the session whose turn it is.</param>
/// <param name="recording">Keeps what is seen and done; null when nothing is kept.</param>
sealed class PolicySession(IPolicy policy, Lock turn, EpisodeLog? recording) : IWireSession
{
    const string Reset = "reset";

    bool begun;

    public IReadOnlyDictionary<string, object?> Greeting { get; } =
        new OrderedDictionary<string, object?>(policy.Metadata!, StringComparer.Ordinal); // no nulls in, none out

    public IReadOnlyDictionary<string, object?> Answer(IReadOnlyDictionary<string, object?> request, double? previousMs)
    {
        long start = Stopwatch.GetTimestamp();
        Observation observation = WireLayout.Read(request);
        CheckCameras(observation);
        ulong? seed = begun ? SeedOf(request) : SeedOf(request) ?? 0;
        (ActionChunk chunk, double policyMs) = Act(observation, seed);
        CheckFinite(chunk);
        recording?.Add(observation, chunk, episodeBegins: seed is not null);
        begun = true;
        var timing = new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["infer_ms"] = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
        if (previousMs is not null) timing["prev_total_ms"] = previousMs;
        return new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["actions"] = NdArray.Of(chunk.Values, chunk.Horizon, chunk.Dimension),
            ["policy_timing"] = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["infer_ms"] = policyMs },
            ["server_timing"] = timing,
        };
    }

    (ActionChunk Chunk, double Ms) Act(Observation observation, ulong? seed)
    {
        lock (turn)
        {
            long start = Stopwatch.GetTimestamp();
            if (seed is { } given) policy.Reset(given);
            return (policy.Act(observation), Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    static ulong? SeedOf(IReadOnlyDictionary<string, object?> request) => request.GetValueOrDefault(Reset) switch
    {
        null or false => null,
        true => 0,
        long seed => unchecked((ulong)seed),
        ulong seed => seed,
        _ => throw new PraxisException("'reset' must be true, or the seed of the new episode."),
    };

    // a camera that is not there is masked; without any the policy is blind
    void CheckCameras(Observation observation)
    {
        if (PolicyMetadata.Names(policy.Metadata, "cameras") is not { Count: > 0 } wanted
            || wanted.Any(observation.Images.ContainsKey)) return;
        throw new PraxisException($"The policy sees the cameras {string.Join(", ", wanted)}. In the request: " +
            string.Join(" ", wanted.Select(c => Suggest.Unknown("camera", c, observation.Images.Keys))));
    }

    // what is no number moves a robot anywhere, and spoils a recording's statistics
    static void CheckFinite(ActionChunk chunk)
    {
        if (Array.FindIndex(chunk.Values, x => !float.IsFinite(x)) is >= 0 and var at)
            throw new PraxisException(
                $"The policy answers with a number that is not finite: {chunk.Values[at]} " +
                $"in action {at / chunk.Dimension}, at {at % chunk.Dimension}.");
    }

    public void Dispose()
    {
        policy.Dispose();
        recording?.Dispose();
    }
}
