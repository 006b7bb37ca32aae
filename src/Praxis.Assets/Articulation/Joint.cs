namespace Praxis.Assets;

/// <summary>How a joint moves.</summary>
public enum JointKind
{
    /// <summary>Turns about its axis; positions in rad.</summary>
    Hinge,

    /// <summary>Moves along its axis; positions in m.</summary>
    Slide,

    /// <summary>
    /// A cap on its thread: turns about its axis, positions in rad, and rises along it as it turns. At zero it is tight; at the upper end
    /// of its range it is loose, whether it still lies on the thread or is somewhere else by now.
    /// </summary>
    Screw,
}

/// <summary>Words of joints as they are stored.</summary>
public static class JointKinds
{
    /// <summary>Of its positions: "rad" or "m".</summary>
    public static string Unit(this JointKind kind) => kind == JointKind.Hinge ? "rad" : "m";
}

/// <summary>
/// The one degree of freedom between a link and its parent. At position zero everything is where it was drawn: closed, off or out, and
/// the upper end of the range is open, on or pressed. What has a middle, as a dial or a lamp's arm, has it at zero.
/// </summary>
/// <param name="Kind">Hinge or slide.</param>
/// <param name="Anchor">A point on the axis, in O, m.</param>
/// <param name="Axis">Unit vector in O; positive motion is right-handed about it, or along it.</param>
/// <param name="Range">rad or m.</param>
public sealed record Joint(JointKind Kind, Vec3 Anchor, Vec3 Axis, Interval Range)
{
    /// <summary>Position in a scene that says nothing else, rad or m.</summary>
    public double Start { get; init; }

    /// <summary>Dry friction, N m or N: what must be overcome before it moves.</summary>
    public double Friction { get; init; }

    /// <summary>N m s/rad or N s/m.</summary>
    public double Damping { get; init; }

    /// <summary>N m/rad or N/m, towards <see cref="SpringRest"/>.</summary>
    public double Stiffness { get; init; }

    /// <summary>Where the spring is relaxed, rad or m; may lie outside the range, for a spring that is always tense.</summary>
    public double SpringRest { get; init; }

    /// <summary>Of a screw: how far it rises in one turn to the left, m; right-handed.</summary>
    public double Pitch { get; init; }

    /// <summary>Of a screw: the torque that turns it onto its seat, and off it again, N m.</summary>
    public double SeatTorque { get; init; }

    /// <summary>
    /// Of what is pushed on: the pull along the axis that takes it off, N; 0 for what must be turned off. It is a screw without pitch: at
    /// zero for as long as it is on, however it is turned, and at the upper end of its range once it is off.
    /// </summary>
    public double PullOff { get; init; }

    /// <summary>Detents, latches and other forces that depend on the position alone.</summary>
    public IReadOnlyList<JointForce> Forces { get; init; } = [];

    /// <summary>A door, a lid, a knob: turns about an axis.</summary>
    /// <param name="anchor">A point on the axis, in O, m.</param>
    /// <param name="axis">Unit vector in O.</param>
    /// <param name="range">rad.</param>
    public static Joint Hinge(Vec3 anchor, Vec3 axis, Interval range) => new(JointKind.Hinge, anchor, axis, range);

    /// <summary>A drawer, a button: moves along an axis.</summary>
    /// <param name="axis">Unit vector in O.</param>
    /// <param name="range">m.</param>
    public static Joint Slide(Vec3 axis, Interval range) => new(JointKind.Slide, Vec3.Zero, axis, range);

    /// <summary>A cap, a lid, a nut: turned to the left it rises, and comes off at the last turn.</summary>
    /// <param name="anchor">Where axis and thread meet, in O, m: within the thread's length.</param>
    /// <param name="axis">Unit vector in O; the way it comes off.</param>
    /// <param name="pitch">m per turn.</param>
    /// <param name="turns">From tight to loose.</param>
    public static Joint Screw(Vec3 anchor, Vec3 axis, double pitch, double turns) =>
        new(JointKind.Screw, anchor, axis, new(0, 2 * Math.PI * turns)) { Pitch = pitch };

    /// <summary>A cap that is pulled off and pushed on again.</summary>
    /// <param name="anchor">On the axis, in O, m: within the length over which it grips.</param>
    /// <param name="axis">Unit vector in O; the way it comes off.</param>
    /// <param name="pull">N.</param>
    public static Joint PushFit(Vec3 anchor, Vec3 axis, double pull) =>
        new(JointKind.Screw, anchor, axis, new(0, Math.PI / 6)) { PullOff = pull };

    /// <summary>Of a screw: how far it has risen at a position, m.</summary>
    public double RiseAt(double position) => Pitch / (2 * Math.PI) * position;

    /// <summary>Whether it holds what it carries as if it were one piece: a screw within 15 degrees of its seat.</summary>
    public bool HoldsFast(double position) => Kind == JointKind.Screw && position <= Math.PI / 12;

    /// <summary>The pose that a link drawn in O has in O at a position.</summary>
    public Pose Moved(double position)
    {
        if (Kind == JointKind.Slide) return new(Quat.Identity, position * Axis);
        Quat turn = Quat.FromAxisAngle(Axis, position);
        return new(turn, Anchor - turn.Rotate(Anchor) + RiseAt(position) * Axis);
    }

    /// <summary>Moment of inertia of a body about the axis of a hinge, kg m^2.</summary>
    public double InertiaOf(MassProperties body)
    {
        Inertia i = body.Inertia;
        Vec3 turned = new(
            i.Xx * Axis.X + i.Xy * Axis.Y + i.Xz * Axis.Z, i.Xy * Axis.X + i.Yy * Axis.Y + i.Yz * Axis.Z,
            i.Xz * Axis.X + i.Yz * Axis.Y + i.Zz * Axis.Z);
        double away = Vec3.Cross(Axis, body.Center - Anchor).Length;
        return Vec3.Dot(Axis, turned) + body.Mass * away * away;
    }

    /// <summary>How far it is from zero towards the upper end of its range: 0 closed, off or out; 1 open, on or pressed.</summary>
    /// <param name="position">rad or m.</param>
    public double ShareAt(double position) => position / Range.High;

    /// <summary>Force of everything in <see cref="Forces"/> at a position, N m or N, positive along the axis.</summary>
    public double ForceAt(double position)
    {
        double sum = 0;
        for (int i = 0; i < Forces.Count; i++) sum += Forces[i].At(position);
        return sum;
    }
}
