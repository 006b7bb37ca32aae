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
    /// <summary>The features it fills.</summary>
    public abstract IEnumerable<FeatureSpec> Features(LabelSchema schema);

    /// <summary>Appends this frame's values.</summary>
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

    /// <summary>Control period at the frame's time.</summary>
    public required int Tick { get; init; }

    /// <summary>Places for objects in the label arrays of this dataset.</summary>
    public required int ObjectPlaces { get; init; }

    /// <summary>Places for joints of objects in the label arrays of this dataset; none where nothing in it moves.</summary>
    public int JointPlaces { get; init; }

    /// <summary>Places for vessels in the label arrays of this dataset; none where nothing in it is filled.</summary>
    public int VesselPlaces { get; init; }

    /// <summary>True for the episode's last frame.</summary>
    public required bool Last { get; init; }

    /// <summary>The cameras of this look.</summary>
    public required IReadOnlyList<SceneCamera> Cameras { get; init; }
}
