using Praxis.Assets;
using Praxis.Core;
using Praxis.Data;
using Praxis.Rendering;

namespace Praxis.App;

/// <summary>Pictures of things as they come out of their categories: what a name means, and how much it varies.</summary>
public sealed class ObjectPictures(Catalog catalog)
{
    const int PerCategory = 8, Side = 192; // instances, pixels
    const int PerRow = 15, Small = 112;    // of the sheet that shows one of each
    const double FovY = 28;                // degrees

    /// <summary>Writes a strip per category, named after its id, and a sheet with one of each.</summary>
    /// <param name="folder">Where; made if missing.</param>
    /// <param name="stop">Ends the work; pictures that are there are whole.</param>
    public void Run(string folder, CancellationToken stop)
    {
        Durable.CreateFolder(folder);
        var one = new List<Image<Rgb24>>();
        foreach (ObjectCategory category in catalog.All<ObjectCategory>().OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            ObjectAsset[] some =
                [.. Enumerable.Range(0, PerCategory).Select(k => category.Build(Rng.FromSeed((ulong)k).Split(category.Id)))];
            Image<Rgb24>[] strip = [.. some.Select((asset, k) => Draw(asset, Side, open: k % 3 / 2.0))];
            PngWriter.Write(Path.Combine(folder, $"{category.Id}.png"), ContactSheet.Compose([strip], rows: 1));
            one.Add(Draw(some[1], Small, open: 0.5));
        }
        var blank = new Image<Rgb24>(Small, Small);
        Array.Fill(blank.Pixels, ContactSheet.Paper);
        while (one.Count % PerRow != 0) one.Add(blank);
        PngWriter.Write(Path.Combine(folder, Sheet), ContactSheet.Compose([[.. one]], one.Count / PerRow));
    }

    /// <summary>Name of the sheet with one of each.</summary>
    public const string Sheet = "all-objects.png";

    // the last fold is undone first
    static Cloth Unfolded(Cloth cloth, double open)
    {
        int folds = (int)Math.Round((cloth.FoldsAcross + cloth.FoldsAlong) * (1 - open)), across = Math.Min(cloth.FoldsAcross, folds);
        return cloth with { FoldsAcross = across, FoldsAlong = folds - across };
    }

    /// <summary>One thing on grey ground, filling the picture.</summary>
    /// <param name="asset">The thing.</param>
    /// <param name="side">Of the picture, pixels.</param>
    /// <param name="open">How far everything that moves is open: from 0, as it stands in scenes, to 1, the end of its range.</param>
    public static Image<Rgb24> Draw(ObjectAsset asset, int side, double open = 0)
    {
        const double Sample = 8; // what every display shows
        double Opened(Link link) => new Interval(link.Joint.Start, link.Joint.Range.High).At(open);
        VisualPart[] digits = [.. asset.Ingredients.OfType<Display>()
            .Select(d => d.Shown(d.Shows is Steady steady ? steady.Value : Sample)).OfType<VisualPart>()];
        // a lamp shines where its switch is on
        IEnumerable<VisualPart> Lit(string carrier, IReadOnlyList<VisualPart> visuals) => visuals.Select((v, i) =>
            asset.LampAt(carrier, i) is { } lamp && lamp.IsOn(Opened(asset.LinkNamed(lamp.Switch))) ? lamp.Lit(v) : v);
        IEnumerable<VisualPart> seen = asset.Ingredients.Any(i => i.ReplacesBody())
            ? asset.Ingredients.SelectMany(i => i is Cloth cloth ? [Unfolded(cloth, open).Lying()] : i.Meshes()) : Lit("", asset.Visuals);
        (VisualPart Part, Pose X_WI)[] shown = [.. seen.Concat(digits).Select(v => (v, Pose.Identity)),
            .. asset.Links.SelectMany(l => Lit(l.Name, l.Visuals).Select(v => (v, asset.X_OL(l, Opened))))];
        var builder = new RenderSceneBuilder { Environment = EnvironmentLight.Uniform(new(0.35, 0.36, 0.38)) };
        foreach ((VisualPart part, _) in shown)
        {
            Image<Rgba32>? texture = part.Material.Texture is { } recipe ? ProceduralTexture.Bake(recipe, 256) : null;
            builder.AddInstance(builder.AddMesh(part.Mesh), builder.AddMaterial(part.Material, texture), 1, 1);
        }
        Vec3[] corners = [.. shown.SelectMany(s => s.Part.Mesh.Positions.Select(p => s.X_WI * new Vec3(p.X, p.Y, p.Z)))];
        (Vec3 low, Vec3 high) = (corners.Aggregate(Vec3.Min), corners.Aggregate(Vec3.Max));
        Vec3 middle = (low + high) / 2;
        double r = (high - low).Length / 2; // of the ball around it
        Mesh ground = Solid.Box(new(30 * r, 30 * r, 0.01 * r), 0.001 * r).At(0, 0, -0.0101 * r).ToMesh();
        MaterialDescription grey = Materials.Paint("ground", new(0.42, 0.42, 0.43), 0.8);
        builder.AddInstance(builder.AddMesh(ground), builder.AddMaterial(grey, null), 0, 0);
        Vec3 lamp = middle + r * new Vec3(2.5, 3, 6);
        Pose X_WL = Pose.LookAt(lamp, middle, Vec3.UnitX);
        builder.AddLight(new(lamp, X_WL.R.AxisX * (1.5 * r), X_WL.R.AxisY * (1.5 * r), 9 * new Vec3(1, 0.98, 0.95)));
        double away = r / Math.Sin(FovY / 2 * Math.PI / 180);
        // what opens, or shows something, has its front at -X
        Vec3 eye = middle + away * new Vec3(asset.Links.Count > 0 || digits.Length > 0 ? -0.72 : 0.72, -0.45, 0.53).Normalized();
        using var renderer = new FrameRenderer(builder.Build(), TracerKind.Managed,
            RenderSettings.Standard with { AmbientOcclusionRadius = 2 * r });
        var film = new Film(side, side);
        Pose[] X_WI = [.. shown.Select(s => s.X_WI), Pose.Identity];
        renderer.Render(X_WI, CameraModel.FromFov(side, side, FovY), Pose.LookAt(eye, middle, Vec3.UnitZ), 1, film);
        return film.Color;
    }
}
