using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;
using static Praxis.Library.Scenes.Workplace;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>An office: desks with screens, filing cabinets, a whiteboard.</summary>
public abstract class OfficeRecipe : RoomRecipe
{
    public sealed override string Room => "office";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["mug", "notebook", "stapler", "pen-holder", "marker-pen", "calculator", "adhesive-tape", "computer-mouse", "stamp",
            "eraser"];

    /// <summary>What stands behind the robot: "whiteboard", "desks", "cabinets" or "window".</summary>
    protected virtual string Back => "whiteboard";

    /// <summary>What stands on the robot's left: "desks", "window" or "printer".</summary>
    protected virtual string Side => "desks";

    /// <summary>Of chairs and partitions, sRGB.</summary>
    private protected virtual int Cloth => 0x3E5C7A;

    /// <summary>Of desk tops: "white", "oak" or "grey".</summary>
    protected virtual string Timber => "white";

    /// <summary>Whether desks stand behind partitions.</summary>
    protected virtual bool Cubicles => false;

    private protected virtual int Paintwork => 0xE4E5E3;

    public sealed override IReadOnlyList<string> SurfaceNouns => ["desk", "office desk"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace) => WorkSurface.Table(
        Surface, workspace.X.High + rng.Uniform("front", 0.22, 0.32), rng.Uniform("half", 0.7, 0.85), rng.Uniform("height", 0.72, 0.76),
        Wood(rng.Split("top"), Timber), rng.Chance("dark", 0.5) ? Dark : Light, slab: 0.028, thickness: 0.05);

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 3, 7, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Finish.Cloth(rng, 0x6E7479);

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, Paintwork);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription top = Wood(rng.Split("desk"), Timber), cloth = Finish.Cloth(rng.Split("cloth"), Cloth);
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("panel", White);
        switch (Back)
        {
            case "desks":
                foreach (double at in (double[])[-0.95, 0.95])
                {
                    room.Add(Desk(1.5, top, Light), Wall.Back, at);
                    if (Cubicles) room.Add(Partition(1.7, 1.35, cloth), Wall.Back, at, 0.01);
                }
                break;
            case "cabinets":
                for (int i = 0; i < 7; i++) room.Add(FilingCabinet(i % 3 == 2 ? Light : Grey, 3 + i % 2), Wall.Back, -1.6 + 0.48 * i);
                break;
            case "window":
                room.Window(Wall.Back, 0, 3.0, 0.85, 2.3, Light, 4);
                room.Add(Radiator(2.2), Wall.Back, 0);
                break;
            default:
                room.Add(Whiteboard(rng.Split("board"), 2.2, 0.7), Wall.Back, 0);
                room.Add(FilingCabinet(Grey, 2), Wall.Back, 1.55);
                room.Add(FilingCabinet(Grey, 2), Wall.Back, -1.6);
                break;
        }
        if (Back != "window") room.Window(Side == "window" ? Wall.Left : Wall.Right, 0.7, 2.2, 0.85, 2.2, Light, 3);
        if (Side == "desks")
        {
            room.Add(Desk(1.6, top, Light), Wall.Left, 1.1);
            room.Add(OfficeChair(cloth), new Pose(Quat.RotZ(Math.PI / 2 + 0.3), new(2.15, y.High - 1.25, 0)));
            if (Cubicles) room.Add(Partition(1.8, 1.35, cloth), Wall.Left, 1.1, 0.01);
        }
        if (Side == "printer")
        {
            room.Add(Printer(), Wall.Left, 0.5);
            room.Add(WaterCooler(), Wall.Left, 1.3);
            room.Add(FilingCabinet(Light, 4), Wall.Left, 1.9);
        }
        room.Add(Plant(rng.Split("plant"), 1.25, Light), room.At(Wall.Back, y.High - 0.4, 0.4));
        room.Add(OfficeChair(cloth), new Pose(Quat.RotZ(Math.PI), new(2.3, 0.7, 0)));
        room.Add(Clock(2.2), Wall.Left, -0.9);
        room.Add(Household.Door(Wood(rng.Split("door"), "oak"), Light), Wall.Front, -1.2);
    }
}
