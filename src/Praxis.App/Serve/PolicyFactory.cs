using Praxis.Core;
using Praxis.Data;
using Praxis.Learning;

namespace Praxis.App;

/// <summary>Opens policies by what a user calls them. The one place that knows every kind.</summary>
public static class PolicyFactory
{
    static readonly string[] Names = [Evaluate.Expert, "hold", "random"];

    /// <summary>A policy by name, from its checkpoint, or of a server by its address.</summary>
    /// <param name="policy">"hold", "random", "ws://HOST:PORT", or a checkpoint: a training run's folder, or a file of weights.</param>
    /// <param name="layout">What a server's policy expects: "praxis", "libero", "droid" or "aloha".</param>
    /// <param name="threads">Processors that a policy of ours may use for an answer; 0 for all.</param>
    /// <param name="say">Told when there is something to wait for.</param>
    /// <param name="stop">Ends waiting for a server.</param>
    /// <exception cref="PraxisException">There is no such policy, or nobody answers.</exception>
    public static IPolicy Open(string policy, string layout, Action<string> say, CancellationToken stop, int threads = 0)
    {
        if (policy == Evaluate.Expert)
            throw new PraxisException(
                "--policy expert: the expert sees the world itself, not observations; only ./praxis evaluate has it.");
        if (policy == "hold") return new HoldPolicy();
        if (policy == "random") return new RandomPolicy();
        if (policy.StartsWith("ws://", StringComparison.Ordinal) || policy.StartsWith("wss://", StringComparison.Ordinal))
            return PolicyClient.Connect(AddressOf(policy), WireLayout.Named(layout), new() { Say = say, Stop = stop });
        if (Directory.Exists(policy) || File.Exists(policy)) return FlowMatchingPolicy.Open(policy, threads: threads);
        throw new PraxisException($"--policy: {Suggest.Unknown("policy", policy, Names)} A server's policy is named by its address, " +
            "ws://HOST:PORT, a trained one by the folder of its run.");
    }

    static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address
            : throw new PraxisException($"--policy: '{text}' is no address. They look like ws://127.0.0.1:8000.");
}
