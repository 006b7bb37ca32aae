using Praxis.Core;
using Praxis.Data;
using Praxis.Library.Cameras;
using Praxis.Rendering;
using Praxis.Simulation;
using Praxis.Tasks;

namespace Praxis.App;

/// <summary>Pictures of scenes with nothing to do in them: from the front camera and from a corner of the room.</summary>
public sealed class ScenePictures(Catalog catalog)
{
    const int Width = 640, Height = 480, PerRow = 5; // pixels; scenes per row of the sheet
    const int Shrink = 6;                            // of the sheet's pictures
    const double CornerFovY = 62, Aside = 0.25;      // degrees; m from the walls

    /// <summary>Name of the sheet with all of them.</summary>
    public const string Sheet = "all-scenes.png";

    /// <summary>Writes a picture per scene, named after its id, and a sheet of all.</summary>
    /// <param name="folder">Where; made if missing.</param>
    /// <param name="wanted">Ids; empty for all.</param>
    /// <param name="stop">Ends the work; pictures that are there are whole.</param>
    public void Run(string folder, IReadOnlyList<string> wanted, CancellationToken stop)
    {
        Durable.CreateFolder(folder);
        var tiles = new List<Image<Rgb24>>();
        SceneRecipe[] all = [.. catalog.All<SceneRecipe>().Where(r => wanted.Count == 0 || wanted.Contains(r.Id))
            .OrderBy(r => r.Room, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)];
        foreach (SceneRecipe recipe in all)
        {
            stop.ThrowIfCancellationRequested();
            Image<Rgb24>[] pair = Draw(recipe, seed: 1);
            PngWriter.Write(Path.Combine(folder, $"{recipe.Id}.png"), ContactSheet.Compose([pair], rows: 1));
            tiles.AddRange(pair.Select(Smaller));
        }
        while (tiles.Count % (2 * PerRow) != 0) tiles.Add(Blank());
        PngWriter.Write(Path.Combine(folder, Sheet), ContactSheet.Compose([[.. tiles]], tiles.Count / (2 * PerRow)));
    }

    /// <summary>The scene from the front camera and from the corner before the robot's right hand, 640 x 480.</summary>
    /// <param name="recipe">The scene.</param>
    /// <param name="seed">Which instance.</param>
    /// <exception cref="PraxisException">The scene does not come to rest.</exception>
    public Image<Rgb24>[] Draw(SceneRecipe recipe, ulong seed)
    {
        Rng rng = Rng.FromSeed(seed).Split(recipe.Id);
        var sampler = new LayoutSampler(recipe, catalog.Create<Robot>("panda"), catalog);
        Scene scene = sampler.Sample(rng.Split("layout")) ?? throw new PraxisException(sampler.Why);
        using var world = new World(scene);
        if (!world.Settle()) throw new PraxisException($"Scene '{recipe.Id}' does not come to rest: {world.Fault}.");
        Look look = scene.DrawLook(rng.Split("look", 0), scene.WorkHeight);
        string[] classes = [.. scene.Objects.Select(o => o.Category), .. look.Room.Select(p => p.Class), SceneMirror.RobotClass];
        var mirror = new SceneMirror(scene, world.Index, look,
            classes.Distinct().Select((name, i) => (name, i)).ToDictionary(p => p.name, p => (ushort)(p.i + 1), StringComparer.Ordinal));
        using var renderer = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
        var X_WI = new Pose[mirror.InstanceCount];
        mirror.Poses(world.State, X_WI);
        (Vec3 low, Vec3 high) = look.Room.First(p => p.Class == SceneMirror.FloorClass).Part.Mesh.Bounds();
        Vec3 eye = new(high.X - Aside, low.Y + Aside, 2.3);
        var front = new Front();
        return [Shoot(front.FovYDegrees, front.Place(scene, rng)), Shoot(CornerFovY, Pose.LookAt(eye, new(0, 0.35, 0.75), Vec3.UnitZ))];

        Image<Rgb24> Shoot(double fovY, Pose X_WC)
        {
            var film = new Film(Width, Height);
            renderer.Render(X_WI, CameraModel.FromFov(Width, Height, fovY), X_WC, 1, film);
            return film.Color;
        }
    }

    static Image<Rgb24> Smaller(Image<Rgb24> image)
    {
        var small = new Image<Rgb24>(image.Width / Shrink, image.Height / Shrink);
        for (int y = 0; y < small.Height; y++)
            for (int x = 0; x < small.Width; x++)
            {
                int r = 0, g = 0, b = 0;
                for (int k = 0; k < Shrink * Shrink; k++)
                {
                    Rgb24 p = image.Row(Shrink * y + k / Shrink)[Shrink * x + k % Shrink];
                    (r, g, b) = (r + p.R, g + p.G, b + p.B);
                }
                const int Count = Shrink * Shrink;
                small.Row(y)[x] = new((byte)(r / Count), (byte)(g / Count), (byte)(b / Count));
            }
        return small;
    }

    static Image<Rgb24> Blank()
    {
        var blank = new Image<Rgb24>(Width / Shrink, Height / Shrink);
        Array.Fill(blank.Pixels, new(245, 245, 242));
        return blank;
    }
}
