using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A kitchen: a counter with sink and stove behind the robot, an island or a table to work at.</summary>
public abstract class KitchenRecipe : RoomRecipe
{
    public sealed override string Room => "kitchen";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["mug", "bowl", "plate", "tea-tin", "salt-shaker", "pepper-mill", "apple", "orange", "lemon", "tomato", "can", "milk-carton",
            "sponge", "jar"];

    /// <summary>Colours of the fronts, sRGB; one is drawn.</summary>
    private protected abstract int[] Fronts { get; }

    /// <summary>What one works at: "island", "table" or "steel".</summary>
    protected virtual string Work => "island";

    /// <summary>Of the worktops: "wood", "stone" or "dark".</summary>
    protected virtual string Top => "wood";

    /// <summary>Where the window is.</summary>
    protected virtual Wall Light => Wall.Back;

    /// <summary>A second counter on the robot's left.</summary>
    protected virtual bool Corner => false;

    protected virtual string Lighting => "pendant";

    MaterialDescription Worktop(Rng rng) => Top switch
    {
        "stone" => Stone(rng, 0xC9C5BE, 0x77736C), "dark" => Stone(rng, 0x35363A, 0x5B5C60), "steel" => Steel, _ =>
            Wood(rng, "oak", "wood-planks", 0.9),
    };

    public sealed override IReadOnlyList<string> SurfaceNouns => Work switch
    {
        "table" => ["kitchen table", "table"], "steel" => ["preparation table", "table"], _ => ["kitchen island", "island", "counter"],
    };

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace)
    {
        double height = rng.Uniform("height", 0.86, 0.92), front = workspace.X.High + rng.Uniform("front", 0.22, 0.34),
            half = rng.Uniform("half", 0.68, 0.85);
        MaterialDescription face = OneOf(rng.Split("face"), Fronts), top = Worktop(rng.Split("top"));
        return Work switch
        {
            "table" => WorkSurface.Table(Surface, front, half, height - 0.13, Wood(rng.Split("top"), "pine", "wood-planks", 0.8), face,
                thickness: 0.07),
            "steel" => WorkSurface.Table(Surface, front, half, height, Steel, Steel, thickness: 0.04, shelf: true),
            _ => WorkSurface.Block(Surface, front, half, height, top, face, face, 3),
        };
    }

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 3, 7, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Planks(rng, "oak");

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, 0xE4DFD3);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription face = OneOf(rng.Split("face"), Fronts), top = Worktop(rng.Split("top")), handle = rng.Chance("brass", 0.3)
            ? Paint(0xA9812F, 0.3) : Chrome;
        (Interval x, Interval y) = room.Shape.Area;
        double width = y.Width - 1.0, middle = y.Low + 0.25 + width / 2;
        room.Add(Counter(rng.Split("counter"), width, face, top, handle), Wall.Back, middle);
        room.Add(Fridge(rng.Chance("steel", 0.5) ? Steel : face), Wall.Back, y.High - 0.36);
        if (Light == Wall.Back)
        {
            room.Window(Wall.Back, middle, 1.3, 1.05, 2.1, White);
            room.Add(WallUnits(0.8, face, handle), Wall.Back, middle - width / 2 + 0.4);
        }
        else
        {
            room.Window(Light, 0.4, 1.7, 0.85, 2.15, White, 3);
            room.Add(WallUnits(width - 1.0, face, handle), Wall.Back, middle - 0.5);
            room.Add(WallShelf(rng.Split("shelf"), 0.9, 1.25, 2, Wood(rng.Split("board"), "oak"), [White, Teal, Paint(0xC8B68E), Red]),
                Wall.Back, middle + width / 2 - 0.45);
        }
        Pose at = room.At(Wall.Back, middle - width / 2 + 0.3);
        Stand(room, catalog, rng, "kettle", at, 0.3, 0.92);
        Stand(room, catalog, rng, "toaster", room.At(Wall.Back, middle + width / 2 - 0.35), 0.3, 0.92);
        if (Corner) room.Add(Counter(rng.Split("corner"), 2.4, face, top, handle), Wall.Left, 1.2);
        else room.Add(Sideboard(1.35, Wood(rng.Split("side"), "oak"), face), Wall.Left, 1.3);
        if (!Corner) room.Add(Plant(rng.Split("plant"), 1.0, White), room.At(Wall.Left, x.Low + 2.1, 0.35));
        foreach (double at_ in (double[])[-0.45, 0.45]) room.Add(Stool(Wood(rng.Split("stool"), "oak"), Black),
            new Pose(Quat.RotZ(0.2), new(1.45, at_, 0)));
        room.Add(Household.Door(White, White), Wall.Right, 1.9);
        room.Add(Clock(2.0), Wall.Left, Light == Wall.Left ? 2.2 : 0.2);
        room.Lamp(Lighting, Lighting == "pendant" ? face : White);
    }
}
