using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>
/// A room with four walls: its subclasses say how big it is, what it is made of and what stands in it. Nothing but the work surface comes
/// within <see cref="Free"/> of the robot above the work, nor between the work and the cameras around it.
/// </summary>
public abstract class RoomRecipe : SceneRecipe
{
    /// <summary>m around the robot's base that it may sweep.</summary>
    public const double Free = 0.95;

    /// <summary>The floor, m.</summary>
    protected virtual Rectangle Area => new(new(-1.75, 2.9), new(-2.2, 2.2));

    /// <summary>m.</summary>
    protected virtual double Height => 2.7;

    private protected abstract MaterialDescription Floor(Rng rng);

    private protected abstract MaterialDescription WallPaint(Rng rng);

    /// <summary>The wall behind the robot, where it differs.</summary>
    private protected virtual MaterialDescription? FeatureWall(Rng rng) => null;

    /// <summary>Puts in what stands about, windows and lamps.</summary>
    private protected abstract void Dress(RoomBuilder room, Rng rng, Catalog catalog);

    public sealed override Look Furnish(Rng rng, double workHeight, Catalog catalog)
    {
        MaterialDescription wall = WallPaint(rng.Split("wall"));
        var shape = new RoomShape
        {
            Area = Area, Height = Height, Floor = Floor(rng.Split("floor")), Ceiling = Finish.Paint(0xE9E8E4, 0.9),
            Walls = [FeatureWall(rng.Split("feature")) ?? wall, wall, wall, wall],
        };
        var room = new RoomBuilder(shape, workHeight, rng);
        Dress(room, rng, catalog);
        return room.Build();
    }

    /// <summary>Stands a thing of the catalogue on a piece of furniture at a wall.</summary>
    /// <param name="room">The room.</param>
    /// <param name="catalog">Where the category is.</param>
    /// <param name="rng">Chance of the instance.</param>
    /// <param name="category">Its id.</param>
    /// <param name="X_WF">The place at the wall; what has a front looks into the room.</param>
    /// <param name="out_">Distance from the wall, m.</param>
    /// <param name="height">Of what it stands on, m.</param>
    private protected static void Stand(RoomBuilder room, Catalog catalog, Rng rng, string category, Pose X_WF, double out_,
        double height)
    {
        ObjectAsset asset = catalog.Create<ObjectCategory>(category).Build(rng.Split(category));
        room.Stand(asset, X_WF * new Pose(Quat.RotZ(Math.PI), new(out_, 0, height)));
    }
}
