using Praxis.Core;
using Praxis.Rendering;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>A box in a picture, in pixels from its left and upper edge; right and bottom are past the last pixel.</summary>
public readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;
    public int Height => Bottom - Top;
}

/// <summary>What one camera sees of every thing at one frame, from the tracer's own segmentation. Owned by one thread.</summary>
public sealed class CameraView
{
    const double Behind = 0.01;  // m: a pixel that sees farther than a point by more than this does not hide it
    const double Nearest = 0.01; // m in front of the camera

    readonly SurfacePoints[] surfaces;
    readonly PixelBox[] boxes;
    readonly int[] pixels;
    readonly double[] visible;
    readonly int width, height;
    WorldState? state;
    Film? film;
    Pose X_CW;

    /// <param name="camera">The camera.</param>
    /// <param name="take">Whose things are looked at.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public CameraView(SceneCamera camera, Take take, int width, int height)
    {
        (Camera, this.width, this.height) = (camera, width, height);
        surfaces = [.. take.Index.Objects.Select(o => new SurfacePoints(take.Index, o))];
        (boxes, pixels, visible) = (new PixelBox[surfaces.Length], new int[surfaces.Length], new double[surfaces.Length]);
    }

    public SceneCamera Camera { get; }

    /// <summary>The smallest box around the pixels of an instance; empty where it is not seen.</summary>
    /// <param name="instance">Instance id, from 1.</param>
    public PixelBox BoxOf(int instance) => boxes[instance - 1];

    /// <summary>How many pixels show it.</summary>
    public int PixelsOf(int instance) => pixels[instance - 1];

    /// <summary>
    /// Which share of what it would show this camera, were nothing in front of it and the picture endless, is seen: 0 to 1. Judged on 192
    /// points of its surface, so a few percent uncertain; what has no surface of its own counts as wholly seen if any of it is.
    /// </summary>
    public double VisibleShareOf(int instance) => visible[instance - 1];

    /// <summary>Looks at a frame that was just taken.</summary>
    public void Look(WorldState state, Film film)
    {
        (this.state, this.film, X_CW) = (state, film, Camera.X_WC(state).Inverse());
        Measure(film.Instance.Pixels);
        for (int i = 0; i < surfaces.Length; i++) visible[i] = VisibleShare(i);
    }

    /// <summary>A point in the picture: pixels; null where it is behind the camera.</summary>
    /// <param name="p_W">In W, m.</param>
    public (double U, double V)? Project(Vec3 p_W) =>
        X_CW * p_W is var p_C && p_C.Z > Nearest && Camera.Model.Project(p_C) is var (u, v, _) ? (u, v) : null;

    /// <summary>Whether a projected point lies in the picture.</summary>
    public bool Contains((double U, double V) point) => point.U >= 0 && point.V >= 0 && point.U < width && point.V < height;

    /// <summary>Whether the pixel at a projected point shows this instance.</summary>
    public bool Shows((double U, double V) point, int instance) =>
        film is not null && Contains(point) && film.Instance.Pixels[(int)point.V * width + (int)point.U] == instance;

    void Measure(ReadOnlySpan<ushort> instances)
    {
        Array.Clear(pixels);
        Array.Fill(boxes, new(width, height, 0, 0));
        for (int y = 0, i = 0; y < height; y++)
            for (int x = 0; x < width; i++)
            {
                // runs of one id are frequent: their ends suffice
                ushort id = instances[i];
                int first = x++;
                for (; x < width && instances[i + 1] == id; i++) x++;
                if (id == 0 || id > boxes.Length) continue;
                PixelBox b = boxes[id - 1];
                boxes[id - 1] = new(Math.Min(b.Left, first), Math.Min(b.Top, y), Math.Max(b.Right, x), y + 1);
                pixels[id - 1] += x - first;
            }
        for (int k = 0; k < boxes.Length; k++)
            if (pixels[k] == 0) boxes[k] = default;
    }

    double VisibleShare(int place)
    {
        if (state is null || film is null) return 0;
        if (pixels[place] == 0) return 0;
        (double seen, double all) = (0, 0);
        surfaces[place].ForEach(state, (p_W, normal_W) =>
        {
            Vec3 p_C = X_CW * p_W;
            if (p_C.Z <= Nearest) return;
            // what a patch of surface covers of the picture
            double facing = normal_W == Vec3.Zero ? 1 : -Vec3.Dot(X_CW.R.Rotate(normal_W), p_C.Normalized());
            if (facing <= 0) return;
            double weight = facing / p_C.LengthSquared;
            all += weight;
            (double u, double v, _) = Camera.Model.Project(p_C);
            if (!Contains((u, v))) return;
            int pixel = (int)v * width + (int)u;
            float depth = film.Depth.Pixels[pixel];
            if (film.Instance.Pixels[pixel] == place + 1 || depth == 0 || depth > p_C.Z + Behind) seen += weight;
        });
        return all > 0 ? seen / all : 1;
    }
}
