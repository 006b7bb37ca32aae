using Praxis.Assets;
using Praxis.Core;
using Praxis.Simulation;
using Praxis.Tasks;
using static Praxis.Library.Scenes.Finish;
using static Praxis.Library.Scenes.Household;
using static Praxis.Library.Scenes.Workplace;
using Rectangle = Praxis.Simulation.Rectangle;

namespace Praxis.Library.Scenes;

/// <summary>A laboratory: benches with reagent shelves along the walls, a bench to work at.</summary>
public abstract class LaboratoryRecipe : RoomRecipe
{
    public sealed override string Room => "laboratory";

    public sealed override IReadOnlyList<string> ClutterCategories =>
        ["beaker", "erlenmeyer-flask", "graduated-cylinder", "petri-dish", "reagent-bottle", "test-tube-rack", "marker-pen", "notebook"];

    /// <summary>Of the cabinets, sRGB; one is drawn.</summary>
    private protected virtual int[] Fronts => [0xE4E8EA, 0xD2DADD];

    /// <summary>Of the bench tops: black resin or white.</summary>
    protected virtual bool BlackTops => true;

    /// <summary>What stands on the robot's left: "hood", "bench" or "shelves".</summary>
    protected virtual string Side => "hood";

    /// <summary>Whether the wall behind the robot has a window instead of the shelf of bottles.</summary>
    protected virtual bool Daylight => false;

    protected override double Height => 2.8;

    MaterialDescription Top => BlackTops ? Paint(0x25272A, 0.35) : Paint(0xE8EAEA, 0.3);

    public sealed override IReadOnlyList<string> SurfaceNouns => ["lab bench", "bench", "laboratory bench"];

    public sealed override ObjectAsset BuildSurface(Rng rng, Rectangle workspace) => WorkSurface.Block(
        Surface, workspace.X.High + rng.Uniform("front", 0.22, 0.34), rng.Uniform("half", 0.7, 0.88), rng.Uniform("height", 0.86, 0.92),
        Top,
        OneOf(rng.Split("face"), Fronts), OneOf(rng.Split("face"), Fronts), 4, slab: 0.03, overhang: 0.03);

    public override void Clutter(ClutterBuilder clutter, Rng rng) => clutter.Scatter(rng, 3, 8, ClutterCategories);

    private protected override MaterialDescription Floor(Rng rng) => Concrete(rng, 0xA9AEB0);

    private protected override MaterialDescription WallPaint(Rng rng) => Plaster(rng, 0xE9ECEC);

    private protected sealed override void Dress(RoomBuilder room, Rng rng, Catalog catalog)
    {
        MaterialDescription face = OneOf(rng.Split("face"), Fronts);
        (Interval x, Interval y) = room.Shape.Area;
        room.Lamp("tube", White);
        room.Add(LabBench(rng.Split("back"), y.Width - 0.1, face, Top, bottles: !Daylight), Wall.Back, 0);
        if (Daylight) room.Window(Wall.Back, 0, 2.6, 1.1, 2.3, White, 4);
        Pose at = room.At(Wall.Back, -0.8);
        room.Add(Microscope(), at * Pose.At(0.35, 0, 0.905));
        room.Add(new Furniture().Box(White, 0, 0.35, -0.2, 0.2, 0, 0.3).Box(Blue, 0.35, 0.352,
            -0.18, 0.18, 0.2, 0.26).Round(Dark, 0.17, 0, 0.15, 0.3, 0.34, 18),
            room.At(Wall.Back, 0.75) * Pose.At(0.28, 0, 0.905));
        if (Side == "hood") room.Add(FumeHood(), Wall.Left, 0.9);
        if (Side == "bench") room.Add(LabBench(rng.Split("side"), 2.6, face, Top), Wall.Left, 0.9);
        if (Side == "shelves") room.Add(BinShelf(rng.Split("shelves"), 1.8, 1.9, 5, Light, [Blue, White, Light, Teal]), Wall.Left, 0.9);
        room.Add(GasBottles(), Wall.Left, x.Low + 1.0);
        if (!Daylight) room.Window(Wall.Right, 0.6, 1.8, 1.0, 2.2, White, 3);
        room.Add(Household.Door(Light, Steel), Wall.Front, -1.2);
        room.Add(Stool(Black, Chrome, 0.6), Pose.At(1.5, 0.5, 0));
        room.Add(Whiteboard(rng.Split("board"), 1.4), Wall.Front, 0.6);
        room.Add(Clock(2.2), Wall.Left, 2.1);
    }
}
