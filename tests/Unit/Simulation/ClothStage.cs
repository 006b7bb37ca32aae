using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>A world with one cloth, named "cloth", and a few bodies; what its state says of the cloth.</summary>
sealed class ClothStage : IDisposable
{
    static readonly ObjectRef Ref = new("cloth");
    readonly Command still;

    public ClothStage(Cloth cloth, Pose X_WO, params IEnumerable<SceneObject> others)
        : this(cloth, X_WO, Pose.At(-1.5, 0, 0), 0.08, others) { }

    public ClothStage(Cloth cloth, Pose X_WO, Pose X_WB, double opening, params IEnumerable<SceneObject> others)
    {
        Cloth = cloth;
        var robot = new Panda();
        World = new(new()
        {
            Robot = robot, X_WB = X_WB, Posture = [[.. robot.Arms[0].Home]], Opening = [opening],
            Objects = [Placed("cloth", AssetOf(cloth), X_WO, movable: true, 1), .. others],
        });
        still = Command.Hold(World.State);
        ((double[])[.. robot.Arms[0].Home]).CopyTo(still.Arms[0].Q, 0);
        still.Arms[0].Opening = opening;
    }

    public Cloth Cloth { get; }
    public World World { get; }
    public WorldState State => World.State;
    public Command Still => still;
    public Pose Pose => State.PoseOf(Ref);

    /// <summary>m/s of its centre.</summary>
    public Vec3 Velocity => Vec3.From(State.Velocities[State.Index[Ref].VelocityAt!.Value..]); // it is movable

    /// <summary>A towel of 16 x 16 particles.</summary>
    public static Cloth Square(double side = 0.3, double friction = 0.6) =>
        new(side, side, 16, 16, 0.003, 0.3, Materials.Fabric(Rng.FromSeed(1)) with { Friction = friction }) { Drag = 0 };

    /// <summary>A body of one convex part, made of wood, 500 kg/m^3, or fixed.</summary>
    public static SceneObject Body(string name, CollisionShape shape, Pose X_WO, bool movable = false, double friction = 0.6)
    {
        MaterialDescription wood = Materials.Wood(Rng.FromSeed(2)) with { Friction = friction, Density = 500 };
        Vec3 half = shape is CollisionShape.Box box ? box.HalfExtents : new(0.02, 0.02, 0.02);
        return Placed(name, new ObjectAsset("body", new Part(Solid.Box(half, 0), wood))
        {
            Collisions = [new(shape, Pose.Identity)], Affordances = [], Base = Outline.Rectangle(0.02, 0.02),
        }, X_WO, movable, 2);
    }

    /// <summary>Runs on, with the arm where it is.</summary>
    /// <param name="seconds">s.</param>
    /// <param name="each">Called after every control period.</param>
    public void Run(double seconds, Action? each = null)
    {
        for (double t = 0; t < seconds - 1e-9; t += World.ControlPeriod)
        {
            Assert.True(World.Advance(still), World.Fault);
            each?.Invoke();
        }
    }

    public Vec3 Particle(int column, int row) => Vec3.From(State.Vertices[(3 * (row * Cloth.Columns + column))..]);

    public IEnumerable<Vec3> Particles =>
        Enumerable.Range(0, Cloth.ParticleCount).Select(k => Particle(k % Cloth.Columns, k / Cloth.Columns));

    public Vec3 Centre => Particles.Aggregate((a, b) => a + b) / Cloth.ParticleCount;

    /// <summary>Points on the surface, an eighth of a cell apart.</summary>
    public IEnumerable<Vec3> Surface()
    {
        for (int j = 0; j + 1 < Cloth.Rows; j++)
            for (int i = 0; i + 1 < Cloth.Columns; i++)
                for (int k = 0; k < 64; k++)
                {
                    double u = k % 8 / 7.0, v = k / 8 / 7.0;
                    yield return Vec3.Lerp(Vec3.Lerp(Particle(i, j), Particle(i + 1, j), u),
                        Vec3.Lerp(Particle(i, j + 1), Particle(i + 1, j + 1), u), v);
                }
    }

    /// <summary>Longest edge of the grid over its length at rest, less one.</summary>
    public double Stretch()
    {
        double most = 0;
        for (int j = 0; j < Cloth.Rows; j++)
            for (int i = 0; i < Cloth.Columns; i++)
            {
                if (i > 0) most = Math.Max(most, (Particle(i, j) - Particle(i - 1, j)).Length / Cloth.SpacingX);
                if (j > 0) most = Math.Max(most, (Particle(i, j) - Particle(i, j - 1)).Length / Cloth.SpacingY);
            }
        return most - 1;
    }

    public void Dispose() => World.Dispose();

    static ObjectAsset AssetOf(Cloth cloth) => new("cloth", new Part(
        Solid.Box(new(cloth.HalfExtents.X, cloth.HalfExtents.Y, cloth.Height / 2), 0).At(0, 0, cloth.Height / 2), cloth.Material, 100))
    {
        Collisions = [], Affordances = [], Base = Outline.Rectangle(cloth.HalfExtents.X, cloth.HalfExtents.Y), Ingredients = [cloth],
    };

    static SceneObject Placed(string name, ObjectAsset asset, Pose X_WO, bool movable, ushort id) => new()
    {
        Ref = new(name), Category = name, Asset = asset, X_WO = X_WO, Movable = movable, InstanceId = id,
    };
}
