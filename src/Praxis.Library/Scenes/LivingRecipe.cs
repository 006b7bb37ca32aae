using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A living room: a sofa behind the robot, a table in front of it.</summary>
public abstract class LivingRecipe : RoomRecipe
{
    public sealed override string Room => "living room";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["remote-control", "book", "mug", "vase", "coaster", "notebook", "toy-car", "stacking-ring", "rubber-duck", "ball",
            "dice"];

    /// <summary>Of the sofa, sRGB.</summary>
    private protected virtual int Sofa => 0x4F6272;

    /// <summary>Of the cushions, sRGB.</summary>
    private protected virtual int Cushion => 0xC98A3C;

    /// <summary>Of the walls, sRGB.</summary>
    private protected virtual int Paintwork => 0xE3DED4;

    /// <summary>Of the furniture.</summary>
    protected virtual string Timber => "oak";

    /// <summary>What stands on the robot's left: "television", "fireplace" or "bookcase".</summary>
    protected virtual string Focus => "television";

    /// <summary>What stands behind the robot: "sofa" or "bookcase".</summary>
    protected virtual string Back => "sofa";

    protected override Rectangle Area => new(new(-2.05, 3.0), new(-2.4, 2.4));

    public sealed override IReadOnlyList<string> SurfaceNouns => ["coffee table", "table"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace) => WorkSurface.Table(
        Surface, workspace.X.High + rng.Uniform("front", 0.24, 0.36), rng.Uniform("half", 0.62, 0.75), rng.Uniform("height", 0.5, 0.6),
        Wood(rng.Split("top"), Timber, "wood-grain", 0.5), Wood(rng.Split("leg"), Timber), shelf: true);

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 2, 6, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Planks(rng, "oak");

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, Paintwork);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription wood = Wood(rng.Split("wood"), Timber), cloth = Cloth(rng.Split("sofa"), Sofa),
            cushion = Cloth(rng.Split("cushion"), Cushion);
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("pendant", Paint(0xE9E2D2));
        room.Add(Rug(2.8, 3.2, Cloth(rng.Split("rug"), 0xB9AE9C), Cloth(rng.Split("border"), Sofa)), Pose.At(0.5, 0, 0));
        if (Back == "bookcase")
        {
            room.Add(Bookcase(rng.Split("books"), 2.6, 2.1, wood, 6), Wall.Back, 0);
            room.Add(Household.Sofa(1.0, cloth, cushion), Wall.Left, -0.6, 0.05);
            room.Window(Wall.Right, 0.8, 1.8, 0.7, 2.2, White, 3);
        }
        else
        {
            room.Add(Household.Sofa(2.3, cloth, cushion), Wall.Back, 0, 0.05);
            room.Window(Wall.Back, 0, 1.9, 1.0, 2.2, White, 3);
            room.Add(Curtain(2.7, 2.35, Cloth(rng.Split("curtain"), 0xD9D3C6)), Wall.Back, 0);
        }
        room.Add(FloorLamp(Paint(0xEADFC4), Black), room.At(Wall.Back, -1.6, 0.4));
        room.Add(Plant(rng.Split("plant"), 1.4, White), room.At(Wall.Back, 1.75, 0.45));
        if (Focus == "television") room.Add(Television(1.3, wood), Wall.Left, 1.4);
        if (Focus == "fireplace") room.Add(Fireplace(rng.Chance("brick", 0.5) ? Brick : Stone(rng.Split("stone"), 0xCFC9BF, 0x8D877C)),
            Wall.Left, 1.4);
        if (Focus == "bookcase") room.Add(Bookcase(rng.Split("more"), 1.8, 2.0, wood, 5), Wall.Left, 1.4);
        room.Add(Picture(rng.Split("picture"), 0.9, 0.65, 1.55, Black), Wall.Left, 0.0);
        room.Add(Household.Sofa(0.95, cushion, cloth), new Pose(Quat.RotZ(Math.PI - 0.4), new(x.High - 0.2, 1.2, 0)));
        room.Add(Sideboard(1.4, wood, wood), Wall.Right, 1.2);
        room.Add(Household.Door(White, White), Wall.Front, -1.4);
    }
}
