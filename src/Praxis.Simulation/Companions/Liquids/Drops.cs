using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>What left a vessel during the last control periods: one drop per period, in free fall.</summary>
sealed class Drops(int kinds)
{
    /// <summary>Periods that a drop can fall before it counts as spilled where it is.</summary>
    public const int Longest = 128;

    readonly Vec3[] positions = new Vec3[Longest], velocities = new Vec3[Longest];
    readonly double[] volumes = new double[Longest * kinds];
    readonly int[] into = new int[Longest]; // vessel whose opening it passed, or -1
    readonly bool[] fell = new bool[Longest];
    int newest;

    /// <summary>Makes room for a drop; the oldest place is used again and must be dry.</summary>
    public int Next()
    {
        newest = (newest + 1) % Longest;
        (into[newest], fell[newest]) = (-1, false);
        VolumesOf(newest).Clear();
        return newest;
    }

    /// <summary>The place of the drop of an age in periods.</summary>
    public int Aged(int age) => (newest - age + Longest) % Longest;

    /// <summary>Whether there is or was a drop; it keeps its last position after it landed.</summary>
    public ref bool Fell(int place) => ref fell[place];

    public ref Vec3 Position(int place) => ref positions[place];
    public ref Vec3 Velocity(int place) => ref velocities[place];
    public ref int Into(int place) => ref into[place];
    public Span<double> VolumesOf(int place) => volumes.AsSpan(place * kinds, kinds);

    public double Volume(int place)
    {
        double sum = 0;
        foreach (double v in VolumesOf(place)) sum += v;
        return sum;
    }
}
