using System.Runtime.InteropServices;
using System.Text;

namespace Praxis.Mujoco;

/// <summary>Hands files in memory to MuJoCo's compiler through its virtual file system.</summary>
static unsafe class ModelCompiler
{
    const string Main = "praxis-model.xml", Binary = "praxis-model.mjb";
    const int ErrorSize = 1024;
    static readonly IReadOnlyDictionary<string, byte[]> Nothing = new Dictionary<string, byte[]>();

    /// <summary>Compiles MJCF or URDF; the caller owns the model.</summary>
    public static nint FromXml(LayoutTable table, string xml, IReadOnlyDictionary<string, byte[]>? files) => WithFiles(table, vfs =>
    {
        Put(table, vfs, Main, Encoding.UTF8.GetBytes(xml));
        foreach (var (name, content) in (files ?? Nothing).OrderBy(f => f.Key, StringComparer.Ordinal)) Put(table, vfs, name, content);
        byte* error = stackalloc byte[ErrorSize];
        error[0] = 0;
        nint model = Call(Entry.mj_loadXML, Main, vfs, (nint)error, ErrorSize);
        string text = (Marshal.PtrToStringUTF8((nint)error) ?? "").Trim();
        return model != 0 ? model : throw new MujocoException($"MuJoCo refused the model: {text.ReplaceLineEndings(" ")}");
    });

    /// <summary>Reads what mj_saveModel wrote; the caller owns the model.</summary>
    public static nint FromBinary(LayoutTable table, byte[] binary) => WithFiles(table, vfs =>
    {
        Put(table, vfs, Binary, binary);
        nint model = Call(Entry.mj_loadModel, Binary, vfs);
        return model != 0 ? model
            : throw new MujocoException($"These {binary.Length} bytes are not a model that MuJoCo {table.Version} saved.");
    });

    static nint Call(nint loader, string file, nint vfs, nint error = 0, nint errorSize = 0)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(file + '\0')) return Guard.Call(loader, (nint)name, vfs, error, errorSize);
    }

    static nint WithFiles(LayoutTable table, Func<nint, nint> load)
    {
        void* vfs = NativeMemory.Alloc((nuint)table.StructSizes["mjVFS"]);
        Native.mj_defaultVFS(vfs);
        try
        {
            return load((nint)vfs);
        }
        finally
        {
            Native.mj_deleteVFS(vfs);
            NativeMemory.Free(vfs);
        }
    }

    static void Put(LayoutTable table, nint vfs, string name, byte[] content)
    {
        int failure = content.Length == 0 ? 3 : Native.mj_makeEmptyFileVFS((void*)vfs, name, content.Length);
        if (failure != 0)
            throw new MujocoException($"Cannot give file '{name}' ({content.Length} bytes) to MuJoCo: " + failure switch
            {
                1 => "it takes at most 2000 files with names under 1000 letters.",
                2 => "there is one of that name. Names are compared without folder and in lower case.",
                3 => "it is empty.",
                _ => "out of memory.",
            });
        byte** contents = (byte**)(vfs + table["mjVFS.filedata"].Offset);
        content.CopyTo(new Span<byte>(contents[Native.mj_findFileVFS((void*)vfs, name)], content.Length));
    }
}
