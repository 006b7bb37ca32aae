using System.Runtime.InteropServices;
using Praxis.Bench;
using Praxis.Bench.Peer;
using Praxis.Core;
using Praxis.Rendering;
using Praxis.Simulation;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Unit.Bench;

public class Peer_DrawsTheSame
{
    const int Side = 256; // pixels: fine enough that half a pixel moves the depth of a table by less than 1 %

    sealed class FactIfEgl() : FactIf(NativeLibrary.TryLoad("libEGL.so.1", out _) && NativeLibrary.TryLoad("libGL.so.1", out _),
        "Renders with MuJoCo: needs EGL and Mesa (apt-get install libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri).");

    [FactIfEgl]
    public void Depth_IsThatOfMujocosRenderer()
    {
        using var setting = new BenchSetting(quick: true, pictures: null);
        DemoScene demo = setting.Demo;
        SceneMirror mirror = demo.Mirror();
        using var ours = new FrameRenderer(mirror.RenderScene, TracerKind.Managed, mirror.Settings);
        using PeerRenderer? peer = PeerRenderer.TryCreate(demo, mirror, Side, Side, out string why);
        Assert.True(peer is not null, why);

        WorldState moment = demo.Moments(1)[0];
        peer.MoveTo(moment);
        for (int camera = 0; camera < 3; camera++)
        {
            peer.Render(camera);
            float[] own = Depth(ours, mirror, demo.Cameras(Side, Side)[camera], moment).Pixels, other = peer.Depth().Pixels;
            int near = Enumerable.Range(0, own.Length).Count(i => Math.Abs(own[i] - other[i]) < 0.01 * own[i]);
            Assert.True(near > 0.97 * own.Length, $"camera {camera}: {near} of {own.Length} depths agree within 1 %"); // not at silhouettes
        }
    }

    static Image<float> Depth(FrameRenderer renderer, SceneMirror mirror, SceneCamera camera, WorldState moment)
    {
        var film = new Film(Side, Side);
        var poses = new Pose[mirror.InstanceCount];
        mirror.Poses(moment, poses);
        renderer.Render(poses, camera.Model, camera.X_WC(moment), 0, film);
        return film.Depth;
    }
}
