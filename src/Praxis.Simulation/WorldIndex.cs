using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>Looks up every name of a scene in its compiled model.</summary>
static class WorldIndex
{
    public static SceneIndex Of(MjModel model, Scene scene, IReadOnlyList<Companion> companions)
    {
        var layout = new StateLayout
        {
            Positions = model.nq, Velocities = model.nv, Actuators = model.nu, Bodies = model.nbody,
            Vertices = companions.Sum(c => c.Vertices), LiquidLevels = companions.Sum(c => c.LiquidLevels),
            Displays = companions.Sum(c => c.Displays),
        };
        string[] bodies = [.. Enumerable.Range(0, model.nbody).Select(i => model.Name(new BodyId(i)))];
        return new(
            layout, bodies, [.. scene.Objects.Select(o => WithAddresses(model, o))], [.. scene.Robot.Arms.Select(a => Arm(model, a))])
        {
            Displays = DisplaysOf(companions), Quaternions = [.. QuaternionsOf(model)],
        };
    }

    static IEnumerable<int> QuaternionsOf(MjModel model)
    {
        const int Free = 0, Ball = 1; // mjtJoint
        for (int joint = 0; joint < model.njnt; joint++)
            if (model.jnt_type[joint] is Free or Ball) yield return model.jnt_qposadr[joint] + (model.jnt_type[joint] == Free ? 3 : 0);
    }

    static List<DisplayIndex> DisplaysOf(IReadOnlyList<Companion> companions)
    {
        List<DisplayIndex> found = [];
        int channel = 0;
        foreach (Companion it in companions)
        {
            if (it is Screen screen) found.Add(new(screen.Thing, screen.Display, channel));
            channel += it.Displays;
        }
        return found;
    }

    static SceneObject WithAddresses(MjModel model, SceneObject thing)
    {
        thing = thing with
        {
            Links = [.. thing.Asset.Links.Select(l => Address(model, $"{thing.Ref.Name}/{l.Name}", l))],
            Pieces = [.. thing.Asset.Ingredients.SelectMany(i => i.Bodies()).Select(b => model.Body($"{thing.Ref.Name}/{b}"))],
        };
        if (!thing.Movable) return thing;
        int joint = model.Joint(thing.Ref.Name).Value;
        return thing with { PositionAt = model.jnt_qposadr[joint], VelocityAt = model.jnt_dofadr[joint] };
    }

    static LinkIndex Address(MjModel model, string name, Link link)
    {
        int joint = model.Joint(name).Value;
        int? free = link.Joint.Kind == JointKind.Screw ? model.jnt_qposadr[model.Joint($"{name}/free").Value] : null;
        return new(link, model.Body(name), model.jnt_qposadr[joint], model.jnt_dofadr[joint], free);
    }

    static ArmIndex Arm(MjModel model, ArmSpec spec) => new(
        spec,
        [.. spec.Joints.Select(j => model.jnt_qposadr[model.Joint(j).Value])],
        [.. spec.Joints.Select(j => model.jnt_dofadr[model.Joint(j).Value])],
        [.. spec.Actuators.Select(a => model.Actuator(a).Value)],
        model.Actuator(spec.GripperActuator).Value,
        [.. spec.FingerJoints.Select(j => model.jnt_qposadr[model.Joint(j).Value])],
        [.. spec.FingerJoints.Select(j => model.jnt_dofadr[model.Joint(j).Value])],
        model.Body(spec.BaseBody), model.Body(spec.HandBody),
        [.. spec.FingerBodies.Select(model.Body)], [.. spec.Bodies.Select(model.Body)]);
}
