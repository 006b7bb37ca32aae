using System.Buffers;
using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>A policy in another process, behind openpi's protocol: it may be ours, openpi's own, or anybody's who speaks it.</summary>
public sealed class PolicyClient : IPolicy
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2); // between two knocks on a port that refuses

    readonly Uri address;
    readonly WireLayout layout;
    readonly PolicyClientOptions options;
    ClientWebSocket? socket;
    ulong? reset;

    PolicyClient(Uri address, WireLayout layout, PolicyClientOptions options) =>
        (this.address, this.layout, this.options) = (address, layout, options);

    /// <summary>Connects, and waits for a server that is still starting.</summary>
    /// <param name="address">ws://host:port.</param>
    /// <param name="layout">What the server's policy expects.</param>
    /// <param name="options">How long to wait, whom to tell.</param>
    /// <exception cref="PraxisException">Nobody answers, or what answers is no policy server.</exception>
    /// <exception cref="OperationCanceledException"><see cref="PolicyClientOptions.Stop"/>.</exception>
    public static PolicyClient Connect(Uri address, WireLayout layout, PolicyClientOptions? options = null)
    {
        if (address.Scheme is not ("ws" or "wss"))
            throw new PraxisException($"'{address}' is no address of a policy server. They look like ws://127.0.0.1:8000.");
        var client = new PolicyClient(address, layout, options ?? new());
        client.Open();
        return client;
    }

    /// <summary>What the server said when it was connected to; "fps" is the layout's where the server does not say.</summary>
    public IReadOnlyDictionary<string, object> Metadata { get; private set; } = new Dictionary<string, object>();

    /// <exception cref="OperationCanceledException"><see cref="PolicyClientOptions.Stop"/>.</exception>
    /// <exception cref="PraxisException">The server reports an error (its own words), is lost, or answers something else.</exception>
    public ActionChunk Act(Observation observation)
    {
        var request = new OrderedDictionary<string, object?>(layout.Write(observation), StringComparer.Ordinal);
        if (reset is { } seed && layout == WireLayout.Praxis) request[WireRequest.Reset] = seed;
        IReadOnlyDictionary<string, object?> answer = Ask(MsgpackNumpy.Encode(request));
        reset = null;
        return answer.GetValueOrDefault("actions") is NdArray actions
            ? layout.ReadActions(actions, observation)
            : throw new PraxisException(
                $"The server at {address} answered without an array 'actions'. It sent: {string.Join(", ", answer.Keys)}.");
    }

    /// <summary>Told to servers of ours with the next request; openpi's protocol has no word for it.</summary>
    public void Reset(ulong seed) => reset = seed;

    public void Dispose() => Close();

    IReadOnlyDictionary<string, object?> Ask(byte[] request)
    {
        try
        {
            if (socket is null) Open(); // the last request ended in an error, after which servers close
            using CancellationTokenSource limit = Limit();
            socket!.SendAsync(request, WebSocketMessageType.Binary, true, limit.Token).GetAwaiter().GetResult(); // just opened
            return Receive(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            socket?.Abort();
            Close();
            options.Stop.ThrowIfCancellationRequested();
            throw Silent(e);
        }
        catch (Exception e)
        {
            Close();
            if (e is WebSocketException or IOException) throw new PraxisException($"The connection to {address} was lost: {e.Message}", e);
            throw;
        }
    }

    CancellationTokenSource Limit()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(options.Stop);
        limit.CancelAfter(options.AnswerWithin);
        return limit;
    }

    PraxisException Silent(Exception e) =>
        new($"The server at {address} did not answer within {options.AnswerWithin.TotalSeconds:F0} s.", e);

    IReadOnlyDictionary<string, object?> Receive(CancellationToken limit)
    {
        var message = new ArrayBufferWriter<byte>();
        ValueWebSocketReceiveResult part;
        do
        {
            part = socket!.ReceiveAsync(message.GetMemory(1 << 16), limit).AsTask().GetAwaiter().GetResult(); // open: just sent to
            message.Advance(part.Count);
            if (message.WrittenCount > PolicyClientOptions.MostBytes)
                throw new PraxisException(
                    $"The server at {address} sent more than {PolicyClientOptions.MostBytes >> 20} MiB in one message.");
        }
        while (!part.EndOfMessage);
        return part.MessageType switch
        {
            WebSocketMessageType.Binary => MsgpackNumpy.DecodeMap(message.WrittenMemory),
            WebSocketMessageType.Text => throw new PraxisException(
                $"The server at {address} reports: {System.Text.Encoding.UTF8.GetString(message.WrittenSpan).Trim()}"),
            _ => throw new PraxisException(
                $"The server at {address} closed the connection: {socket.CloseStatusDescription ?? "no reason given"}"),
        };
    }

    void Open()
    {
        var clock = Stopwatch.StartNew();
        bool told = false;
        while (true)
        {
            var fresh = new ClientWebSocket();
            if (options.ApiKey is { } key) fresh.Options.SetRequestHeader("Authorization", $"Api-Key {key}");
            using CancellationTokenSource limit = Limit();
            try
            {
                fresh.ConnectAsync(address, limit.Token).GetAwaiter().GetResult();
                socket = fresh;
                Metadata = Describe(Receive(limit.Token));
                return;
            }
            catch (Exception e)
            {
                fresh.Dispose();
                socket = null;
                options.Stop.ThrowIfCancellationRequested();
                if (e is OperationCanceledException) throw Silent(e);
                if (e is not WebSocketException) throw;
                if (!IsRefused(e))
                    throw new PraxisException($"There is no policy server at {address}: {e.InnerException?.Message ?? e.Message}", e);
                if (clock.Elapsed + Pause > options.Patience)
                    throw new PraxisException(
                        $"Nobody listens at {address}; tried for {clock.Elapsed.TotalSeconds:F0} s. Is the server started?", e);
            }
            if (!told) options.Say?.Invoke($"nobody listens at {address} yet; trying again for {options.Patience.TotalSeconds:F0} s");
            told = true;
            options.Stop.WaitHandle.WaitOne(Pause);
            options.Stop.ThrowIfCancellationRequested();
        }
    }

    static bool IsRefused(Exception e) =>
        e is SocketException { SocketErrorCode: SocketError.ConnectionRefused } || e.InnerException is { } inner && IsRefused(inner);

    Dictionary<string, object> Describe(IReadOnlyDictionary<string, object?> told)
    {
        var described = told.Where(t => t.Value is not null) // nulls were left out
            .ToDictionary(t => t.Key, t => t.Value!, StringComparer.Ordinal);
        if (layout.Fps is { } fps) described.TryAdd("fps", fps);
        return described;
    }

    void Close()
    {
        try
        {
            if (socket is { State: WebSocketState.Open })
                socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is WebSocketException or IOException) { } // it is gone already
        socket?.Dispose();
        socket = null;
    }
}

/// <summary>How a <see cref="PolicyClient"/> behaves.</summary>
public sealed record PolicyClientOptions
{
    /// <summary>How long a server may take for an answer; the first one may compile its kernels.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromMinutes(2);

    internal const int MostBytes = 256 << 20;

    /// <summary>How long a port may refuse before it is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Told when there is something to wait for.</summary>
    public Action<string>? Say { get; init; }

    /// <summary>Ends every wait.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Sent as "Authorization: Api-Key KEY".</summary>
    public string? ApiKey { get; init; }
}
