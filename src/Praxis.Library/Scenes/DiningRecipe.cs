using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A dining room: a table with chairs, a sideboard, pictures.</summary>
public abstract class DiningRecipe : RoomRecipe
{
    public sealed override string Room => "dining room";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["plate", "bowl", "tumbler", "wine-glass", "vase", "fork", "table-knife", "spoon", "salt-shaker", "pepper-mill", "bread-loaf",
            "saucer"];

    /// <summary>Of the furniture: "oak", "walnut", "pine", "grey" or "white".</summary>
    protected virtual string Timber => "oak";

    /// <summary>Whether the table is round and the robot stands beside it.</summary>
    protected virtual bool RoundTable => false;

    /// <summary>Of the seats, sRGB.</summary>
    private protected virtual int Seat => 0x8A4B3A;

    /// <summary>Of the walls, sRGB.</summary>
    private protected virtual int Paintwork => 0xE6DCC8;

    /// <summary>Whether places are laid at the far side of the table.</summary>
    protected virtual bool Laid => false;

    /// <summary>What stands behind the robot: "sideboard", "window" or "bookcase".</summary>
    protected virtual string Back => "sideboard";

    public sealed override IReadOnlyList<string> SurfaceNouns => ["dining table", "table"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace)
    {
        double height = rng.Uniform("height", 0.73, 0.77), front = workspace.X.High + rng.Uniform("front", 0.3, 0.42);
        MaterialDescription top = Wood(rng.Split("top"), Timber, "wood-planks", 0.9), leg = Wood(rng.Split("leg"), Timber);
        return RoundTable
            ? WorkSurface.WithPedestal(Surface, round: true, 0, rng.Uniform("radius", 0.6, 0.66), height, top, leg)
            : WorkSurface.Table(Surface, front, rng.Uniform("half", 0.68, 0.85), height, top, leg, thickness: 0.075);
    }

    public override void Clutter(ClutterBuilder clutter, Rng rng)
    {
        if (!Laid)
        {
            clutter.Scatter(rng, 2, 6, ClutterCategories);
            return;
        }
        // a place on either hand of the robot, for who looks at the middle: fork on the left, knife on the right, a glass where it fits
        foreach (int side in Sign)
        {
            var plate = clutter.Put("plate").Zone(side > 0 ? "centre-left" : "centre-right");
            clutter.Put("fork").Beside(plate, side > 0 ? Side.Back : Side.Front, 0.01).Turned(side * Math.PI / 2);
            clutter.Put("table-knife").Beside(plate, side > 0 ? Side.Front : Side.Back, 0.01).Turned(side * Math.PI / 2);
            clutter.Put("tumbler").Beside(plate, gap: 0.02);
        }
        clutter.Put("salt-shaker").Zone("back");
        clutter.Put("pepper-mill").Zone("back");
    }

    private protected override MaterialDescription Floor(Rng rng) => Planks(rng, Timber == "walnut" ? "oak" : "walnut");

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, Paintwork);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription wood = Wood(rng.Split("wood"), Timber), seat = Cloth(rng.Split("seat"), Seat);
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("pendant", OneOf(rng.Split("shade"), 0x2E2F31, 0xE6E0D2, 0xA9812F));
        room.Add(Rug(2.6, 3.0, Cloth(rng.Split("rug"), Seat), Cloth(rng.Split("border"), 0xC9BDA6)), Pose.At(0.45, 0, 0));
        if (Back == "window")
        {
            room.Window(Wall.Back, 0, 2.2, 0.6, 2.2, White, 3);
            room.Add(Curtain(3.0, 2.35, Cloth(rng.Split("curtain"), 0xD8D2C4)), Wall.Back, 0);
            room.Add(Radiator(1.4), Wall.Back, 0);
        }
        else
        {
            room.Window(Wall.Left, 0.6, 1.8, 0.8, 2.2, White, 3);
            if (Back == "bookcase") room.Add(Bookcase(rng.Split("books"), 2.4, 2.0, wood, 5), Wall.Back, 0.2);
            else
            {
                room.Add(Sideboard(1.9, wood, wood), Wall.Back, 0.1);
                room.Add(Picture(rng.Split("picture"), 1.1, 0.6, 1.3, Black), Wall.Back, 0.1);
                Stand(room, catalog, rng, "vase", room.At(Wall.Back, -0.5), 0.2, 0.8);
                Stand(room, catalog, rng, "bowl", room.At(Wall.Back, 0.7), 0.22, 0.8);
            }
        }
        room.Add(Plant(rng.Split("plant"), 1.3, White), room.At(Wall.Back, y.High - 0.4, 0.4));
        room.Add(FloorLamp(Paint(0xE9DFC7), Black), room.At(Wall.Back, y.Low + 0.35, 0.35));
        foreach (double at in (double[])[0.15, 0.75]) room.Add(Chair(wood, seat), new Pose(Quat.RotZ(-Math.PI / 2), new(at, 1.55, 0)));
        foreach (double at in (double[])[-0.35, 0.35]) room.Add(Chair(wood, seat), new Pose(Quat.RotZ(Math.PI), new(1.95, at, 0)));
        foreach (double at in (double[])[0.15, 0.75]) room.Add(Chair(wood, seat), new Pose(Quat.RotZ(Math.PI / 2), new(at, -1.65, 0)));
        room.Add(Sideboard(1.35, wood, wood), Wall.Left, 2.0);
        room.Add(Picture(rng.Split("small"), 0.5, 0.7, 1.5, wood), Wall.Left, 2.0);
        room.Add(Household.Door(White, White), Wall.Right, 2.1);
    }
}
