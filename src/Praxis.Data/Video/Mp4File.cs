using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Praxis.Data;

/// <summary>What the boxes of an mp4 file say about its video track, read without decoding a frame.</summary>
/// <remarks>ISO/IEC 14496-12: moov/trak/mdia/{mdhd, hdlr}, stbl/{stsd, stts, ctts, stss, stsz}, edts/elst.</remarks>
public sealed record Mp4File
{
    /// <summary>Tracks of any kind.</summary>
    public required int Tracks { get; init; }

    /// <summary>Canonical codec name, "av1", "h264", "hevc", or the sample entry's four letters.</summary>
    public required string Codec { get; init; }

    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>Number of coded frames.</summary>
    public required int Frames { get; init; }

    /// <summary>Ticks per second of <see cref="Durations"/>.</summary>
    public required long TimeScale { get; init; }

    /// <summary>Runs of (frames, ticks per frame), in decoding order.</summary>
    public required IReadOnlyList<(int Count, long Ticks)> Durations { get; init; }

    /// <summary>True when frames are shown in another order than they are decoded.</summary>
    public required bool Reordered { get; init; }

    /// <summary>Largest distance of keyframes, frames; 1 when every frame is one.</summary>
    public required int KeyframeInterval { get; init; }

    /// <summary>Frames per second when every frame lasts equally long and a whole number of them fill a second; else null.</summary>
    public int? ConstantFps
    {
        get
        {
            // the duration of the last frame does not move any frame, and muxers may guess it
            var runs = Durations.Count > 1 && Durations[^1].Count == 1 ? Durations.Take(Durations.Count - 1) : Durations;
            long[] ticks = [.. runs.Select(r => r.Ticks).Distinct()];
            return ticks.Length == 1 && ticks[0] > 0 && TimeScale % ticks[0] == 0 ? (int)(TimeScale / ticks[0]) : null;
        }
    }

    /// <summary><see cref="ConstantFps"/> for messages.</summary>
    internal string Rate => ConstantFps?.ToString(CultureInfo.InvariantCulture) ?? "uneven steps";

    /// <exception cref="InvalidDataException">Not an mp4 file with a video track, or a damaged one.</exception>
    public static Mp4File Read(string path)
    {
        byte[] moov = FindMoov(path);
        try
        {
            var tracks = Boxes(moov).Where(b => b.Type == "trak").Select(b => b.Body).ToArray();
            foreach (var track in tracks)
                if (Child(track, "mdia", "hdlr") is { } handler && Text(handler.Span.Slice(8, 4)) == "vide")
                    return Parse(track, tracks.Length);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"'{path}' is damaged: {e.Message}", e);
        }
        throw new InvalidDataException($"'{path}' has no video track.");
    }

    static Mp4File Parse(ReadOnlyMemory<byte> track, int tracks)
    {
        ReadOnlySpan<byte> mdhd = Need(track, "mdia", "mdhd"), stsd = Need(track, "mdia", "minf", "stbl", "stsd");
        ReadOnlySpan<byte> stsz = Need(track, "mdia", "minf", "stbl", "stsz"), entry = stsd[8..];
        int frames = (int)U32(stsz, 8);
        return new()
        {
            Tracks = tracks,
            Codec = CodecOf(Text(entry.Slice(4, 4))),
            Width = BinaryPrimitives.ReadUInt16BigEndian(entry[32..]),
            Height = BinaryPrimitives.ReadUInt16BigEndian(entry[34..]),
            Frames = frames,
            TimeScale = U32(mdhd, mdhd[0] == 1 ? 20 : 12),
            Durations = ReadDurations(Need(track, "mdia", "minf", "stbl", "stts")),
            Reordered = Child(track, "mdia", "minf", "stbl", "ctts") is not null,
            KeyframeInterval = ReadKeyframeInterval(Child(track, "mdia", "minf", "stbl", "stss"), frames),
        };
    }

    static string CodecOf(string entry) => entry switch
    {
        "av01" => "av1",
        "avc1" or "avc3" => "h264",
        "hvc1" or "hev1" => "hevc",
        var other => other,
    };

    static List<(int, long)> ReadDurations(ReadOnlySpan<byte> stts)
    {
        List<(int, long)> runs = [];
        uint count = U32(stts, 4);
        for (int i = 0; i < count; i++) runs.Add(((int)U32(stts, 8 + 8 * i), U32(stts, 12 + 8 * i)));
        return runs;
    }

    static int ReadKeyframeInterval(ReadOnlyMemory<byte>? stss, int frames)
    {
        if (stss is not { } box) return 1; // without the box every frame is a keyframe
        uint count = U32(box.Span, 4);
        int widest = 0, last = 1;
        for (int i = 0; i < count; i++)
        {
            int frame = (int)U32(box.Span, 8 + 4 * i);
            widest = Math.Max(widest, frame - last);
            last = frame;
        }
        return Math.Max(widest, frames + 1 - last);
    }

    static byte[] FindMoov(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[16];
        while (file.Position + 8 <= file.Length)
        {
            long start = file.Position;
            file.ReadExactly(header[..8]);
            long size = U32(header, 0), used = 8;
            if (size == 1)
            {
                if (start + 16 > file.Length) break;
                file.ReadExactly(header[8..]);
                (size, used) = (BinaryPrimitives.ReadInt64BigEndian(header[8..]), 16);
            }
            if (size == 0) size = file.Length - start;
            if (size < used || size > file.Length - start) break;
            if (Text(header.Slice(4, 4)) == "moov")
            {
                var body = new byte[size - used];
                file.ReadExactly(body);
                return body;
            }
            file.Position = start + size;
        }
        throw new InvalidDataException($"'{path}' is not a complete mp4 file: it has no index (moov).");
    }

    static List<(string Type, ReadOnlyMemory<byte> Body)> Boxes(ReadOnlyMemory<byte> parent)
    {
        List<(string, ReadOnlyMemory<byte>)> boxes = [];
        for (int at = 0; at + 8 <= parent.Length;)
        {
            int size = checked((int)U32(parent.Span, at));
            if (size < 8) break;
            boxes.Add((Text(parent.Span.Slice(at + 4, 4)), parent.Slice(at + 8, size - 8)));
            at += size;
        }
        return boxes;
    }

    static ReadOnlyMemory<byte>? Child(ReadOnlyMemory<byte> parent, params ReadOnlySpan<string> path)
    {
        foreach (string type in path)
        {
            int index = Boxes(parent).FindIndex(b => b.Type == type);
            if (index < 0) return null;
            parent = Boxes(parent)[index].Body;
        }
        return parent;
    }

    static ReadOnlySpan<byte> Need(ReadOnlyMemory<byte> parent, params ReadOnlySpan<string> path) =>
        (Child(parent, path) ?? throw new ArgumentException($"box '{path[^1]}' is missing")).Span;

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
    static string Text(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes);
}
