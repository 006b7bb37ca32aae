using System.Net;
using System.Net.Sockets;
using Praxis.App;
using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Acceptance.Serving;

public sealed class Client_Waits
{
    [Fact]
    public async Task ForAServerThatStarts()
    {
        int port = FreePort();
        using var told = new ManualResetEventSlim();
        using var policy = new HoldPolicy();
        var address = new Uri($"ws://127.0.0.1:{port}");
        Task<PolicyClient> connecting =
            Task.Run(() => PolicyClient.Connect(address, WireLayout.Praxis, new() { Say = _ => told.Set() }));
        Assert.True(told.Wait(TimeSpan.FromSeconds(30)));
        await using PolicyServer server = await PolicyServer.Start(() => policy, "127.0.0.1", port, null, _ => { });
        using PolicyClient client = await connecting;
        Assert.Equal("hold", client.Metadata["policy"]);
    }

    [Fact]
    public void ButNotForEver()
    {
        var address = new Uri($"ws://127.0.0.1:{FreePort()}");
        var impatient = new PolicyClientOptions { Patience = TimeSpan.Zero };
        var thrown = Assert.Throws<PraxisException>(() => PolicyClient.Connect(address, WireLayout.Praxis, impatient));
        Assert.Contains($"Nobody listens at {address}", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)] // a port that refuses
    [InlineData(true)]  // a server that takes the connection and says nothing
    public async Task ButNotLongerThanWanted(bool silent)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = silent ? ((IPEndPoint)listener.LocalEndpoint).Port : FreePort();
        using var stop = new CancellationTokenSource();
        Task<PolicyClient> connecting = Task.Run(() =>
            PolicyClient.Connect(new($"ws://127.0.0.1:{port}"), WireLayout.Praxis, new() { Stop = stop.Token }));
        Assert.NotSame(connecting, await Task.WhenAny(connecting, Task.Delay(200)));
        stop.Cancel();
        Assert.Same(connecting, await Task.WhenAny(connecting, Task.Delay(5000)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting);
    }

    [Fact]
    public void AndNotForWhatIsNoAddress() =>
        Assert.Contains("ws://127.0.0.1:8000",
            Assert.Throws<PraxisException>(() => PolicyFactory.Open("ws://", "praxis", _ => { }, default)).Message, StringComparison.Ordinal);

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
