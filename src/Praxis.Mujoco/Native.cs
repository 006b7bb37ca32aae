using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Praxis.Mujoco;

/// <summary>
/// The C functions, as declared in mujoco.h; models and data are plain addresses here, only handles own them. Functions that can end
/// in mju_error are in <see cref="Entry"/>, to be called through <see cref="Guard"/>.
/// </summary>
static unsafe partial class Native
{
    public const string Library = "mujoco";

    [LibraryImport(Library)] public static partial int mj_version();

    [LibraryImport(Library)] public static partial void mj_defaultVFS(void* vfs);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mj_makeEmptyFileVFS(void* vfs, string filename, int size);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mj_findFileVFS(void* vfs, string filename);
    [LibraryImport(Library)] public static partial void mj_deleteVFS(void* vfs);

    [LibraryImport(Library)] public static partial int mj_sizeModel(nint m);
    [LibraryImport(Library)] public static partial void mj_deleteModel(nint m);
    [LibraryImport(Library)] public static partial void mj_deleteData(nint d);

    [LibraryImport(Library)] public static partial void mj_jac(nint m, nint d, double* linear, double* angular, double* point, int body);
    [LibraryImport(Library)] public static partial void mj_jacBody(nint m, nint d, double* linear, double* angular, int body);
    [LibraryImport(Library)] public static partial void mj_jacSite(nint m, nint d, double* linear, double* angular, int site);
    [LibraryImport(Library)] public static partial void mj_fullM(nint m, double* full, double* sparse);
    [LibraryImport(Library)] public static partial void mj_contactForce(nint m, nint d, int contact, double* wrench);
    [LibraryImport(Library)] public static partial void mj_integratePos(nint m, double* qpos, double* qvel, double dt);
    [LibraryImport(Library)] public static partial void mj_differentiatePos(nint m, double* qvel, double dt, double* qpos1, double* qpos2);
    [LibraryImport(Library)]
    public static partial double mj_ray(
        nint m, nint d, double* point, double* direction, byte* groups, byte withStatic, int exceptBody, int* geom);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mj_name2id(nint m, int type, string name);
    [LibraryImport(Library)] public static partial byte* mj_id2name(nint m, int type, int id);

    public const int ProtectRead = 1, ProtectWrite = 2, ProtectExecute = 4, MapPrivate = 2, MapAnonymous = 0x20; // Linux

    [LibraryImport("libc")] public static partial void* mmap(void* address, nuint length, int protection, int flags, int file, nint offset);
    [LibraryImport("libc")] public static partial int mprotect(void* address, nuint length, int protection);
}

/// <summary>Addresses of the C functions that are called through <see cref="Guard"/>.</summary>
static class Entry
{
    public static readonly nint
        mj_loadXML = Of(nameof(mj_loadXML)), mj_loadModel = Of(nameof(mj_loadModel)), mj_saveModel = Of(nameof(mj_saveModel)),
        mj_copyModel = Of(nameof(mj_copyModel)), mj_setConst = Of(nameof(mj_setConst)), mj_makeData = Of(nameof(mj_makeData)),
        mj_copyData = Of(nameof(mj_copyData)), mj_resetData = Of(nameof(mj_resetData)),
        mj_resetDataKeyframe = Of(nameof(mj_resetDataKeyframe)),
        mj_step = Of(nameof(mj_step)), mj_step1 = Of(nameof(mj_step1)), mj_step2 = Of(nameof(mj_step2)),
        mj_forward = Of(nameof(mj_forward)),
        mj_inverse = Of(nameof(mj_inverse)), mj_kinematics = Of(nameof(mj_kinematics)), mj_comPos = Of(nameof(mj_comPos)),
        mj_camlight = Of(nameof(mj_camlight)), mj_collision = Of(nameof(mj_collision)), mj_fwdPosition = Of(nameof(mj_fwdPosition)),
        mj_fwdVelocity = Of(nameof(mj_fwdVelocity));

    static nint Of(string name) => NativeLibrary.GetExport(MujocoLibrary.Library, name);
}
