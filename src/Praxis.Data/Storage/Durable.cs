using System.ComponentModel;
using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>Files and folders that appear whole or not at all, also after a crash.</summary>
public static class Durable
{
    /// <summary>Replaces a file by temp file, fsync and rename; readers see the old content or the new.</summary>
    /// <exception cref="PraxisException">The disk is full or the folder cannot be written.</exception>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        string temp = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!); // never null: a file has a folder
            using (FileStream file = new(temp, FileMode.Create, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            Rename(temp, path);
        }
        catch (Exception e) when (StorageFault.Of(e, path) is { } fault)
        {
            File.Delete(temp);
            throw fault;
        }
    }

    /// <exception cref="PraxisException">The folder cannot be made or written.</exception>
    public static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (StorageFault.Of(e, path) is { } fault)
        {
            throw fault;
        }
        catch (IOException e)
        {
            throw new PraxisException($"'{path}' cannot be made a folder: {e.Message}", e);
        }
    }

    /// <summary>Renames a file or folder within one file system and makes the new name durable; a file that is there is replaced.</summary>
    public static void Rename(string from, string to)
    {
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to, overwrite: true);
        Sync(Path.GetDirectoryName(Path.GetFullPath(to))!); // never null: the root cannot be renamed
    }

    /// <summary>Waits until a file's content, or a folder's list of names, is on the disk.</summary>
    public static void Sync(string path)
    {
        int descriptor = Native.Open(path, 0);
        if (descriptor < 0) throw Failed("open", path);
        int result = Native.Fsync(descriptor);
        int error = Marshal.GetLastPInvokeError();
        _ = Native.Close(descriptor);
        const int invalid = 22; // EINVAL: some file systems cannot sync folders, and need not
        if (result != 0 && error != invalid) throw Failed("fsync", path, error);
    }

    /// <summary>Syncs every file and folder below and including <paramref name="root"/>.</summary>
    public static void SyncTree(string root)
    {
        foreach (string path in Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)) Sync(path);
        Sync(root);
    }

    /// <summary>Gives a finished file a second name; copies it where hard links are not to be had.</summary>
    public static void LinkOrCopy(string from, string to)
    {
        if (Native.Link(from, to) != 0) File.Copy(from, to);
    }

    /// <summary>
    /// The first bytes of a small file, also while another process has it locked (.NET's own files take part in locks); null when absent.
    /// </summary>
    internal static byte[]? ReadUnlocked(string path)
    {
        int descriptor = Native.Open(path, 0);
        if (descriptor < 0) return null;
        var bytes = new byte[256];
        nint length = Native.Read(descriptor, bytes, bytes.Length);
        _ = Native.Close(descriptor);
        return length < 0 ? null : bytes[..(int)length];
    }

    /// <summary>Deletes a folder with everything in it, if it is there.</summary>
    public static void DeleteFolder(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }

    static IOException Failed(string call, string path, int? error = null)
    {
        int code = error ?? Marshal.GetLastPInvokeError();
        return new($"{call} of '{path}' failed: {new Win32Exception(code).Message}", code);
    }

    static class Native
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "read", SetLastError = true)]
        public static extern nint Read(int descriptor, [Out] byte[] bytes, nint count);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        public static extern int Fsync(int descriptor);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        public static extern int Close(int descriptor);

        [DllImport("libc", EntryPoint = "link", SetLastError = true)]
        public static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
    }
}
