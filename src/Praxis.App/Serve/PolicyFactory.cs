using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>Opens policies by what a user calls them. The one place that knows every kind.</summary>
public static class PolicyFactory
{
    static readonly string[] Names = ["hold", "random"];

    /// <summary>A policy by name, or of a server by its address.</summary>
    /// <param name="policy">"hold", "random" or "ws://HOST:PORT".</param>
    /// <param name="layout">What a server's policy expects: "praxis", "libero", "droid" or "aloha".</param>
    /// <param name="say">Told when there is something to wait for.</param>
    /// <exception cref="PraxisException">There is no such policy, or nobody answers.</exception>
    public static IPolicy Open(string policy, string layout, Action<string> say)
    {
        if (policy == "hold") return new HoldPolicy();
        if (policy == "random") return new RandomPolicy();
        if (policy.StartsWith("ws://", StringComparison.Ordinal) || policy.StartsWith("wss://", StringComparison.Ordinal))
            return PolicyClient.Connect(AddressOf(policy), WireLayout.Named(layout), new() { Say = say });
        throw new PraxisException($"--policy: {Suggest.Unknown("policy", policy, Names)} A server's policy is named by its address, ws://HOST:PORT.");
    }

    static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new PraxisException($"--policy: '{text}' is no address. They look like ws://127.0.0.1:8000.");
}
