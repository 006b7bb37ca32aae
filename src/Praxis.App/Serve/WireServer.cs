using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Praxis.Core;

namespace Praxis.App;

/// <summary>Listens for websockets, holds a <see cref="Conversation"/> on each, and answers GET /healthz with "OK".</summary>
sealed class WireServer : IAsyncDisposable
{
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5); // from the stop to the end of every connection

    readonly WebApplication web;
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentDictionary<int, Task> conversations = [];
    readonly Func<IWireSession> open;
    readonly Action<string> say;
    int connections;

    WireServer(WebApplication web, Func<IWireSession> open, Action<string> say) => (this.web, this.open, this.say) = (web, open, say);

    /// <summary>ws://HOST:PORT.</summary>
    public Uri Address { get; private set; } = new("ws://0.0.0.0");

    /// <summary>Begins to listen.</summary>
    /// <param name="host">An address or name of this machine; 0.0.0.0 for all of them.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="open">Called for each connection.</param>
    /// <param name="say">Told of connections and of what goes wrong with them, from any thread.</param>
    /// <exception cref="PraxisException">The port is taken, or the host is not of this machine.</exception>
    public static async Task<WireServer> Start(string host, int port, Func<IWireSession> open, Action<string> say)
    {
        IPAddress address = await Resolve(host);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>(); // signals are the program's business
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        WebApplication web = builder.Build();
        var server = new WireServer(web, open, say);
        web.UseWebSockets();
        web.Run(server.Handle);
        try
        {
            await web.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException) // taken; not of this machine, or not allowed
        {
            await web.DisposeAsync();
            throw new PraxisException(
                $"Port {port} of {host} cannot be listened on: {e.InnerException?.Message ?? e.Message}. " +
                "Choose another with --port, or --host.", e);
        }
        IServer listener = web.Services.GetRequiredService<IServer>();
        string bound = listener.Features.Get<IServerAddressesFeature>()!.Addresses.First(); // Kestrel has one
        server.Address = new UriBuilder(bound) { Scheme = "ws" }.Uri;
        return server;
    }

    static async Task<IPAddress> Resolve(string host)
    {
        if (IPAddress.TryParse(host, out IPAddress? address)) return address;
        try
        {
            return (await Dns.GetHostAddressesAsync(host))[0];
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw new PraxisException(
                $"--host '{host}' is no address or name of this machine: {e.Message}. " +
                "127.0.0.1 is for this machine alone, 0.0.0.0 for everyone.", e);
        }
    }

    async Task Handle(HttpContext context)
    {
        if (context.Request.Path == "/healthz") await context.Response.WriteAsync("OK\n");
        else if (context.WebSockets.IsWebSocketRequest) await Converse(context);
        else
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            await context.Response.WriteAsync("This is a websocket server; see docs/serving.md. GET /healthz says whether it is well.\n");
        }
    }

    // whatever happens here ends with this connection
    async Task Converse(HttpContext context)
    {
        int number = Interlocked.Increment(ref connections);
        var ended = new TaskCompletionSource();
        conversations[number] = ended.Task;
        try
        {
            using IWireSession session = open();
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            say($"connection {number} opened");
            await using CancellationTokenRegistration last = stop.Token.Register(() => _ = AbortLater(socket));
            string end = await new Conversation(socket, session).Hold(stop.Token);
            say($"connection {number} {end}");
        }
        catch (Exception e)
        {
            say($"connection {number} failed: {e.Message}");
        }
        finally
        {
            conversations.TryRemove(number, out _);
            ended.SetResult();
        }
    }

    // who neither reads nor closes must not keep the server from ending
    static async Task AbortLater(WebSocket socket)
    {
        await Task.Delay(Grace);
        socket.Abort();
    }

    /// <summary>Says goodbye to every connection, and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(conversations.Values);
        await web.DisposeAsync();
        stop.Dispose();
    }

    sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
