using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Simulation;

/// <summary>Names to indices, so that a state can be asked about "mug" or the first arm. Fixed for the life of a scene.</summary>
public sealed class SceneIndex
{
    readonly Dictionary<string, Entry> objects;
    readonly SceneObject?[] owners; // (nbody)

    internal SceneIndex(
        StateLayout layout, IReadOnlyList<string> bodyNames, IReadOnlyList<SceneObject> objects, IReadOnlyList<ArmIndex> arms)
    {
        (Layout, BodyNames, Objects, Arms) = (layout, bodyNames, objects, arms);
        Liquids = LiquidIndex.Of(objects);
        var byName = bodyNames.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        this.objects = objects.ToDictionary(o => o.Ref.Name, o => new Entry(o, new(byName[o.Ref.Name])), StringComparer.Ordinal);
        owners = new SceneObject?[bodyNames.Count];
        foreach (Entry entry in this.objects.Values)
            foreach (BodyId body in entry.Bodies) owners[body.Value] = entry.Object;
        RobotBodies = [.. arms.SelectMany(a => a.Bodies).Select(b => b.Value).Order()];
    }

    public StateLayout Layout { get; }

    /// <summary>Name of every body; index 0 is the world.</summary>
    public IReadOnlyList<string> BodyNames { get; }

    public IReadOnlyList<SceneObject> Objects { get; }
    public IReadOnlyList<ArmIndex> Arms { get; }

    /// <summary>Vessels and what they can hold; null where nothing was filled.</summary>
    public LiquidIndex? Liquids { get; }

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

    /// <summary>Where quaternions stand in the position block.</summary>
    internal IReadOnlyList<int> Quaternions { get; init; } = [];

    /// <summary>Body indices of all arms, ascending.</summary>
    internal int[] RobotBodies { get; }

    /// <summary>The body that carries the object's own frame; what touches a thing may touch any of <see cref="BodiesOf"/>.</summary>
    public BodyId BodyOf(ObjectRef thing) => Known(thing).Bodies[0];

    /// <summary>Every body of an object: its own, then its links' in the order of the asset, then its ingredients'.</summary>
    public IReadOnlyList<BodyId> BodiesOf(ObjectRef thing) => Known(thing).Bodies;

    /// <summary>The object that a body belongs to; null for the world and the robots.</summary>
    public SceneObject? OwnerOf(BodyId body) => owners[body.Value];

    /// <summary>What can be done with an object, and with which of its bodies.</summary>
    /// <param name="thing">The object.</param>
    /// <param name="part">Name of a link, for what that link offers; empty for the object's own body; null for all of it.</param>
    public IEnumerable<Offer<T>> AffordancesOf<T>(ObjectRef thing, string? part = null) where T : Affordance
    {
        Entry entry = Known(thing);
        for (int i = 0; i <= entry.Object.Links.Count; i++)
        {
            (string name, IReadOnlyList<Affordance> offered) = i == 0
                ? ("", entry.Object.Asset.Affordances)
                : (entry.Object.Links[i - 1].Link.Name, entry.Object.Links[i - 1].Link.Affordances);
            if (part is not null && part != name) continue;
            foreach (Affordance affordance in offered)
                if (affordance is T wanted) yield return new(wanted, entry.Bodies[i], name);
        }
    }

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

    public SceneObject this[ObjectRef thing] => Known(thing).Object;

    Entry Known(ObjectRef thing) => objects.TryGetValue(thing.Name, out Entry? entry)
        ? entry
        : throw new PraxisException(Suggest.Unknown("object in this scene", thing.Name, objects.Keys));

    public bool IsRobot(BodyId body) => Array.BinarySearch(RobotBodies, body.Value) >= 0;

    sealed class Entry(SceneObject thing, BodyId own)
    {
        public SceneObject Object { get; } = thing;
        public BodyId[] Bodies { get; } = [own, .. thing.Links.Select(l => l.Body), .. thing.Pieces];
    }
}

/// <summary>An affordance and the body that carries it.</summary>
/// <param name="Affordance">Its frame A is given in the frame of that body.</param>
/// <param name="Body">The object's own body, or a link's.</param>
/// <param name="Part">Name of the link; empty for the object's own body.</param>
public readonly record struct Offer<T>(T Affordance, BodyId Body, string Part) where T : Affordance
{
    /// <summary>The pose of its frame in W.</summary>
    public Pose X_WA(WorldState state) => state.BodyPose(Body) * Affordance.X_OA;
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
