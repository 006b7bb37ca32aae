using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>
/// openpi's protocol on one websocket: a greeting, then an answer to each request. A request that cannot be answered ends it with the
/// error as text. The next request is awaited while one is answered, so that pings are answered meanwhile.
/// </summary>
sealed class Conversation(WebSocket socket, IWireSession session)
{
    const int MostBytes = 256 << 20; // of one message; openpi has no limit, but memory has
    const string ErrorReason = "Internal server error. Traceback included in previous frame.";
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2); // for the other side to confirm the end

    /// <summary>Talks until either side ends it.</summary>
    /// <returns>How it ended, in words.</returns>
    public async Task<string> Hold(CancellationToken stop)
    {
        Task<ReadOnlyMemory<byte>?> next = Receive();
        try
        {
            await Send(session.Greeting);
            double? previousMs = null;
            while (true)
            {
                long start = Stopwatch.GetTimestamp();
                if (await next.WaitAsync(stop) is not { } message) break;
                next = Receive();
                await Send(await Task.Run(() => session.Answer(MsgpackNumpy.DecodeMap(message), previousMs), CancellationToken.None));
                previousMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            return "closed";
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Leave(next, WebSocketCloseStatus.EndpointUnavailable, "The server was stopped.");
            return "closed: the server stops";
        }
        catch (Exception e) when (IsLost(e))
        {
            return "lost";
        }
        catch (Exception e)
        {
            string message = e is PraxisException ? e.Message : $"The server failed: {e}";
            await Refuse(message, next);
            return $"ended by an error: {(e is PraxisException ? e.Message : $"{e.GetType().Name}: {e.Message}")}";
        }
    }

    static bool IsLost(Exception e) => e is WebSocketException or IOException or ObjectDisposedException;

    Task Send(IReadOnlyDictionary<string, object?> answer) =>
        socket.SendAsync(MsgpackNumpy.Encode(answer), WebSocketMessageType.Binary, true, CancellationToken.None);

    async Task Refuse(string message, Task next)
    {
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
            await Leave(next, WebSocketCloseStatus.InternalServerError, ErrorReason);
        }
        catch (Exception e) when (IsLost(e)) { } // nobody is left to be told
    }

    // what still comes is read and dropped until the other side closes too
    async Task Leave(Task next, WebSocketCloseStatus status, string reason)
    {
        try
        {
            await socket.CloseOutputAsync(status, reason, CancellationToken.None);
            await next.WaitAsync(Farewell);
            while (socket.State == WebSocketState.CloseSent) await Receive().WaitAsync(Farewell);
        }
        catch (Exception e) when (IsLost(e) || e is TimeoutException or PraxisException) { } // then without a confirmation
    }

    /// <summary>The next binary message; null when the other side closes.</summary>
    async Task<ReadOnlyMemory<byte>?> Receive()
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(message.GetMemory(1 << 14), CancellationToken.None);
            message.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            if (part.MessageType == WebSocketMessageType.Text)
                throw new PraxisException("A text frame came. Requests are binary frames of msgpack with numpy arrays.");
            if (message.WrittenCount > MostBytes) throw new PraxisException($"A message is longer than {MostBytes >> 20} MiB.");
            if (part.EndOfMessage) return message.WrittenMemory;
        }
    }
}
