using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;
using static Praxis.Library.Scenes.Workplace;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A study: walls of books and a wooden desk.</summary>
public abstract class StudyRecipe : RoomRecipe
{
    public sealed override string Room => "study";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["book", "notebook", "pen-holder", "marker-pen", "mug", "ruler", "eraser", "alarm-clock", "glue-stick"];

    /// <summary>Of shelves and desk.</summary>
    protected virtual string Timber => "walnut";

    /// <summary>Whether the window is behind the robot, with a bookcase on either side.</summary>
    protected virtual bool WindowSeat => false;

    /// <summary>Of the walls, sRGB.</summary>
    private protected virtual int Paintwork => 0x5B6B5A;

    /// <summary>Of the armchair, sRGB.</summary>
    private protected virtual int Armchair => 0x6B3A2A;

    /// <summary>Shelves of a bookcase.</summary>
    protected virtual int Shelves => 6;

    public sealed override IReadOnlyList<string> SurfaceNouns => ["desk", "writing desk"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace)
    {
        double height = rng.Uniform("height", 0.74, 0.78), front = workspace.X.High + rng.Uniform("front", 0.22, 0.32);
        MaterialDescription top = Wood(rng.Split("top"), Timber, "wood-grain", 0.5), body = Wood(rng.Split("body"), Timber);
        return WorkSurface.Block(Surface, front, rng.Uniform("half", 0.7, 0.85), height, top, body, body, 3, slab: 0.03, overhang: 0.03);
    }

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 2, 6, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Planks(rng, "walnut");

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, Paintwork);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription wood = Wood(rng.Split("wood"), Timber);
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("pendant", Paint(0x2F5B45));
        room.Add(Rug(2.4, 2.8, Finish.Cloth(rng.Split("rug"), 0x7A2E2A), Finish.Cloth(rng.Split("border"), 0xC2A878)), Pose.At(0.6, 0, 0));
        if (WindowSeat)
        {
            room.Window(Wall.Back, 0, 1.5, 0.75, 2.1, White, 3);
            foreach (int side in Sign) room.Add(Bookcase(rng.Split("books", side + 1), 1.15, 2.3, wood, Shelves), Wall.Back, side * 1.5);
            room.Add(Radiator(1.2), Wall.Back, 0);
        }
        else
        {
            room.Add(Bookcase(rng.Split("books"), 1.9, 2.3, wood, Shelves), Wall.Back, -1.05);
            room.Add(Bookcase(rng.Split("more"), 1.9, 2.3, wood, Shelves), Wall.Back, 0.9);
            room.Window(Wall.Left, 0.2, 1.4, 0.8, 2.2, wood, 2);
        }
        room.Add(Bookcase(rng.Split("low"), 1.6, 1.1, wood, 3), Wall.Left, 1.8);
        room.Add(new Furniture().Round(wood, 0, 0, 0.14, 0, 0.03, 16).Rod(wood, new(0, 0, 0.03), new(0, 0, 0.7), 0.02)
            .Ball(Blue, new(0, 0, 0.93), 0.2, 22)
            .Shape(Paint(0xA9812F, 0.3), Solid.Torus(0.225, 0.008, 28, 6).Rotated(Quat.RotX(1.2)).At(0, 0, 0.93)),
            room.At(Wall.Left, 0.75, 0.45));
        room.Add(Sofa(0.95, Finish.Cloth(rng.Split("armchair"), Armchair), Finish.Cloth(rng.Split("cushion"), 0xC2A878)),
            new Pose(Quat.RotZ(Math.PI - 0.6), new(x.High - 0.35, 1.2, 0)));
        room.Add(FloorLamp(Paint(0xE5D6B4), Paint(0xA9812F, 0.3)), room.At(Wall.Front, 1.9, 0.4));
        room.Add(OfficeChair(Finish.Cloth(rng.Split("chair"), Armchair)), new Pose(Quat.RotZ(Math.PI), new(2.0, -0.3, 0)));
        room.Add(Picture(rng.Split("picture"), 0.7, 0.5, 1.6, wood), Wall.Right, 0.6);
        room.Add(Household.Door(wood, wood), Wall.Right, 2.0);
    }
}
