using System.Runtime.InteropServices;

namespace Praxis.Bench.Peer;

/// <summary>
/// An OpenGL context without a window, on Mesa's software renderer, current on the thread that made it: what LIBERO, robosuite and
/// RoboCasa render with on machines without a GPU.
/// </summary>
sealed unsafe class EglContext : IDisposable
{
    const string Egl = "libEGL.so.1", GL = "libGL.so.1";
    const string Install = "apt-get install --no-install-recommends libegl1 libegl-mesa0 libgl1 libgl1-mesa-dri";

    // EGL/egl.h, EGL/eglext.h, GL/gl.h
    const int PlatformSurfaceless = 0x31DD, OpenGLApi = 0x30A2, RenderableType = 0x3040, OpenGLBit = 8, SurfaceType = 0x3033,
        PbufferBit = 1, None = 0x3038, GLRenderer = 0x1F01;

    readonly nint egl, display, context;

    EglContext(nint egl, nint display, nint context) => (this.egl, this.display, this.context) = (egl, display, context);

    /// <summary>Name of the renderer behind the context, "llvmpipe (LLVM 15.0.6, 512 bits)".</summary>
    public string Renderer { get; private init; } = "";

    /// <summary>Makes a context current on this thread.</summary>
    /// <param name="why">What is missing when there is none.</param>
    public static EglContext? TryCreate(out string why)
    {
        why = $"no EGL here ({Install})";
        // MuJoCo's loader takes whichever of libEGL and libGL it finds loaded; both must stay
        if (!NativeLibrary.TryLoad(Egl, out nint egl) || !NativeLibrary.TryLoad(GL, out _)) return null;
        _ = setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1); // Mesa reads the C environment, which .NET does not write to
        nint display = ((delegate* unmanaged<int, nint, nint*, nint>)Export(egl, "eglGetPlatformDisplay"))(PlatformSurfaceless, 0, null);
        if (display == 0 || ((delegate* unmanaged<nint, int*, int*, int>)Export(egl, "eglInitialize"))(display, null, null) == 0)
        {
            why = $"EGL has no surfaceless platform here ({Install})";
            return null;
        }
        nint context = Create(egl, display);
        why = context == 0 ? "EGL gives no OpenGL context" : "";
        return context == 0 ? null : new(egl, display, context) { Renderer = NameOf(egl) };
    }

    static nint Create(nint egl, nint display)
    {
        _ = ((delegate* unmanaged<int, int>)Export(egl, "eglBindAPI"))(OpenGLApi);
        int* wanted = stackalloc int[] { RenderableType, OpenGLBit, SurfaceType, PbufferBit, None };
        nint config;
        int count;
        var choose = (delegate* unmanaged<nint, int*, nint*, int, int*, int>)Export(egl, "eglChooseConfig");
        if (choose(display, wanted, &config, 1, &count) == 0 || count == 0) return 0;
        nint context = ((delegate* unmanaged<nint, nint, nint, int*, nint>)Export(egl, "eglCreateContext"))(display, config, 0, null);
        return context != 0 && MakeCurrent(egl, display, context) ? context : 0;
    }

    static bool MakeCurrent(nint egl, nint display, nint context) =>
        ((delegate* unmanaged<nint, nint, nint, nint, int>)Export(egl, "eglMakeCurrent"))(display, 0, 0, context) != 0;

    static string NameOf(nint egl)
    {
        nint name;
        fixed (byte* function = "glGetString"u8) name = ((delegate* unmanaged<byte*, nint>)Export(egl, "eglGetProcAddress"))(function);
        return name == 0 ? "unknown" : Marshal.PtrToStringUTF8(((delegate* unmanaged<int, nint>)name)(GLRenderer)) ?? "unknown";
    }

    static nint Export(nint library, string name) => NativeLibrary.GetExport(library, name);

    public void Dispose()
    {
        MakeCurrent(egl, display, 0);
        _ = ((delegate* unmanaged<nint, nint, int>)Export(egl, "eglDestroyContext"))(display, context);
        _ = ((delegate* unmanaged<nint, int>)Export(egl, "eglTerminate"))(display);
    }

    static int setenv(string name, string value, int overwrite)
    {
        fixed (byte* n = System.Text.Encoding.UTF8.GetBytes(name + '\0'), v = System.Text.Encoding.UTF8.GetBytes(value + '\0'))
            return ((delegate* unmanaged<byte*, byte*, int, int>)Export(NativeLibrary.Load("libc.so.6"), "setenv"))(n, v, overwrite);
    }
}
