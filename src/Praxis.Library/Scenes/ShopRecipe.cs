using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Workplace;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A shop: shelves of goods behind a counter.</summary>
public abstract class ShopRecipe : RoomRecipe
{
    public sealed override string Room => "shop";

    /// <summary>What stands behind the robot: "shelves", "cooler", "crates" or "clothes".</summary>
    protected virtual string Back => "shelves";

    /// <summary>What stands on the robot's left: "shelves", "cooler", "crates" or "clothes".</summary>
    protected virtual string Side => "shelves";

    /// <summary>What the shelves hold: 0 anything, 1 boxes, 2 cans, 3 bottles.</summary>
    protected virtual int Goods => 0;

    /// <summary>Of the counter and the sign, sRGB.</summary>
    private protected virtual int Color => 0x2F7D43;

    /// <summary>Of the counter's top.</summary>
    protected virtual string Timber => "oak";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["can", "cereal-box", "milk-carton", "juice-box", "yogurt-cup", "chocolate-bar", "tea-tin", "jam-jar", "apple", "banana",
            "calculator", "basket"];

    public sealed override IReadOnlyList<string> SurfaceNouns => ["counter", "shop counter"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace) => WorkSurface.Block(
        Surface, workspace.X.High + rng.Uniform("front", 0.22, 0.32), rng.Uniform("half", 0.72, 0.88), rng.Uniform("height", 0.86, 0.94),
        Wood(rng.Split("top"), Timber), Paint(Color), Wood(rng.Split("front"), Timber), 2);

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 3, 7, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Tiles(rng, 0xCBC8C0, 1.6, 0x9A978F);

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, 0xE8E3D8);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        room.Lamp("panel", White);
        Shelve(room, rng.Split("back"), Back, Wall.Back, -1.08);
        Shelve(room, rng.Split("back", 1), Back, Wall.Back, 1.02);
        Shelve(room, rng.Split("side"), Side, Wall.Left, 0.9);
        room.Add(Placard(1.6, 0.4, Paint(Color), 2.15), Wall.Back, 0);
        room.Add(Placard(1.2, 0.35, Red, 2.15), Wall.Left, 0.9);
        room.Window(Wall.Front, -0.2, 2.6, 0.6, 2.3, Grey, 3);
        room.Add(Checkout(Paint(Color)), Wall.Right, 1.4);
    }

    void Shelve(RoomBuilder room, Rng rng, string what, Wall wall, double at)
    {
        switch (what)
        {
            case "cooler": room.Add(Cooler(rng, 1.9), wall, at); break;
            case "crates": room.Add(ProduceCrates(rng, 3, Wood(rng.Split("crate"), "pine")), wall, at); break;
            case "clothes": room.Add(ClothesRail(rng, 1.8), wall, at); break;
            default: room.Add(Gondola(rng, 2.0, 1.85, 5, White, Goods), wall, at); break;
        }
    }
}
