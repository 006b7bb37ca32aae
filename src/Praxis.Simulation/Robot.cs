using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>
/// A robot model: kinematics, drives, gripper, looks. One file per robot; skills never ask which one they drive, because the tool
/// frame (+Z approaches, +Y closes, origin between the pads) and the gripper's shape are stated here.
/// </summary>
public abstract class Robot
{
    /// <summary>Kebab-case class name.</summary>
    public string Id => Catalog.IdOf(GetType());

    /// <summary>LeRobot's free-text robot type.</summary>
    public virtual string RobotType => Id;

    public abstract IReadOnlyList<ArmSpec> Arms { get; }

    /// <summary>Where objects may be put so that the robot can handle them: a rectangle in the base frame, m.</summary>
    public abstract Rectangle Workspace { get; }

    /// <summary>Adds bodies, joints, drives and contact rules to the model.</summary>
    /// <param name="mjcf">The model under construction.</param>
    /// <param name="X_WB">Where the robot's base stands.</param>
    public abstract void AddTo(MjcfWriter mjcf, Pose X_WB);

    /// <summary>
    /// What an arm fills at a posture: capsules, base included, in the base frame, m. Furniture is placed clear of it; a robot that
    /// does not say is not minded.
    /// </summary>
    /// <param name="arm">Index of the arm.</param>
    /// <param name="q">Joint positions, rad.</param>
    public virtual IReadOnlyList<(Vec3 A, Vec3 B, double Radius)> Occupied(int arm, IReadOnlyList<double> q) => [];

    /// <summary>What the robot looks like: each part with the body that carries it, expressed in that body's frame.</summary>
    public abstract IReadOnlyList<BodyVisual> Visuals { get; }
}

/// <summary>A visible part fixed to a body.</summary>
public sealed record BodyVisual(string Body, VisualPart Part);

/// <summary>An axis-aligned rectangle, m.</summary>
public readonly record struct Rectangle(Interval X, Interval Y)
{
    public Vec3 Centre => new(X.Middle, Y.Middle, 0);

    /// <summary>The rectangle of this full size around the same centre, cut to this rectangle.</summary>
    public Rectangle Within(double width, double depth) => new(
        new(Math.Max(X.Low, X.Middle - width / 2), Math.Min(X.High, X.Middle + width / 2)),
        new(Math.Max(Y.Low, Y.Middle - depth / 2), Math.Min(Y.High, Y.Middle + depth / 2)));
}

/// <summary>One arm with its gripper.</summary>
public sealed record ArmSpec
{
    /// <summary>Prefix of feature names; empty for a single arm.</summary>
    public string Name { get; init; } = "";

    /// <summary>Joints from base to hand, as named in the model.</summary>
    public required IReadOnlyList<string> Joints { get; init; }

    /// <summary>The position servo of each joint.</summary>
    public required IReadOnlyList<string> Actuators { get; init; }

    /// <summary>Position gain of each servo, N m/rad: what a position command that is off by a radian pushes with.</summary>
    public required IReadOnlyList<double> ServoStiffness { get; init; }

    /// <summary>Velocity gain over position gain of each servo, s: the feed-forward that cancels its lag.</summary>
    public required IReadOnlyList<double> FeedForward { get; init; }

    /// <summary>Resting posture, rad.</summary>
    public required IReadOnlyList<double> Home { get; init; }

    /// <summary>rad/s.</summary>
    public required IReadOnlyList<double> VelocityLimits { get; init; }

    /// <summary>rad/s^2.</summary>
    public required IReadOnlyList<double> AccelerationLimits { get; init; }

    /// <summary>Position servo of the gripper; its command is the mean finger position, half the opening, m.</summary>
    public required string GripperActuator { get; init; }

    public required IReadOnlyList<string> FingerJoints { get; init; }
    public required IReadOnlyList<string> FingerBodies { get; init; }
    public required string BaseBody { get; init; }
    public required string HandBody { get; init; }

    /// <summary>Site of the tool frame, fixed to the hand.</summary>
    public required string ToolSite { get; init; }

    /// <summary>Every body of the arm, base first.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>Tool frame in the hand's frame.</summary>
    public required Pose X_HandTool { get; init; }

    /// <summary>Where a wrist camera sits, in the hand's frame.</summary>
    public required Pose X_HandCamera { get; init; }

    public required GripperShape Gripper { get; init; }

    /// <summary>Stiffness of the gripper servo, N per m of mean finger position.</summary>
    public required double GripperStiffness { get; init; }

    /// <summary>How much narrower than a thing the gripper is asked to be when it holds it, m: by the stiffness, its grip force.</summary>
    public double Squeeze { get; init; } = 0.02;

    /// <summary>Fastest change of the commanded opening, m/s.</summary>
    public double GripperSpeed { get; init; } = 0.15;

    /// <summary>Mass the arm may carry, kg.</summary>
    public double Payload { get; init; } = 3;
}
