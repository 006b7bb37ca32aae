using System.Net.WebSockets;
using System.Text;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>As much of a client of "praxis env" as a test needs.</summary>
sealed class EnvClient : IDisposable
{
    readonly ClientWebSocket socket = new();

    /// <summary>Connects, and hears the greeting.</summary>
    public static async Task<EnvClient> Connect(Uri address)
    {
        var client = new EnvClient();
        await client.socket.ConnectAsync(address, default);
        client.Greeting = await client.Receive();
        return client;
    }

    public IReadOnlyDictionary<string, object?> Greeting { get; private set; } = new Dictionary<string, object?>();

    public async Task<IReadOnlyDictionary<string, object?>> Ask(string request, params (string Key, object? Value)[] fields)
    {
        await Send(request, fields);
        return await Receive();
    }

    /// <summary>Physics only.</summary>
    public Task<IReadOnlyDictionary<string, object?>> Reset(ulong seed) => Ask("reset", ("seed", seed), ("cameras", Array.Empty<string>()));

    public Task<IReadOnlyDictionary<string, object?>> Step(float[] action) => Ask("step", ("action", NdArray.Of(action, action.Length)));

    public Task Send(string request, params (string Key, object? Value)[] fields)
    {
        Dictionary<string, object?> map = fields.ToDictionary(f => f.Key, f => f.Value);
        map["request"] = request;
        return socket.SendAsync(MsgpackNumpy.Encode(map), WebSocketMessageType.Binary, true, default);
    }

    public static IReadOnlyDictionary<string, object?> Info(IReadOnlyDictionary<string, object?> answer) => Map(answer, "info");

    public static float[] State(IReadOnlyDictionary<string, object?> answer) =>
        ((NdArray)Map(answer, "observation")["observation/state"]!).ToFloats();

    static IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> answer, string key) =>
        (IReadOnlyDictionary<string, object?>)answer[key]!; // every answer has one

    /// <exception cref="PraxisException">The server's own words.</exception>
    async Task<IReadOnlyDictionary<string, object?>> Receive()
    {
        var buffer = new byte[1 << 20];
        int length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), default);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        if (part.MessageType != WebSocketMessageType.Binary) throw new PraxisException(Encoding.UTF8.GetString(buffer, 0, length));
        return MsgpackNumpy.DecodeMap(buffer.AsMemory(0, length));
    }

    /// <summary>Vanishes without a word.</summary>
    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
    }
}
