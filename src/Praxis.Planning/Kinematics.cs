using Praxis.Core;

namespace Praxis.Planning;

/// <summary>
/// Forward kinematics and Jacobian of a tool frame T over one joint group. The chain is read from the model once and evaluated here,
/// so that a call costs the same in an empty and in a crowded scene.
/// </summary>
public sealed partial class Kinematics
{
    readonly Link[] links;
    readonly Frame[] moved; // (links), frame after each joint, of the configuration evaluated last
    Frame tip;              // from the last joint's frame to the tool
    Frame tool;             // X_WT of the configuration evaluated last

    /// <summary>One joint of the chain: the constant transform that leads to it, then a turn about, or a slide along, z.</summary>
    struct Link
    {
        public Frame Fixed;
        public int Joint;      // place in the group
        public bool Slides;
        public double Zero;    // joint coordinate at which the transform is the identity
    }

    /// <summary>The joints that are moved.</summary>
    public JointGroup Group { get; }

    /// <summary>Pose X_WT of the tool site.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    public Pose ToolPose(ReadOnlySpan<double> q)
    {
        Evaluate(q);
        return tool.ToPose();
    }

    /// <summary>Velocity Jacobian of the tool frame.</summary>
    /// <param name="q">Configuration, (n), rad or m.</param>
    /// <param name="J_WT">Receives (6, n) row-major: linear rows then angular, expressed in W, taken at the tool origin.</param>
    /// <exception cref="ArgumentException"><paramref name="J_WT"/> is not 6 * n long.</exception>
    /// <remarks>Lynch and Park 2017, section 5.1. Checked by finite differences in <c>Jacobian_MatchesFiniteDifferences</c>.</remarks>
    public void Jacobian(ReadOnlySpan<double> q, Span<double> J_WT)
    {
        if (J_WT.Length != 6 * Group.Count)
            throw new ArgumentException($"The Jacobian of {Group.Count} joints has {6 * Group.Count} elements, room is for {J_WT.Length}.");
        Evaluate(q);
        FillJacobian(J_WT);
    }

    /// <summary>The tool frame; the joint frames stay behind for <see cref="FillJacobian"/>.</summary>
    internal ref readonly Frame Evaluate(ReadOnlySpan<double> q)
    {
        for (int i = 0; i < links.Length; i++)
        {
            ref readonly Link link = ref links[i];
            Frame before = i == 0 ? link.Fixed : moved[i - 1] * link.Fixed;
            double value = q[link.Joint] - link.Zero;
            moved[i] = link.Slides ? before.MovedAlongZ(value) : before.TurnedAboutZ(value);
        }
        tool = moved[^1] * tip;
        return ref tool;
    }

    /// <summary>Number of links: one beyond each joint, in the order of the chain.</summary>
    internal int LinkCount => links.Length;

    /// <summary>Place in the group of the joint before a link.</summary>
    internal int JointOf(int link) => links[link].Joint;

    /// <summary>Frame of a link, of the configuration evaluated last: its z is the axis of the joint before it.</summary>
    internal ref readonly Frame FrameOf(int link) => ref moved[link];

    /// <summary>Pose of the tool in the last link.</summary>
    internal ref readonly Frame Tip => ref tip;

    /// <summary>How far a link's frame is at most from that of the link before it, m.</summary>
    internal double SpanOf(int link)
    {
        ref readonly Link l = ref links[link];
        Interval range = Group.Limits[l.Joint];
        return l.Fixed.P.Length + (l.Slides ? Math.Max(Math.Abs(range.Low - l.Zero), Math.Abs(range.High - l.Zero)) : 0);
    }

    /// <summary>Whether the joint before a link slides.</summary>
    internal bool IsSlide(int link) => links[link].Slides;

    /// <summary>The Jacobian, (6, n), of the configuration evaluated last.</summary>
    internal void FillJacobian(Span<double> jacobian)
    {
        int n = Group.Count;
        jacobian.Clear();
        for (int i = 0; i < links.Length; i++)
        {
            Vec3 axis = moved[i].Z;
            Vec3 linear = links[i].Slides ? axis : Vec3.Cross(axis, tool.P - moved[i].P);
            Vec3 angular = links[i].Slides ? Vec3.Zero : axis;
            int j = links[i].Joint;
            (jacobian[j], jacobian[n + j], jacobian[2 * n + j]) = (linear.X, linear.Y, linear.Z);
            (jacobian[3 * n + j], jacobian[4 * n + j], jacobian[5 * n + j]) = (angular.X, angular.Y, angular.Z);
        }
    }
}
