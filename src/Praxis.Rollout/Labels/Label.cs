using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// A feature, or a few that belong together, filled in from the simulator's truth for every frame. One file per label, found by type.
/// What a real robot senses is named <c>observation.*</c>; exactly one feature is <c>action</c>; all other truth is <c>label.*</c>.
/// </summary>
public abstract class Label
{
    /// <summary>The word for it in <c>--labels</c>: the class name in kebab-case.</summary>
    public string Id => Catalog.IdOf(GetType());

    /// <summary>Whether <c>--labels</c> may leave it out; a dataset without the others would teach nothing.</summary>
    public virtual bool IsOptional => true;

    /// <summary>Whether it is written unless <c>--labels</c> says otherwise.</summary>
    public virtual bool IsStandard => true;

    /// <summary>Whether it needs <see cref="FrameMoment.Views"/>.</summary>
    public virtual bool LooksAtPictures => false;

    /// <summary>The features it fills.</summary>
    public abstract IEnumerable<FeatureSpec> Features(LabelSchema schema);

    /// <summary>Appends this frame's values; the frame's pictures have been taken.</summary>
    public abstract void Write(in FrameMoment moment, EpisodePartWriter row);
}

/// <summary>What the shape of a dataset's labels depends on.</summary>
/// <param name="Arms">The robot's arms.</param>
/// <param name="Cameras">Names of the cameras.</param>
/// <param name="Objects">Largest number of movable objects in any task of the dataset.</param>
/// <param name="Joints">Places for joints of objects: what any episode of the dataset may need.</param>
public sealed record LabelSchema(IReadOnlyList<ArmSpec> Arms, IReadOnlyList<string> Cameras, int Objects, int Joints = 0)
{
    /// <summary>Places for vessels; none where no task fills anything.</summary>
    public int Vessels { get; init; }

    /// <summary>Places for things by their instance id, furniture included: place i is instance i + 1.</summary>
    public int Instances { get; init; } = Objects + 1;

    /// <summary>Largest number of conditions that the goal of any task joins.</summary>
    public int GoalAtoms { get; init; } = 1;

    /// <summary>Names for a vector of several numbers per arm, prefixed by the arm's name where there are several arms.</summary>
    public IReadOnlyList<string> PerArm(params IReadOnlyList<string> parts) =>
        [.. Arms.SelectMany(a => parts.Select(p => $"{Prefix(a)}{p}"))];

    /// <summary>"instance_1.x" and so on, for every place of <see cref="Instances"/>.</summary>
    public IReadOnlyList<string> PerInstance(params IReadOnlyList<string> parts) =>
        [.. Enumerable.Range(1, Instances).SelectMany(i => parts.Select(p => $"instance_{i}.{p}"))];

    /// <summary>"joint_1" ... and "gripper", prefixed by the arm's name where there are several.</summary>
    public IReadOnlyList<string> JointNames(string suffix) =>
        [.. Arms.SelectMany(a => a.Joints.Select((_, i) => $"{Prefix(a)}joint_{i + 1}.{suffix}").Append($"{Prefix(a)}gripper.{suffix}"))];

    /// <summary>One unit per entry of <see cref="JointNames"/>.</summary>
    public IReadOnlyList<string> JointUnits(string joint, string gripper) =>
        [.. Arms.SelectMany(a => Enumerable.Repeat(joint, a.Joints.Count).Append(gripper))];

    /// <summary>Per arm the pose of its tool in the base frame: position (m), then quaternion.</summary>
    public IReadOnlyList<string> ToolNames => [.. Arms.SelectMany(ToolNamesOf)];

    /// <summary>Actions as poses of the tools: per arm its pose, then its gripper's opening (m).</summary>
    public IReadOnlyList<string> ToolActionNames => [.. Arms.SelectMany(a => ToolNamesOf(a).Append($"{Prefix(a)}gripper.pos"))];

    static IEnumerable<string> ToolNamesOf(ArmSpec arm) =>
        ((string[])["x", "y", "z", "qw", "qx", "qy", "qz"]).Select(n => $"{Prefix(arm)}ee.{n}");

    public static string Prefix(ArmSpec arm) => arm.Name.Length == 0 ? "" : $"{arm.Name}_";
}

/// <summary>One frame of an episode and the moment after it.</summary>
public readonly ref struct FrameMoment
{
    public required Take Take { get; init; }

    /// <summary>The world at the frame's time.</summary>
    public required WorldState State { get; init; }

    /// <summary>The world one frame later.</summary>
    public required WorldState Next { get; init; }

    /// <summary>Number of the frame, from 0.</summary>
    public required int Frame { get; init; }

    /// <summary>Frames per second.</summary>
    public required int Fps { get; init; }

    /// <summary>Control period at the frame's time.</summary>
    public required int Tick { get; init; }

    /// <summary>Control period at the next frame's time.</summary>
    public required int NextTick { get; init; }

    /// <summary>Places in the label arrays of this dataset.</summary>
    public required LabelSchema Schema { get; init; }

    /// <summary>What happened over the whole take: grasps, touches, progress.</summary>
    public required TakeFacts Facts { get; init; }

    /// <summary>True for the episode's last frame.</summary>
    public required bool Last { get; init; }

    /// <summary>The cameras of this look.</summary>
    public required IReadOnlyList<SceneCamera> Cameras { get; init; }

    /// <summary>What can be said of the take.</summary>
    public required EpisodeWords Words { get; init; }

    /// <summary>What each camera sees, in the order of <see cref="Cameras"/>; empty where no label asked for it.</summary>
    public required IReadOnlyList<CameraView> Views { get; init; }
}
