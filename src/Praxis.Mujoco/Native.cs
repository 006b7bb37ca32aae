using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Praxis.Mujoco;

/// <summary>The C functions, as declared in mujoco.h. Addresses are plain integers: only handles own them.</summary>
static unsafe partial class Native
{
    public const string Library = "mujoco";

    [LibraryImport(Library)] public static partial int mj_version();

    [LibraryImport(Library)] public static partial void mj_defaultVFS(void* vfs);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mj_makeEmptyFileVFS(void* vfs, string filename, int size);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial int mj_findFileVFS(void* vfs, string filename);
    [LibraryImport(Library)] public static partial void mj_deleteVFS(void* vfs);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint mj_loadXML(string filename, void* vfs, byte* error, int errorSize);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial nint mj_loadModel(string filename, void* vfs);
    [LibraryImport(Library)] public static partial void mj_saveModel(nint m, byte* filename, byte* buffer, int size);
    [LibraryImport(Library)] public static partial int mj_sizeModel(nint m);
    [LibraryImport(Library)] public static partial nint mj_copyModel(nint destination, nint source);
    [LibraryImport(Library)] public static partial void mj_deleteModel(nint m);
    [LibraryImport(Library)] public static partial void mj_setConst(nint m, nint d);

    [LibraryImport(Library)] public static partial nint mj_makeData(nint m);
    [LibraryImport(Library)] public static partial nint mj_copyData(nint destination, nint m, nint source);
    [LibraryImport(Library)] public static partial void mj_deleteData(nint d);
    [LibraryImport(Library)] public static partial void mj_resetData(nint m, nint d);

    [LibraryImport(Library)] public static partial void mj_step(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_step1(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_step2(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_forward(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_inverse(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_kinematics(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_comPos(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_camlight(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_collision(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_fwdPosition(nint m, nint d);
    [LibraryImport(Library)] public static partial void mj_fwdVelocity(nint m, nint d);

    [LibraryImport(Library)] public static partial void mj_jac(nint m, nint d, double* linear, double* angular, double* point, int body);
    [LibraryImport(Library)] public static partial void mj_jacBody(nint m, nint d, double* linear, double* angular, int body);
    [LibraryImport(Library)] public static partial void mj_jacSite(nint m, nint d, double* linear, double* angular, int site);
    [LibraryImport(Library)] public static partial void mj_fullM(nint m, double* full, double* sparse);
    [LibraryImport(Library)] public static partial void mj_contactForce(nint m, nint d, int contact, double* wrench);
    [LibraryImport(Library)] public static partial void mj_integratePos(nint m, double* qpos, double* qvel, double dt);
    [LibraryImport(Library)] public static partial void mj_differentiatePos(nint m, double* qvel, double dt, double* qpos1, double* qpos2);
    [LibraryImport(Library)]
    public static partial double mj_ray(nint m, nint d, double* point, double* direction, byte* groups, byte withStatic, int exceptBody, int* geom);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial int mj_name2id(nint m, int type, string name);
    [LibraryImport(Library)] public static partial byte* mj_id2name(nint m, int type, int id);
}
