using Praxis.Core;

namespace Praxis.App;

/// <summary>
/// Lets programs in any language act in our worlds: reset, step and observe over a websocket, in the format that policies are served
/// with. Every connection has a world of its own.
/// </summary>
public sealed class EnvServer : IAsyncDisposable
{
    readonly WireServer server;

    EnvServer(WireServer server) => this.server = server;

    /// <summary>Begins to serve.</summary>
    /// <param name="catalog">Tasks, robots and cameras there are.</param>
    /// <param name="options">What is offered, and where.</param>
    /// <param name="say">Told of connections and errors, from any thread.</param>
    /// <exception cref="PraxisException">The port is taken, or there is no such task, robot or camera.</exception>
    public static async Task<EnvServer> Start(Catalog catalog, EnvOptions options, Action<string> say)
    {
        var worlds = new EnvWorlds(catalog, options);
        return new(await WireServer.Start(options.Host, options.Port, () => new EnvSession(worlds), say));
    }

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="catalog">Tasks, robots and cameras there are.</param>
    /// <param name="options">What is offered, and where.</param>
    /// <param name="ready">Told the address once it is listened on.</param>
    /// <param name="say">Told of connections and errors, from any thread.</param>
    /// <param name="stop">Ends it; that is no failure.</param>
    /// <exception cref="PraxisException">The port is taken, or there is no such task, robot or camera.</exception>
    public static async Task Run(Catalog catalog, EnvOptions options, Action<Uri> ready, Action<string> say, CancellationToken stop)
    {
        await using EnvServer server = await Start(catalog, options, say);
        ready(server.Address);
        await Serve.Stopped(stop);
    }

    /// <summary>ws://HOST:PORT.</summary>
    public Uri Address => server.Address;

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
