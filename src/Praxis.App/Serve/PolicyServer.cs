using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>
/// Serves policies over openpi's websocket protocol. Connections may be many, each with a policy of its own, so that nobody's
/// chance depends on who else asks; they are asked one at a time, and the failure of one connection harms no other.
/// </summary>
public sealed class PolicyServer : IAsyncDisposable
{
    readonly WireServer server;

    PolicyServer(WireServer server) => this.server = server;

    /// <summary>Begins to serve.</summary>
    /// <param name="open">Opens a policy for a connection, which disposes of it at its end.</param>
    /// <param name="host">Address to listen on.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="recorder">Keeps what is seen and done; null when nothing is kept.</param>
    /// <param name="say">Told of connections and errors, from any thread.</param>
    /// <exception cref="PraxisException">The port is taken.</exception>
    public static async Task<PolicyServer> Start(Func<IPolicy> open, string host, int port, ServeRecorder? recorder, Action<string> say)
    {
        var turn = new Lock();
        return new(await WireServer.Start(host, port, () => new PolicySession(open(), turn, recorder?.Open()), say));
    }

    /// <summary>ws://HOST:PORT.</summary>
    public Uri Address => server.Address;

    /// <summary>Closes every connection, whose recordings are then complete, and stops listening.</summary>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
