using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Planning;

/// <summary>
/// The joints that one planner moves, an arm's, in a fixed order: where they stand in a world's state, and their limits.
/// A configuration of the group is a span of <see cref="Count"/> numbers, rad or m.
/// </summary>
public sealed class JointGroup
{
    readonly int[] qposAddresses, dofAddresses;
    readonly double[] maxVelocity, maxAcceleration;

    JointGroup(
        string[] names, int[] qposAddresses, int[] dofAddresses, Interval[] limits, double[] maxVelocity, double[] maxAcceleration) =>
        (Names, this.qposAddresses, this.dofAddresses, Limits, this.maxVelocity, this.maxAcceleration) =
        (names, qposAddresses, dofAddresses, limits, maxVelocity, maxAcceleration);

    /// <summary>Reads addresses and ranges of named hinge and slide joints from a model.</summary>
    /// <param name="model">The compiled model; it is only read.</param>
    /// <param name="joints">Names, in the order of the configuration.</param>
    /// <param name="maxVelocity">Largest speeds, (n), rad/s or m/s.</param>
    /// <param name="maxAcceleration">Largest accelerations, (n), rad/s^2 or m/s^2.</param>
    /// <exception cref="PraxisException">A joint is unknown, a slide without range, or neither hinge nor slide, or a limit is
    /// missing.</exception>
    public static JointGroup From(
        MjModel model, IReadOnlyList<string> joints, ReadOnlySpan<double> maxVelocity, ReadOnlySpan<double> maxAcceleration)
    {
        int n = joints.Count;
        if (maxVelocity.Length != n || maxAcceleration.Length != n)
            throw new PraxisException($"A group of {n} joints ({string.Join(", ", joints)}) needs {n} velocity and {n} acceleration " +
                $"limits, got {maxVelocity.Length} and {maxAcceleration.Length}. Give one of each per joint.");
        int[] qpos = new int[n], dof = new int[n];
        var limits = new Interval[n];
        for (int i = 0; i < n; i++)
        {
            int j = model.Joint(joints[i]).Value;
            (qpos[i], dof[i], limits[i]) = (model.jnt_qposadr[j], model.jnt_dofadr[j], RangeOf(model, j, joints[i]));
        }
        return new([.. joints], qpos, dof, limits, maxVelocity.ToArray(), maxAcceleration.ToArray());
    }

    /// <summary>Number of joints, n.</summary>
    public int Count => Names.Count;

    /// <summary>Joint names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Range of each joint, (n), rad or m; a hinge without limits gets one turn to either side.</summary>
    public IReadOnlyList<Interval> Limits { get; }

    /// <summary>Where each joint stands in qpos, (n).</summary>
    public ReadOnlySpan<int> QposAddresses => qposAddresses;

    /// <summary>Where each joint stands in qvel, (n).</summary>
    public ReadOnlySpan<int> DofAddresses => dofAddresses;

    /// <summary>Largest speeds, (n), rad/s or m/s.</summary>
    public ReadOnlySpan<double> MaxVelocity => maxVelocity;

    /// <summary>Largest accelerations, (n), rad/s^2 or m/s^2.</summary>
    public ReadOnlySpan<double> MaxAcceleration => maxAcceleration;

    /// <summary>Seconds that a move takes at least: those of the joint that needs longest at its top speed.</summary>
    /// <param name="a">One configuration, (n), rad or m.</param>
    /// <param name="b">The other.</param>
    public double TravelTime(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double longest = 0;
        for (int j = 0; j < Count; j++) longest = Math.Max(longest, Math.Abs(b[j] - a[j]) / maxVelocity[j]);
        return longest;
    }

    /// <summary>Takes the group's configuration out of a whole world's qpos.</summary>
    public void Read(ReadOnlySpan<double> qposWorld, Span<double> q)
    {
        for (int i = 0; i < qposAddresses.Length; i++) q[i] = qposWorld[qposAddresses[i]];
    }

    /// <summary>Puts a configuration into a whole world's qpos.</summary>
    public void Write(ReadOnlySpan<double> q, Span<double> qposWorld)
    {
        for (int i = 0; i < qposAddresses.Length; i++) qposWorld[qposAddresses[i]] = q[i];
    }

    /// <summary>The first joint outside its range by more than <paramref name="tolerance"/>, or -1.</summary>
    public int FirstOutside(ReadOnlySpan<double> q, double tolerance = 1e-9)
    {
        for (int i = 0; i < q.Length; i++)
            if (!(q[i] >= Limits[i].Low - tolerance && q[i] <= Limits[i].High + tolerance)) return i;
        return -1;
    }

    static Interval RangeOf(MjModel model, int joint, string name)
    {
        const int Slide = 2, Hinge = 3; // mjtJoint
        int type = model.jnt_type[joint];
        if (type is not (Slide or Hinge))
            throw new PraxisException($"Joint '{name}' is neither hinge nor slide; only those can be planned. Leave it out of the group.");
        if (model.jnt_limited[joint] != 0) return new(model.jnt_range[2 * joint], model.jnt_range[2 * joint + 1]);
        if (type == Slide) throw new PraxisException($"Slide joint '{name}' has no range. Give it one: limited='true' range='low high'.");
        return new(-2 * Math.PI, 2 * Math.PI);
    }
}
