using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Simulation;

namespace Praxis.Bench.Peer;

/// <summary>The demo scene in MuJoCo's renderer, with the images it renders. Lives on the thread that made it.</summary>
sealed class PeerRenderer : IDisposable
{
    readonly EglContext egl;
    readonly PeerScene scene;
    readonly MujocoRenderer renderer;
    readonly int width, height;
    readonly byte[] rgb, ids;
    readonly float[] depth;

    PeerRenderer(EglContext egl, PeerScene scene, MujocoRenderer renderer, int width, int height)
    {
        (this.egl, this.scene, this.renderer, this.width, this.height) = (egl, scene, renderer, width, height);
        (rgb, ids, depth) = (new byte[3 * width * height], new byte[3 * width * height], new float[width * height]);
    }

    /// <summary>What stands behind OpenGL.</summary>
    public string Name => $"MuJoCo {MjModel.Version} on {egl.Renderer}";

    public int Lamps => scene.Model.nlight;

    /// <param name="demo">What is rendered.</param>
    /// <param name="mirror">The demo's mirror.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="why">What is missing when MuJoCo cannot render here.</param>
    public static PeerRenderer? TryCreate(DemoScene demo, SceneMirror mirror, int width, int height, out string why)
    {
        why = $"MuJoCo is {MjModel.Version}; the layout of its renderer's structs is known for {MujocoRenderer.Version} alone";
        if (MjModel.Version != MujocoRenderer.Version || EglContext.TryCreate(out why) is not { } egl) return null;
        var scene = new PeerScene(mirror, demo.Look, demo.Cameras(width, height));
        try
        {
            return new(egl, scene, new(scene.Model, width, height), width, height);
        }
        catch (MujocoException e)
        {
            why = e.Message;
            scene.Dispose();
            egl.Dispose();
            return null;
        }
    }

    /// <summary>How many of the lamps cast shadows.</summary>
    public void CastShadows(int lamps) => scene.CastShadows(lamps);

    /// <summary>Moves everything to where it is at a moment; its time is nobody's.</summary>
    public void MoveTo(WorldState state) => scene.MoveTo(state);

    /// <summary>Colour and depth of a camera.</summary>
    public void Render(int camera) => renderer.Render(scene.Data, camera, rgb, depth);

    /// <summary>Ids of the same.</summary>
    public void RenderSegmentation() => renderer.RenderSegmentation(ids);

    /// <summary>The last colour image, top row first.</summary>
    public Image<Rgb24> Color()
    {
        var image = new Image<Rgb24>(width, height);
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            int at = 3 * Flipped(i);
            image.Pixels[i] = new(rgb[at], rgb[at + 1], rgb[at + 2]);
        }
        return image;
    }

    /// <summary>The last depth image, m along the optical axis, top row first.</summary>
    public Image<float> Depth()
    {
        double near = PeerScene.Near * scene.Model.extent, far = PeerScene.Far * scene.Model.extent;
        var image = new Image<float>(width, height);
        for (int i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (float)(near / (1 - depth[Flipped(i)] * (1 - near / far)));
        return image;
    }

    // OpenGL's bottom row comes first
    int Flipped(int pixel) => (height - 1 - pixel / width) * width + pixel % width;

    public void Dispose()
    {
        renderer.Dispose();
        scene.Dispose();
        egl.Dispose();
    }
}
