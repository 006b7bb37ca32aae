using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>Names to indices, so that a state can be asked about "mug" or the first arm. Fixed for the life of a scene.</summary>
public sealed class SceneIndex
{
    readonly Dictionary<string, int> objects;

    internal SceneIndex(
        StateLayout layout, IReadOnlyList<string> bodyNames, IReadOnlyList<SceneObject> objects, IReadOnlyList<ArmIndex> arms)
    {
        (Layout, BodyNames, Objects, Arms) = (layout, bodyNames, objects, arms);
        var byName = bodyNames.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        this.objects = objects.ToDictionary(o => o.Ref.Name, o => byName[o.Ref.Name], StringComparer.Ordinal);
        RobotBodies = [.. arms.SelectMany(a => a.Bodies).Select(b => b.Value).Order()];
    }

    public StateLayout Layout { get; }

    /// <summary>Name of every body; index 0 is the world.</summary>
    public IReadOnlyList<string> BodyNames { get; }

    public IReadOnlyList<SceneObject> Objects { get; }
    public IReadOnlyList<ArmIndex> Arms { get; }

    /// <summary>Every display of every object.</summary>
    public IReadOnlyList<DisplayIndex> Displays { get; internal init; } = [];

    /// <summary>The display of an object.</summary>
    /// <exception cref="PraxisException">No such object, or it has no display of this name.</exception>
    public DisplayIndex DisplayOf(ObjectRef thing, string display)
    {
        BodyOf(thing);
        return Displays.FirstOrDefault(d => d.Thing == thing && d.Display.Name == display) ?? throw new PraxisException(
            Suggest.Unknown($"display of '{thing}'", display, Displays.Where(d => d.Thing == thing).Select(d => d.Display.Name)));
    }

    /// <summary>Body indices of all arms, ascending.</summary>
    internal int[] RobotBodies { get; }

    public BodyId BodyOf(ObjectRef thing) => objects.TryGetValue(thing.Name, out int body)
        ? new(body)
        : throw new PraxisException(Suggest.Unknown("object in this scene", thing.Name, objects.Keys));

    /// <summary>The link of an object.</summary>
    /// <exception cref="PraxisException">No such object, or nothing of it that moves is called so.</exception>
    public LinkIndex LinkOf(ObjectRef thing, string link)
    {
        Link known = this[thing].Asset.LinkNamed(link);
        return this[thing].Links.First(l => l.Link == known);
    }

    /// <summary>The body of this name.</summary>
    public BodyId Body(string name) => Enumerable.Range(0, BodyNames.Count).FirstOrDefault(i => BodyNames[i] == name, -1) is var i and >= 0
        ? new(i)
        : throw new PraxisException(Suggest.Unknown("body in this scene", name, BodyNames));

    public SceneObject this[ObjectRef thing] => Objects.First(o => o.Ref == thing);

    public bool IsRobot(BodyId body) => Array.BinarySearch(RobotBodies, body.Value) >= 0;
}

/// <summary>Where the number that a display shows stands in the state.</summary>
/// <param name="Thing">The object that has it.</param>
/// <param name="Display">The display.</param>
/// <param name="Channel">Index in <see cref="WorldState.Displays"/>.</param>
public sealed record DisplayIndex(ObjectRef Thing, Display Display, int Channel);

/// <summary>Where one arm's numbers stand in the state.</summary>
/// <param name="Spec">The arm.</param>
/// <param name="Positions">Index of each arm joint in the position block.</param>
/// <param name="Velocities">Index of each arm joint in the velocity block.</param>
/// <param name="Actuators">Index of each arm joint's actuator.</param>
/// <param name="GripperActuator">Index of the gripper's actuator.</param>
/// <param name="FingerPositions">Index of each finger joint in the position block.</param>
/// <param name="FingerVelocities">Index of each finger joint in the velocity block.</param>
/// <param name="Base">The body that carries the arm.</param>
/// <param name="Hand">The body that the tool frame is fixed to.</param>
/// <param name="Fingers">The finger bodies.</param>
/// <param name="Bodies">Every body of the arm, base, hand and fingers included.</param>
public sealed record ArmIndex(
    ArmSpec Spec, int[] Positions, int[] Velocities, int[] Actuators, int GripperActuator, int[] FingerPositions, int[] FingerVelocities,
    BodyId Base, BodyId Hand, BodyId[] Fingers, BodyId[] Bodies);
