using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// A recorded episode: one flat state vector per control tick, and the contacts of that moment. Samples are exact copies of what
/// the live world showed; moments between samples are interpolated.
/// </summary>
public sealed class StateTrace(int stateLength, double period)
{
    const uint Magic = 0x31545850; // "PXT1", little endian

    readonly List<double[]> samples = [];
    readonly List<Contact[]> contacts = [];

    /// <summary>Length of one state vector.</summary>
    public int StateLength { get; } = stateLength;

    /// <summary>s between samples.</summary>
    public double Period { get; } = period;

    public int Count => samples.Count;

    /// <summary>s from the first to the last sample.</summary>
    public double Duration => Math.Max(0, Count - 1) * Period;

    public void Append(WorldState state)
    {
        samples.Add([.. state.Values]);
        contacts.Add([.. state.Contacts]);
    }

    /// <summary>Fills <paramref name="into"/> with sample <paramref name="i"/>.</summary>
    public void Read(int i, WorldState into)
    {
        samples[i].CopyTo(into.Values, 0);
        into.SetContacts(contacts[i].AsSpan());
    }

    /// <summary>
    /// Fills <paramref name="into"/> with the moment <paramref name="time"/> seconds after the first sample, clamped to the ends.
    /// </summary>
    /// <param name="time">s.</param>
    /// <param name="into">Receives the state.</param>
    /// <param name="scratch">Two more views of the same scene, for the samples on both sides.</param>
    public void ReadAt(double time, WorldState into, (WorldState Before, WorldState After) scratch)
    {
        double at = Math.Clamp(time / Period, 0, Count - 1);
        int i = Math.Min((int)at, Count - 1);
        double t = at - i;
        if (t < 1e-9 || i + 1 >= Count) Read(i, into);
        else
        {
            Read(i, scratch.Before);
            Read(i + 1, scratch.After);
            into.Interpolate(scratch.Before, scratch.After, t);
        }
    }

    /// <summary>SHA-256 of every number, lower-case hex.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int i = 0; i < Count; i++)
        {
            hash.AppendData(MemoryMarshal.AsBytes(samples[i].AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(contacts[i].AsSpan()));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Writes the trace: magic, state length, count, period, then per sample its vector, contact count and contacts; little endian.
    /// </summary>
    public void Write(Stream stream)
    {
        Span<byte> head = stackalloc byte[20];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], StateLength);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Count);
        BinaryPrimitives.WriteDoubleLittleEndian(head[12..], Period);
        stream.Write(head);
        Span<byte> count = stackalloc byte[4];
        for (int i = 0; i < Count; i++)
        {
            stream.Write(MemoryMarshal.AsBytes(samples[i].AsSpan()));
            BinaryPrimitives.WriteInt32LittleEndian(count, contacts[i].Length);
            stream.Write(count);
            stream.Write(MemoryMarshal.AsBytes(contacts[i].AsSpan()));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="PraxisException">The file is not a trace, or is cut short.</exception>
    public static StateTrace Read(Stream stream, string name)
    {
        try
        {
            Span<byte> head = stackalloc byte[20];
            stream.ReadExactly(head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
                throw new PraxisException($"{name} is not a Praxis trace (it does not begin with PXT1).");
            int length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]), count = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
            if (length is < 1 or > 1 << 24 || count is < 0 or > 1 << 24)
                throw new PraxisException(
                    $"{name}: {count} samples of {length} numbers cannot be right; the file is damaged.");
            var trace = new StateTrace(length, BinaryPrimitives.ReadDoubleLittleEndian(head[12..]));
            for (int i = 0; i < count; i++) trace.ReadSample(stream, name);
            return trace;
        }
        catch (EndOfStreamException)
        {
            throw new PraxisException($"{name} is cut short. Generate the episode again, or restore the file from a copy.");
        }
    }

    void ReadSample(Stream stream, string name)
    {
        var values = new double[StateLength];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        Span<byte> count = stackalloc byte[4];
        stream.ReadExactly(count);
        int pairs = BinaryPrimitives.ReadInt32LittleEndian(count);
        if (pairs is < 0 or > 1 << 20)
            throw new PraxisException($"{name}: a sample with {pairs} contacts cannot be right; the file is damaged.");
        var touching = new Contact[pairs];
        stream.ReadExactly(MemoryMarshal.AsBytes(touching.AsSpan()));
        samples.Add(values);
        contacts.Add(touching);
    }
}
