using System.Runtime.InteropServices;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Bench.Peer;

/// <summary>
/// libmujoco's own renderer (mjv_* and mjr_*), as robosuite drives it: update the abstract scene, render it off screen, read colour and
/// depth back; for segmentation, render once more with ids as colours.
/// </summary>
sealed unsafe class MujocoRenderer : IDisposable
{
    /// <summary>The version whose headers, through gcc's sizeof and offsetof, gave the numbers below.</summary>
    public const string Version = "2.2.2";

    const int SceneSize = 8656, OptionSize = 68, CameraSize = 64, ContextSize = 2304; // mjvScene, mjvOption, mjvCamera, mjrContext
    const int SceneFlags = 8628;                  // mjvScene.flags, one byte each
    const int CameraType = 0, CameraId = 4;       // mjvCamera.type and .fixedcamid
    const int OffscreenBuffer = 1;                // mjFB_OFFSCREEN
    const int FixedCamera = 2;                    // mjCAMERA_FIXED
    const int AllCategories = 7;                  // mjCAT_ALL
    const int FontScale = 100;                    // mjFONTSCALE_100
    const int SegmentFlag = 7, IdColorFlag = 8;   // mjRND_SEGMENT, mjRND_IDCOLOR
    const int MaxGeoms = 1000;

    readonly MjModel model;
    readonly byte* scene, option, camera, context;
    readonly ViewPort view;

    readonly record struct ViewPort(int Left, int Bottom, int Width, int Height); // mjrRect

    /// <param name="model">Its off-screen buffer is as large as the images.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <exception cref="MujocoException">
    /// MuJoCo finds no OpenGL, or one that lacks something. An <see cref="EglContext"/> must be current.
    /// </exception>
    public MujocoRenderer(MjModel model, int width, int height)
    {
        (this.model, view) = (model, new(0, 0, width, height));
        scene = (byte*)NativeMemory.AllocZeroed(SceneSize);
        option = (byte*)NativeMemory.AllocZeroed(OptionSize);
        camera = (byte*)NativeMemory.AllocZeroed(CameraSize);
        context = (byte*)NativeMemory.AllocZeroed(ContextSize);
        Guard.Call(Of("mjv_defaultScene"), (nint)scene);
        Guard.Call(Of("mjv_defaultOption"), (nint)option);
        Guard.Call(Of("mjv_defaultCamera"), (nint)camera);
        Guard.Call(Of("mjr_defaultContext"), (nint)context);
        Guard.Call(Of("mjv_makeScene"), model.Address, (nint)scene, MaxGeoms);
        Guard.Call(Of("mjr_makeContext"), model.Address, (nint)context, FontScale);
        Guard.Call(Of("mjr_setBuffer"), OffscreenBuffer, (nint)context);
        *(int*)(camera + CameraType) = FixedCamera;
    }

    /// <summary>Colour and depth of one camera, as they come from OpenGL: bottom row first, depth in [0, 1].</summary>
    /// <param name="data">After its kinematics.</param>
    /// <param name="camera">Index of the camera in the model.</param>
    /// <param name="rgb">(height, width, 3).</param>
    /// <param name="depth">(height, width).</param>
    public void Render(MjData data, int camera, Span<byte> rgb, Span<float> depth)
    {
        *(int*)(this.camera + CameraId) = camera;
        ((delegate* unmanaged<nint, nint, void*, void*, void*, int, void*, void>)Of("mjv_updateScene"))(
            model.Address, data.Address, option, null, this.camera, AllCategories, scene);
        Draw(rgb, depth);
        GC.KeepAlive(data);
    }

    /// <summary>The ids of what <see cref="Render"/> drew last, as colours.</summary>
    public void RenderSegmentation(Span<byte> rgb)
    {
        (scene[SceneFlags + SegmentFlag], scene[SceneFlags + IdColorFlag]) = (1, 1);
        Draw(rgb, []);
        (scene[SceneFlags + SegmentFlag], scene[SceneFlags + IdColorFlag]) = (0, 0);
    }

    void Draw(Span<byte> rgb, Span<float> depth)
    {
        Check(rgb.Length, 3 * view.Width * view.Height);
        if (depth.Length > 0) Check(depth.Length, view.Width * view.Height);
        ((delegate* unmanaged<ViewPort, void*, void*, void>)Of("mjr_render"))(view, scene, context);
        fixed (byte* colors = rgb)
        fixed (float* depths = depth)
            ((delegate* unmanaged<byte*, float*, ViewPort, void*, void>)Of("mjr_readPixels"))(colors, depths, view, context);
        GC.KeepAlive(this);
    }

    static void Check(int length, int wanted)
    {
        if (length != wanted) throw new ArgumentException($"The image has {length} numbers, not {wanted}.");
    }

    static nint Of(string function) => NativeLibrary.GetExport(MujocoLibrary.Library, function);

    public void Dispose()
    {
        Guard.Call(Of("mjr_freeContext"), (nint)context);
        Guard.Call(Of("mjv_freeScene"), (nint)scene);
        NativeMemory.Free(context);
        NativeMemory.Free(camera);
        NativeMemory.Free(option);
        NativeMemory.Free(scene);
    }
}
