using System.Reflection;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Rendering.Embree;

/// <summary>The part of Embree 3's C interface that we call (rtcore.h, 3.12 and later).</summary>
internal static unsafe partial class EmbreeLibrary
{
    const string Name = "libembree3.so.3";

    public const int GeometryTriangle = 0, GeometryInstance = 121;
    public const int BufferIndex = 0, BufferVertex = 1;
    public const int FormatUint3 = 0x5003, FormatFloat3 = 0x9003, FormatFloat3x4RowMajor = 0x9134;
    public const int PropertyNativeRay16 = 34;
    public const uint InvalidGeometry = ~0u;

    /// <summary>True when the library is installed.</summary>
    public static bool IsAvailable => Load(out _);

    /// <exception cref="PraxisException">The library is not installed.</exception>
    public static void Require()
    {
        if (!IsAvailable)
            throw new PraxisException($"The tracer 'embree' needs {Name}, which is not installed. " +
                "Install it with 'apt-get install libembree3-3', or use the tracer 'managed', which needs nothing.");
    }

    static bool Load(out nint handle) => NativeLibrary.TryLoad(Name, Assembly.GetExecutingAssembly(), null, out handle);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)] public static partial nint rtcNewDevice(string? config);
    [LibraryImport(Name)] public static partial void rtcReleaseDevice(nint device);
    [LibraryImport(Name)] public static partial nint rtcGetDeviceProperty(nint device, int property);
    [LibraryImport(Name)] public static partial int rtcGetDeviceError(nint device);
    [LibraryImport(Name)] public static partial nint rtcNewScene(nint device);
    [LibraryImport(Name)] public static partial void rtcReleaseScene(nint scene);
    [LibraryImport(Name)] public static partial void rtcCommitScene(nint scene);
    [LibraryImport(Name)] public static partial nint rtcNewGeometry(nint device, int type);
    [LibraryImport(Name)] public static partial void rtcReleaseGeometry(nint geometry);
    [LibraryImport(Name)] public static partial void rtcCommitGeometry(nint geometry);
    [LibraryImport(Name)] public static partial void rtcUpdateGeometryBuffer(nint geometry, int type, uint slot);
    [LibraryImport(Name)] public static partial void rtcAttachGeometryByID(nint scene, nint geometry, uint id);
    [LibraryImport(Name)] public static partial void rtcSetGeometryInstancedScene(nint geometry, nint scene);
    [LibraryImport(Name)] public static partial void rtcSetGeometryMask(nint geometry, uint mask);
    [LibraryImport(Name)] public static partial void rtcSetGeometryTransform(nint geometry, uint timeStep, int format, void* transform);

    [LibraryImport(Name)]
    public static partial void rtcSetSharedGeometryBuffer(nint geometry, int type, uint slot, int format, void* data, nuint offset,
        nuint stride, nuint count);

    [LibraryImport(Name), SuppressGCTransition] public static partial void rtcIntersect16(int* valid, nint scene, void* context, void* r);
    [LibraryImport(Name), SuppressGCTransition] public static partial void rtcOccluded16(int* valid, nint scene, void* context, void* rays);
    [LibraryImport(Name), SuppressGCTransition] public static partial void rtcIntersect8(int* valid, nint scene, void* context, void* rays);
    [LibraryImport(Name), SuppressGCTransition] public static partial void rtcOccluded8(int* valid, nint scene, void* context, void* rays);
}
