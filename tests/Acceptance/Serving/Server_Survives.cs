using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>Nothing that anybody sends ends the server, or another connection.</summary>
public sealed class Server_Survives
{
    const int Frames = 10_000, Seed = 20261121;

    [Fact]
    public async Task TenThousandDamagedFrames()
    {
        using var policy = new HoldPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        using PolicyClient bystander = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        byte[] valid = MsgpackNumpy.Encode(WireLayout.Praxis.Write(Observe()));
        RngSequence chance = Rng.FromSeed(Seed).Sequence("frames");
        int refused = 0;
        for (int i = 0; i < Frames; i++)
        {
            if (await SendRaw(server.Address, Damage(valid, ref chance), ref chance)) refused++;
            if (i % 1000 == 0) Assert.Equal(Observe().State, bystander.Act(Observe())[9].ToArray());
        }
        Assert.InRange(refused, Frames / 2, Frames); // the others were still requests, or no frames at all
        using PolicyClient later = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        Assert.Equal(Observe().State, later.Act(Observe())[0].ToArray());
        Assert.Equal(Observe().State, bystander.Act(Observe())[0].ToArray());
    }

    [Fact]
    public async Task AnError_ComesAsText_ThenCloses1011()
    {
        using var policy = new HoldPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(server.Address, default);
        var buffer = new byte[4096];
        Assert.Equal(WebSocketMessageType.Binary, (await socket.ReceiveAsync(buffer, default)).MessageType);
        await socket.SendAsync("\xc1"u8.ToArray(), WebSocketMessageType.Binary, true, default);
        WebSocketReceiveResult error = await socket.ReceiveAsync(buffer, default);
        Assert.Equal(WebSocketMessageType.Text, error.MessageType);
        Assert.StartsWith("Not msgpack-numpy at byte", Encoding.UTF8.GetString(buffer, 0, error.Count), StringComparison.Ordinal);
        WebSocketReceiveResult close = await socket.ReceiveAsync(buffer, default);
        Assert.Equal(WebSocketCloseStatus.InternalServerError, close.CloseStatus);
        Assert.Equal("Internal server error. Traceback included in previous frame.", close.CloseStatusDescription);
    }

    [Fact]
    public async Task APolicysFault_EndsOnlyTheConnectionThatMetIt()
    {
        using var policy = new MoodyPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        using PolicyClient bystander = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        using PolicyClient victim = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        var told = Assert.Throws<PraxisException>(() => victim.Act(Observe() with { Prompt = "fail" }));
        Assert.Contains("out of mood", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, bystander.Act(Observe()).Horizon);
        Assert.Equal(1, victim.Act(Observe()).Horizon);
    }

    [Fact]
    public async Task APolicysNaN_ReachesNobody()
    {
        using var policy = new MoodyPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        using PolicyClient client = PolicyClient.Connect(server.Address, WireLayout.Praxis);
        var thrown = Assert.Throws<PraxisException>(() => client.Act(Observe() with { Prompt = "wander off" }));
        Assert.Contains("not finite: NaN in action 0, at 0", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyAtOnce_AreAnsweredOneAtATime()
    {
        using var policy = new MoodyPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using PolicyClient client = PolicyClient.Connect(server.Address, WireLayout.Praxis);
            for (int i = 0; i < 25; i++) client.Act(Observe());
        })));
        Assert.Equal((200, 1), (policy.Asked, policy.MostAtOnce));
    }

    [Fact]
    public async Task Health_IsToldOverHttp()
    {
        using var policy = new HoldPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        using var web = new HttpClient();
        Assert.Equal("OK\n", await web.GetStringAsync(new UriBuilder(server.Address) { Scheme = "http", Path = "/healthz" }.Uri));
        Assert.Equal(426, (int)(await web.GetAsync(new UriBuilder(server.Address) { Scheme = "http" }.Uri)).StatusCode);
    }

    [Fact]
    public async Task ATakenPort_IsNamed()
    {
        using var policy = new HoldPolicy();
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", 0, null, _ => { });
        var thrown = await Assert.ThrowsAsync<PraxisException>(
            () => PolicyServer.Start(() => policy, "127.0.0.1", server.Address.Port, null, _ => { }));
        Assert.Contains($"Port {server.Address.Port} of 127.0.0.1", thrown.Message, StringComparison.Ordinal);
    }

    static Observation Observe() => new()
    {
        Prompt = "put the mug on the tray",
        Vectors = new Dictionary<string, float[]> { ["observation.state"] = [1, 2, 3, 4, 5, 6, 7, 0.08f] },
        Images = new Dictionary<string, Image<Rgb24>> { ["front"] = new(8, 6) },
    };

    // cut anywhere, with a few bytes changed
    static byte[] Damage(byte[] valid, ref RngSequence chance)
    {
        byte[] damaged = valid[..(chance.Integer(4) == 0 ? chance.Integer(valid.Length + 1) : valid.Length)];
        for (int k = chance.Integer(6); k >= 0 && damaged.Length > 0; k--)
        {
            int most = chance.Integer(4) == 0 ? damaged.Length : Math.Min(damaged.Length, 120); // heads matter more than pixels
            int at = chance.Integer(most);
            damaged[at] = (byte)chance.Integer(256);
        }
        return damaged;
    }

    /// <summary>Shakes hands and sends one frame on a connection of its own; every eighth has a damaged head as well.</summary>
    /// <returns>Whether the server refused it with a text frame.</returns>
    static Task<bool> SendRaw(Uri address, byte[] payload, ref RngSequence chance)
    {
        byte[] frame = [0x82, 0xFE, (byte)(payload.Length >> 8), (byte)payload.Length, 0, 0, 0, 0, .. payload]; // masked with zeros
        bool torn = chance.Integer(8) == 0;
        if (torn) frame[chance.Integer(4)] = (byte)chance.Integer(256);
        return SendRaw(address, frame, torn);
    }

    static async Task<bool> SendRaw(Uri address, byte[] frame, bool torn)
    {
        using var connection = new TcpClient(AddressFamily.InterNetwork);
        await connection.ConnectAsync(address.Host, address.Port);
        using NetworkStream stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        await stream.WriteAsync((byte[])[.. frame, 0x88, 0x80, 0, 0, 0, 0]); // and goodbye
        if (torn) return false; // the length may be wrong too, and the server wait for more: leave without a word
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer).WaitAsync(TimeSpan.FromSeconds(20));
        byte[] bytes = answer.ToArray();
        byte[] hello = MsgpackNumpy.Encode(new Dictionary<string, object?> { ["policy"] = "hold" });
        int greeting = bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4 + 2 + hello.Length;
        Assert.StartsWith("HTTP/1.1 101", Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
        return bytes.Length > greeting && bytes[greeting] == 0x81;
    }

    /// <summary>Fails when asked to, and notices when it is asked by two at once.</summary>
    sealed class MoodyPolicy : IPolicy
    {
        int now;

        public int Asked { get; private set; }
        public int MostAtOnce { get; private set; }
        public IReadOnlyDictionary<string, object> Metadata { get; } = new Dictionary<string, object>();

        public ActionChunk Act(Observation observation)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
            Thread.Yield();
            Interlocked.Decrement(ref now);
            Asked++;
            return observation.Prompt == "fail" ? throw new InvalidOperationException("out of mood")
                : new(1, 1, [observation.Prompt == "wander off" ? float.NaN : 1]);
        }

        public void Reset(ulong seed) { }

        public void Dispose() { }
    }
}
