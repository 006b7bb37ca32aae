using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Workplace;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A warehouse: pallet racks, cartons, a packing table.</summary>
public abstract class WarehouseRecipe : RoomRecipe
{
    public sealed override string Room => "warehouse";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["cardboard-box", "adhesive-tape", "marker-pen", "box", "can", "stamp", "scissors", "calculator"];

    /// <summary>What stands behind the robot: "rack", "stacks" or "door".</summary>
    protected virtual string Back => "rack";

    /// <summary>What stands on the robot's left: "conveyor", "rack" or "stacks".</summary>
    protected virtual string Side => "conveyor";

    /// <summary>Of the packing table's frame, sRGB.</summary>
    private protected virtual int Frame => 0x23539F;

    /// <summary>Whether the table's top is wood.</summary>
    protected virtual bool WoodenTop => false;

    protected override Rectangle Area => new(new(-2.2, 3.4), new(-2.7, 2.7));

    protected override double Height => 3.8;

    public sealed override IReadOnlyList<string> SurfaceNouns => ["packing table", "table"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace) => WorkSurface.Table(
        Surface, workspace.X.High + rng.Uniform("front", 0.24, 0.36), rng.Uniform("half", 0.75, 0.9), rng.Uniform("height", 0.82, 0.88),
        WoodenTop ? Wood(rng.Split("top"), "pine", "wood-planks", 0.7) : Paint(0xB9BDBF, 0.4), Paint(Frame), slab: 0.03, thickness: 0.05,
            shelf: true);

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 2, 6, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Concrete(rng, 0x9A9994);

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, 0xCFD2D2);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription carton = Carton(rng.Split("carton"));
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("tube", White);
        room.Add(Stripes(3.2, 3.2), Pose.At(0.4, 0, 0));
        switch (Back)
        {
            case "stacks":
                foreach (double at in (double[])[-1.6, 0.6]) room.Add(CartonStack(rng.Split("stack", at > 0 ? 1 : 0), 2, 5, carton),
                    Wall.Back, at);
                break;
            case "door":
                room.Add(RollerDoor(2.6, 2.8), Wall.Back, 0);
                room.Add(CartonStack(rng.Split("stack"), 1, 4, carton), Wall.Back, 1.75);
                break;
            default:
                room.Add(PalletRack(rng.Split("rack"), 2.6, 3.2, 3, carton), Wall.Back, -1.35);
                room.Add(PalletRack(rng.Split("rack", 1), 2.6, 3.2, 3, carton), Wall.Back, 1.35);
                break;
        }
        if (Side == "conveyor")
        {
            room.Add(Conveyor(4.2), Wall.Left, 0.6, 0.3);
            foreach (double at in (double[])[-0.6, 0.5, 1.5])
                room.Add(Carton(0.4, 0.36, 0.28, carton), room.At(Wall.Left, at, 0.4) * Pose.At(0, 0, 0.7));
        }
        if (Side == "rack") room.Add(PalletRack(rng.Split("side"), 2.8, 3.2, 3, carton), Wall.Left, 0.9);
        if (Side == "stacks") room.Add(CartonStack(rng.Split("side"), 2, 5, carton), Wall.Left, 0.3);
        room.Window(Wall.Right, 0.8, 2.4, 1.9, 2.9, Grey, 4);
        room.Add(CartonStack(rng.Split("front"), 1, 3, carton), Wall.Front, 0.9);
        room.Add(RollerDoor(2.0, 2.6), Wall.Front, -1.2);
    }
}
