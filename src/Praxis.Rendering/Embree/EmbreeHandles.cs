using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Rendering.Embree;

/// <summary>An Embree device: a library-wide context.</summary>
internal sealed class EmbreeDevice : SafeHandle
{
    /// <exception cref="PraxisException">The library is missing, or would not start.</exception>
    public EmbreeDevice() : base(0, ownsHandle: true)
    {
        EmbreeLibrary.Require();
        // one thread: workers are our own, and builds must not depend on how many cores there are
        SetHandle(EmbreeLibrary.rtcNewDevice("threads=1"));
        if (IsInvalid) throw new PraxisException($"Embree would not start (error {EmbreeLibrary.rtcGetDeviceError(0)}). Use the tracer 'managed'.");
        PacketWidth = EmbreeLibrary.rtcGetDeviceProperty(handle, EmbreeLibrary.PropertyNativeRay16) != 0 ? 16 : 8;
    }

    public nint Pointer => handle;

    /// <summary>Rays per call that this processor supports natively: 16 or 8.</summary>
    public int PacketWidth { get; }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        EmbreeLibrary.rtcReleaseDevice(handle);
        return true;
    }
}

/// <summary>An Embree scene: the hierarchy of one mesh, or of all instances.</summary>
internal sealed class EmbreeScene : SafeHandle
{
    public EmbreeScene(EmbreeDevice device) : base(0, ownsHandle: true) => SetHandle(EmbreeLibrary.rtcNewScene(device.Pointer));

    public nint Pointer => handle;
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        EmbreeLibrary.rtcReleaseScene(handle);
        return true;
    }
}
