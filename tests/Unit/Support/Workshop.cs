using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Simulation;

namespace Praxis.Tests.Unit.Support;

/// <summary>Small scenes put together by hand: a robot, and things where a test wants them.</summary>
static class Workshop
{
    public static readonly MaterialDescription Wood = Materials.Wood(Rng.FromSeed(1));

    /// <summary>A world with the robot's foot at a place of the floor.</summary>
    public static World World(double robotX, params SceneObject[] things)
    {
        var robot = new Panda();
        return new(new()
        {
            Robot = robot, X_WB = Pose.At(robotX, 0, 0), Posture = [[.. robot.Arms[0].Home]],
            Objects = [.. things.Select((t, i) => t with { InstanceId = (ushort)(i + 1) })],
        });
    }

    public static SceneObject Thing(
        string name, ObjectAsset asset, Pose X_WO, bool fast = false, params (string Link, double At)[] joints) => new()
    {
        Ref = new(name), Category = asset.Category, Asset = asset, X_WO = X_WO, Movable = !fast, InstanceId = 1,
        JointStart = joints.ToDictionary(j => j.Link, j => j.At),
    };

    /// <summary>A cube of wood.</summary>
    public static ObjectAsset Cube(double half) => new("cube", new Part(Solid.Box(new(half, half, half), 0).At(0, 0, half), Wood))
    {
        Collisions = [CollisionPart.Box(half, half, half, Pose.At(0, 0, half))],
        Affordances = [new BoxGrasp(new(half, half, half)) { X_OA = Pose.At(0, 0, half) }], Base = Outline.Rectangle(half, half),
    };

    /// <summary>
    /// A box too wide to grasp, 20 cm square and 8 cm high, with a shelf that slides out towards +X under its top, and an upright post
    /// on a hinge on top of it.
    /// </summary>
    public static ObjectAsset Chest()
    {
        Solid box = Solid.Box(new(0.1, 0.1, 0.04), 0).At(0, 0, 0.04);
        Solid plate = Solid.Box(new(0.1, 0.09, 0.004), 0).At(0, 0, 0.09), post = Solid.Box(new(0.01, 0.01, 0.03), 0).At(0, 0, 0.125);
        return new("chest", new Part(box, Wood, 200))
        {
            Collisions = [CollisionPart.Box(0.1, 0.1, 0.04, Pose.At(0, 0, 0.04))], Base = Outline.Rectangle(0.1, 0.1),
            Affordances = [],
            Links =
            [
                new("shelf", Joint.Slide(Vec3.UnitX, new(0, 0.2)) with { Friction = 5, Damping = 5 }, new Part(plate, Wood))
                {
                    Collisions = [CollisionPart.Box(0.1, 0.09, 0.004, Pose.At(0, 0, 0.09))],
                    Affordances = [new SupportSurface(Outline.Rectangle(0.1, 0.09)) { X_OA = Pose.At(0, 0, 0.094) }],
                },
                new("post", Joint.Hinge(new(0, 0, 0.1), Vec3.UnitX, new(-0.2, 0.2)) with { Friction = 1 }, new Part(post, Wood))
                {
                    Collisions = [CollisionPart.Box(0.01, 0.01, 0.03, Pose.At(0, 0, 0.125))],
                    Affordances = [new BoxGrasp(new(0.01, 0.01, 0.03)) { X_OA = Pose.At(0, 0, 0.125) }],
                },
            ],
        };
    }

    public static void Wait(World world, double seconds)
    {
        Command still = Command.Hold(world.State);
        for (double t = 0; t < seconds; t += Praxis.Simulation.World.ControlPeriod)
            Xunit.Assert.True(world.Advance(still), world.Fault);
    }
}
