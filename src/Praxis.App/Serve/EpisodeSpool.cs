using System.Buffers.Binary;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>A request and its answer, as they are kept until the episode ends.</summary>
/// <param name="Observation">What was seen.</param>
/// <param name="Actions">What was answered.</param>
/// <param name="Time">Since the episode's first request, s.</param>
sealed record RecordedFrame(Observation Observation, ActionChunk Actions, double Time)
{
    const string ActionsKey = "actions", TimeKey = "time";

    /// <summary>What the robot was told; datasets want some word.</summary>
    public string Prompt => string.IsNullOrWhiteSpace(Observation.Prompt) ? "unspecified" : Observation.Prompt;

    public byte[] ToBytes() => MsgpackNumpy.Encode(new OrderedDictionary<string, object?>(StringComparer.Ordinal)
    {
        ["observation"] = WireLayout.Praxis.Write(Observation),
        [ActionsKey] = NdArray.Of(Actions.Values, Actions.Horizon, Actions.Dimension),
        [TimeKey] = Time,
    });

    /// <exception cref="PraxisException">The bytes are not those of a frame.</exception>
    public static RecordedFrame FromBytes(byte[] bytes)
    {
        IReadOnlyDictionary<string, object?> map = MsgpackNumpy.DecodeMap(bytes);
        if (map.GetValueOrDefault("observation") is not IReadOnlyDictionary<string, object?> seen
            || map.GetValueOrDefault(ActionsKey) is not NdArray actions
            || map.GetValueOrDefault(TimeKey) is not double time)
            throw new PraxisException("A recorded frame is damaged.");
        Observation observation = WireLayout.Praxis.ReadAs(seen);
        return new(observation, WireLayout.Praxis.ReadActions(actions, observation), time);
    }

    public void WriteTo(EpisodePartWriter row)
    {
        foreach ((string camera, Image<Rgb24> picture) in Observation.Images) row.Add($"observation.images.{camera}", picture);
        foreach ((string name, float[] values) in Observation.Vectors) row.Add(name, [.. values.Select(v => (double)v)]);
        double[] chunk = [.. Actions.Values.Select(v => (double)v)];
        row.Add("action", chunk.AsSpan(0, Actions.Dimension));
        row.Add("label.action_chunk", chunk);
        row.Add("label.request_time", Time);
    }
}

/// <summary>The file of an episode that is being recorded: frames, each with its length before it. A torn last one is no frame.</summary>
sealed class EpisodeSpool
{
    readonly string path;

    public EpisodeSpool(string path)
    {
        this.path = path;
        Length = Count();
    }

    /// <summary>Whole frames.</summary>
    public int Length { get; }

    public static void Append(FileStream file, RecordedFrame frame)
    {
        byte[] bytes = frame.ToBytes();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        file.Write(length);
        file.Write(bytes);
        file.Flush();
    }

    /// <summary>The frames in order; one is in memory at a time.</summary>
    public IEnumerable<RecordedFrame> Frames()
    {
        using FileStream file = File.OpenRead(path);
        while (NextLength(file) is { } length)
        {
            var bytes = new byte[length];
            file.ReadExactly(bytes);
            yield return RecordedFrame.FromBytes(bytes);
        }
    }

    int Count()
    {
        using FileStream file = File.OpenRead(path);
        int count = 0;
        for (; NextLength(file) is { } length; count++) file.Seek(length, SeekOrigin.Current);
        return count;
    }

    static int? NextLength(FileStream file)
    {
        Span<byte> head = stackalloc byte[4];
        if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4) return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return length >= 0 && length <= file.Length - file.Position ? length : null;
    }
}
