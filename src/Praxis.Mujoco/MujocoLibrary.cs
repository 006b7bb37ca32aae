using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Praxis.Mujoco;

/// <summary>
/// Finds libmujoco, chooses the offset table of its version and proves the table, once, at first use. Everything else in this
/// project asks this class for offsets, so nothing is read before the proof.
/// </summary>
static unsafe class MujocoLibrary
{
    const string Variable = "PRAXIS_MUJOCO";
    const string Install = "Install it (apt-get install --no-install-recommends libmujoco2.2.2) "
        + "or set PRAXIS_MUJOCO to the path of the library.";

    static nint library;

    // Lazy, not a static constructor: a failure reaches every caller as itself, not inside a TypeInitializationException
    static readonly Lazy<LayoutTable> table = new(Start);

    public static LayoutTable Table => table.Value;

    /// <summary>The loaded library; only for code that runs after <see cref="Table"/> was read, or inside its proof.</summary>
    public static nint Library => library;

    /// <summary>Sum of the offsets of nested fields, bytes.</summary>
    public static int Offset(params ReadOnlySpan<string> path)
    {
        int offset = 0;
        foreach (string part in path) offset += Table[part].Offset;
        return offset;
    }

    public static int[] Offsets(ReadOnlySpan<string> paths)
    {
        var offsets = new int[paths.Length];
        for (int i = 0; i < paths.Length; i++) offsets[i] = Offset(paths[i]);
        return offsets;
    }

    public static ArrayField[] Arrays(ReadOnlySpan<string> paths)
    {
        var arrays = new ArrayField[paths.Length];
        for (int i = 0; i < paths.Length; i++)
            arrays[i] = Table[paths[i]] is var f ? new(f.Offset, Table.Extent(f.Rows), Table.Extent(f.Columns)) : default;
        return arrays;
    }

    public static string Resource(string name)
    {
        using Stream stream = typeof(MujocoLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No resource '{name}' in {typeof(MujocoLibrary).Assembly.GetName().Name}.", nameof(name));
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>The table for a version of the library.</summary>
    /// <exception cref="MujocoException">There is none; the message names those there are.</exception>
    public static LayoutTable TableFor(int version)
    {
        string[] known = [.. typeof(MujocoLibrary).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("mujoco-", StringComparison.Ordinal))
            .Select(n => n["mujoco-".Length..^".tsv".Length]).Order(StringComparer.Ordinal)];
        string text = VersionText(version);
        if (!known.Contains(text))
            throw new MujocoException($"libmujoco is version {text}; there are layout tables for {string.Join(", ", known)}. {Install} "
                + "A table for another version is written by tools/MujocoLayout from that version's headers.");
        return LayoutTable.Parse(text, Resource($"mujoco-{text}.tsv"));
    }

    /// <summary>Opens the first library that loads.</summary>
    /// <exception cref="MujocoException">None does.</exception>
    public static nint Open(string? chosen)
    {
        string[] candidates = string.IsNullOrEmpty(chosen) ? ["libmujoco.so.2.2.2", "libmujoco.so"] : [chosen];
        foreach (string name in candidates)
            if (NativeLibrary.TryLoad(name, out nint library)) return library;
        throw new MujocoException($"MuJoCo not found: tried {string.Join(", ", candidates)}. {Install}");
    }

    static LayoutTable Start()
    {
        library = Open(Environment.GetEnvironmentVariable(Variable));
        NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, (name, _, _) => name == Native.Library ? library : 0);
        LayoutTable chosen = TableFor(Native.mj_version());
        InstallHandlers();
        Handshake.Prove(chosen);
        return chosen;
    }

    // 222 is 2.2.2 and 3012000 is 3.12.0
    static string VersionText(int version)
    {
        int radix = version < 1000 ? 10 : 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{version / radix / radix}.{version / radix % radix}.{version % radix}");
    }

    // the default handlers write MUJOCO_LOG.TXT into the working directory; that of errors then waits for Enter and ends the process
    static void InstallHandlers()
    {
        *(nint*)NativeLibrary.GetExport(library, "mju_user_error") = Guard.ErrorHandler;
        *(nint*)NativeLibrary.GetExport(library, "mju_user_warning") = (nint)(delegate* unmanaged[Cdecl]<byte*, void>)&OnWarning;
    }

    // MuJoCo counts warnings per kind in mjData, where MjData.Warnings reads them
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void OnWarning(byte* message)
    {
    }
}
