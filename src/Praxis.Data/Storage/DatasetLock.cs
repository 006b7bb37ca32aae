using System.Text;
using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// The right to write in a folder, held by one process at a time. The lock is an flock on the file ".lock", so the kernel frees it
/// when the holder dies however it dies; the file names the holder for the message to the second one.
/// </summary>
public sealed class DatasetLock : IDisposable
{
    readonly FileStream file;
    readonly string path;

    DatasetLock(FileStream file, string path) => (this.file, this.path) = (file, path);

    /// <exception cref="PraxisException">Another process writes there (its id is in the message), or the folder cannot be
    /// written.</exception>
    public static DatasetLock Acquire(string folder)
    {
        Durable.CreateFolder(folder);
        string path = Path.Combine(folder, ".lock");
        while (true)
        {
            FileStream file = Open(path, folder);
            string mine = FormattableString.Invariant($"{Environment.ProcessId} {file.SafeFileHandle.DangerousGetHandle()}");
            Write(file, mine);
            if (Holder(path) == mine) return new(file, path);
            file.Dispose(); // the former holder removed the name between our open and our lock: what we locked is nameless
        }
    }

    static FileStream Open(string path, string folder)
    {
        const int heldElsewhere = 11; // EAGAIN: what flock says of a lock that another has
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult == heldElsewhere)
        {
            string holder = Holder(path) is { Length: > 0 } named
                ? $"Process {named.Split(' ')[0]}" : "Another process"; // it may just be signing
            throw new PraxisException($"{holder} is already writing in '{folder}'. Wait for it, stop it, or choose another folder.", e);
        }
        catch (Exception e) when (StorageFault.Of(e, path) is { } fault)
        {
            throw fault;
        }
    }

    static void Write(FileStream file, string text)
    {
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush();
    }

    static string? Holder(string path) => Durable.ReadUnlocked(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Removes the lock file while still holding it, then lets go.</summary>
    public void Dispose()
    {
        File.Delete(path);
        file.Dispose();
    }
}
