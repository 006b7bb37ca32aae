using System.Runtime.CompilerServices;

namespace Praxis.Core;

/// <summary>One logged random draw: its path ("root/layout/mug/radius") and the value drawn, as the provenance tells it.</summary>
public readonly record struct Draw(string Path, object Value);

/// <summary>
/// A source of chance that is split by name, never by call order: a draw depends on the seed and its own path alone, so adding a
/// draw, or reordering code, changes nothing else. Immutable; every draw is logged under its path.
/// </summary>
/// <remarks>Keys and values are SplitMix64 (Steele, Lea, Flood 2014) applied to a 64-bit FNV-1a hash of the path's last part.</remarks>
public sealed class Rng
{
    readonly ulong key;
    readonly List<Draw>? log;

    Rng(ulong key, string path, List<Draw>? log) => (this.key, Path, this.log) = (key, path, log);

    /// <summary>The root of all chance for one seed.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="log">Receives every named draw made below this root; not thread-safe, one episode owns it.</param>
    public static Rng FromSeed(ulong seed, List<Draw>? log = null) => new(Mix(seed ^ 0x9E3779B97F4A7C15), "", log);

    /// <summary>Where in the tree of names this source stands, "episode/3/try/0/layout".</summary>
    public string Path { get; }

    /// <summary>The 64-bit seed that stands for this source; equal for equal paths under equal roots.</summary>
    public ulong Seed => key;

    public Rng Split(string name) => new(Child(name), Join(name), log);
    public Rng Split(string name, long index) => new(Mix(Child(name) + (ulong)index * 0xD1342543DE82EF95), $"{Join(name)}/{index}", log);

    /// <summary>The same source without a log, for draws made in bulk (textures, planner samples) that the seed alone reproduces.</summary>
    public Rng Unlogged() => new(key, Path, null);

    /// <summary>A fast sequential stream for draws made in bulk; it is reproduced by this path and is not logged.</summary>
    public RngSequence Sequence(string name) => new(Child(name));

    public double Uniform(string name, double low, double high) => Logged(name, low + (high - low) * Unit(Child(name)));
    public double Draw(string name, Interval interval) => Uniform(name, interval.Low, interval.High);
    public bool Chance(string name, double probability) => Logged(name, Unit(Child(name)) < probability);
    public int Integer(string name, int exclusiveMax) => Logged(name, (int)(Unit(Child(name)) * exclusiveMax));

    public double Normal(string name, double mean, double standardDeviation)
    {
        var s = new RngSequence(Child(name));
        return Logged(name, mean + standardDeviation * s.Normal());
    }

    /// <summary>
    /// Picks an item by the highest hash of (seed, id): an item added to a catalogue changes only the draws that it wins
    /// (rendezvous hashing, Thaler and Ravishankar 1998).
    /// </summary>
    public T Pick<T>(string name, IReadOnlyList<T> items, Func<T, string> id)
    {
        if (items.Count == 0) throw new ArgumentException($"Nothing to pick from at '{Join(name)}'.");
        ulong child = Child(name);
        T best = items[0];
        ulong top = 0;
        for (int i = 0; i < items.Count; i++)
            if (Mix(child ^ Hash(id(items[i]))) is var h && (i == 0 || h > top)) (best, top) = (items[i], h);
        Logged(name, id(best));
        return best;
    }

    public string Pick(string name, params IReadOnlyList<string> items) => Pick(name, items, s => s);

    /// <summary>Logs the outcome of a search made with unlogged draws (a placement tried several times), under this source.</summary>
    public void Note(string name, object value) => log?.Add(new(Join(name), value));

    T Logged<T>(string name, T value) where T : notnull
    {
        log?.Add(new(Join(name), value));
        return value;
    }

    string Join(string name) => Path.Length == 0 ? name : $"{Path}/{name}";
    ulong Child(string name) => Mix(key ^ Hash(name));

    /// <summary>64-bit FNV-1a of the UTF-16 code units; stable across processes, unlike GetHashCode.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        ulong h = 0xCBF29CE484222325;
        foreach (char c in text) h = (h ^ c) * 0x100000001B3;
        return h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Unit(ulong bits) => (Mix(bits + 0x9E3779B97F4A7C15) >> 11) * (1.0 / (1UL << 53));
}

/// <summary>A sequential stream of random numbers for bulk use. A mutable struct: pass by ref.</summary>
public struct RngSequence(ulong seed)
{
    ulong state = seed;

    public ulong NextBits() => Rng.Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public double Uniform(double low, double high) => low + (high - low) * Unit();
    public int Integer(int exclusiveMax) => (int)(Unit() * exclusiveMax);

    /// <summary>Standard normal (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());
}
