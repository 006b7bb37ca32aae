using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>
/// Serves a policy over openpi's websocket protocol. Connections may be many; the policy is asked by one at a time, and the failure of
/// one harms no other.
/// </summary>
public sealed class PolicyServer : IAsyncDisposable
{
    readonly WireServer server;

    PolicyServer(WireServer server) => this.server = server;

    /// <summary>Begins to serve.</summary>
    /// <param name="policy">Stays the caller's, who disposes of it after the server.</param>
    /// <param name="host">Address to listen on.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="recorder">Keeps what is seen and done; null when nothing is kept.</param>
    /// <param name="say">Told of connections and errors, from any thread.</param>
    /// <exception cref="PraxisException">The port is taken.</exception>
    public static async Task<PolicyServer> Start(IPolicy policy, string host, int port, ServeRecorder? recorder, Action<string> say)
    {
        var turn = new Lock();
        return new(await WireServer.Start(host, port, () => new PolicySession(policy, turn, recorder?.Open()), say));
    }

    /// <summary>ws://HOST:PORT.</summary>
    public Uri Address => server.Address;

    /// <summary>Closes every connection, whose recordings are then complete, and stops listening.</summary>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
