using Praxis.Core;
using Praxis.Rendering;
using Xunit;

namespace Praxis.Tests.Unit.Rendering;

public class Frames_AreReproducible
{
    static readonly CameraModel Camera = CameraModel.FromFov(101, 67, 45); // no multiple of anything

    [Fact]
    public void Frame_DependsOnItsArgumentsAlone()
    {
        (RenderScene scene, Pose[] poses, Pose X_WC) = Scenes.StillLife();
        string[] forwards = new string[6], backwards = new string[6];
        var threads = new[]
        {
            new Thread(() => RenderAll(scene, poses, X_WC, Enumerable.Range(0, 6), forwards)),
            new Thread(() => RenderAll(scene, poses, X_WC, Enumerable.Range(0, 6).Reverse(), backwards)),
        };
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(forwards, backwards);
        Assert.Equal(6, forwards.Distinct().Count());
    }

    static void RenderAll(RenderScene scene, Pose[] poses, Pose X_WC, IEnumerable<int> order, string[] hashes)
    {
        using var renderer = new FrameRenderer(scene, TracerKind.Managed, RenderSettings.Standard);
        var film = new Film(Camera.Width, Camera.Height);
        var small = new Film(32, 16);
        foreach (int frame in order)
        {
            Pose[] moved = [.. poses.Select((p, i) => i == 0 ? p : Pose.At(0, 0, 0.01 * frame) * p)];
            renderer.Render(moved, Camera, X_WC, (ulong)frame, film);
            hashes[frame] = Scenes.Hash(film);
            renderer.Render(poses, CameraModel.FromFov(32, 16, 45), X_WC, 0, small); // another size in between
        }
    }

    [Fact]
    public void Frame_AllocatesNothing_OnceASizeIsKnown()
    {
        (RenderScene scene, Pose[] poses, Pose X_WC) = Scenes.StillLife();
        using var renderer = new FrameRenderer(scene, TracerKind.Managed, RenderSettings.Standard);
        var film = new Film(Camera.Width, Camera.Height);
        // queues grow to what a frame of this size needs
        for (ulong seed = 1; seed < 4; seed++) renderer.Render(poses, Camera, X_WC, seed, film);
        long before = GC.GetAllocatedBytesForCurrentThread();
        renderer.Render(poses, Camera, X_WC, 4, film);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [FactIfEmbree]
    public void Embree_ShowsTheSamePicture()
    {
        (RenderScene scene, Pose[] poses, Pose X_WC) = Scenes.StillLife();
        Film ours = Scenes.Render(scene, poses, Camera, X_WC, RenderSettings.Standard);
        Film theirs = Scenes.Render(scene, poses, Camera, X_WC, RenderSettings.Standard, TracerKind.Embree);
        Assert.Equal(ours.Instance.Pixels, theirs.Instance.Pixels);
        int different = ours.Color.Pixels.Zip(theirs.Color.Pixels).Count(p => Math.Abs(p.First.G - p.Second.G) > 2);
        Assert.True(different < 0.002 * ours.Color.Pixels.Length, $"{different} pixels differ"); // rays that graze an edge fall either way
    }
}
