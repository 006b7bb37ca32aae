using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Workplace;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A workshop: tools on the wall, chests, shelves with bins.</summary>
public abstract class WorkshopRecipe : RoomRecipe
{
    public sealed override string Room => "workshop";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["hammer", "screwdriver", "wrench", "hex-bolt", "hex-nut", "gear", "tape-measure", "spirit-level", "mallet", "pipe-fitting", "can"];

    /// <summary>What hangs or stands behind the robot: "pegboard", "shelves" or "lumber".</summary>
    protected virtual string Back => "pegboard";

    /// <summary>What stands on the robot's left: "chest", "drill" or "shelves".</summary>
    protected virtual string Side => "chest";

    /// <summary>Of chests and boards, sRGB.</summary>
    private protected virtual int Color => 0xB3261E;

    /// <summary>Whether one works at a steel table instead of a wooden bench.</summary>
    protected virtual bool SteelBench => false;

    private protected virtual int Paintwork => 0xC9C6BE;

    protected override double Height => 3.0;

    public sealed override IReadOnlyList<string> SurfaceNouns => ["workbench", "bench"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace)
    {
        double front = workspace.X.High + rng.Uniform("front", 0.22, 0.32), half = rng.Uniform("half", 0.7, 0.85),
            height = rng.Uniform("height", 0.84, 0.9);
        return SteelBench
            ? WorkSurface.Table(Surface, front, half, height, Steel, Paint(Color), thickness: 0.06, shelf: true)
            : WorkSurface.Table(Surface, front, half, height, Wood(rng.Split("top"), "pine", "wood-planks", 0.7),
                Wood(rng.Split("leg"), "pine"), slab: 0.07,
                thickness: 0.1, shelf: true);
    }

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 3, 8, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Concrete(rng);

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, Paintwork);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription paint = Paint(Color);
        MaterialDescription[] bins = [Red, Blue, Yellow, Grey];
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("tube", White);
        switch (Back)
        {
            case "shelves":
                foreach (int side in Household.Sign) room.Add(BinShelf(rng.Split("bins", side + 1), 2.0, 1.9, 6, Grey, bins), Wall.Back,
                    side * 1.05);
                break;
            case "lumber":
                room.Add(Lumber(rng.Split("lumber"), 2.2), Wall.Back, -1.3);
                room.Add(Pegboard(rng.Split("tools"), 1.6, 0.95, 0.9, Wood(rng.Split("board"), "oak")), Wall.Back, 0.2);
                room.Add(Ladder(2.1), Wall.Back, 1.6);
                break;
            default:
                room.Add(Pegboard(rng.Split("tools"), 2.9, 0.8, 0.95, Wood(rng.Split("board"), "oak")), Wall.Back, 0);
                foreach (int side in Household.Sign) room.Add(ToolChest(paint), Wall.Back, side * 1.75);
                break;
        }
        if (Side == "drill")
        {
            room.Add(DrillPress(), Wall.Left, 0.6);
            room.Add(ToolChest(paint), Wall.Left, 1.4);
        }
        else if (Side == "shelves") room.Add(BinShelf(rng.Split("more"), 2.2, 1.8, 5, Grey, bins), Wall.Left, 1.0);
        else
        {
            room.Add(ToolChest(paint), Wall.Left, 0.3);
            room.Add(ToolChest(paint, 4), Wall.Left, 1.1);
            room.Add(Pegboard(rng.Split("few"), 1.5, 1.1, 0.75, White), Wall.Left, 0.7);
        }
        room.Window(Wall.Right, 0.7, 1.8, 1.1, 2.3, Grey, 3);
        room.Add(GasBottles(), Wall.Front, 1.2);
        room.Add(Household.Stool(Black, Chrome, 0.6), Pose.At(1.5, -0.5, 0));
        room.Add(RollerDoor(1.6, 2.3), Wall.Front, -0.6);
    }
}
