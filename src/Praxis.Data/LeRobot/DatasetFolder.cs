using Praxis.Core;

namespace Praxis.Data;

/// <summary>The rules by which a dataset's folder changes from unfinished to finished.</summary>
public static class DatasetFolder
{
    // meta/ is not in the list: its coming is what makes the folder a dataset
    internal static readonly string[] Entries =
        ["data", "videos", "labels", "traces", "provenance", LeRobotPaths.Things, Manifest.FileName];

    /// <summary>True when the folder holds a finished dataset.</summary>
    public static bool IsFinished(string root) => File.Exists(Path.Combine(root, LeRobotPaths.Info));

    /// <summary>Throws when the folder holds something that we did not make and would overwrite.</summary>
    /// <exception cref="PraxisException">The message names what is there.</exception>
    public static void CheckOurs(string root)
    {
        bool ours = Directory.Exists(Path.Combine(root, ".work")) || File.Exists(Path.Combine(root, Manifest.FileName));
        string? taken = Entries.Append("meta").FirstOrDefault(e => Path.Exists(Path.Combine(root, e)));
        if (!ours && taken is not null)
            throw new PraxisException($"'{root}' already has '{taken}' that was not made here. Choose an empty folder.");
    }

    /// <summary>
    /// Moves everything from <paramref name="scratch"/> (on the same file system) to <paramref name="root"/>, meta/ last.
    /// </summary>
    internal static void Publish(string scratch, string root)
    {
        Durable.SyncTree(scratch);
        string meta = Path.Combine(root, "meta"), old = Path.Combine(root, ".work", "replaced");
        Durable.DeleteFolder(old);
        if (Directory.Exists(meta)) Durable.Rename(meta, old); // from here on the folder is unfinished
        foreach (string entry in Entries) Replace(Path.Combine(scratch, entry), Path.Combine(root, entry));
        Durable.Rename(Path.Combine(scratch, "meta"), meta);
        Durable.DeleteFolder(old);
        Durable.DeleteFolder(scratch);
    }

    static void Replace(string from, string to)
    {
        Durable.DeleteFolder(to);
        File.Delete(to);
        if (Path.Exists(from)) Durable.Rename(from, to);
    }
}
