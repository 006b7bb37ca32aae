using Praxis.Core;

namespace Praxis.Data;

/// <summary>Turns what the file system refuses into a message that a person can act on.</summary>
static class StorageFault
{
    const int DiskFull = 28, ReadOnly = 30, QuotaExceeded = 122; // errno of Linux: ENOSPC, EROFS, EDQUOT

    /// <summary>The exception to throw instead of <paramref name="e"/>; null when it is no fault of the storage.</summary>
    public static PraxisException? Of(Exception e, string path) => e switch
    {
        IOException { HResult: DiskFull or QuotaExceeded } => new(
            $"The disk is full: '{path}' could not be written. Everything finished before is intact; free some space and run again.", e),
        IOException { HResult: ReadOnly } => new($"'{path}' is on a read-only file system. Choose another folder.", e),
        UnauthorizedAccessException => new($"No permission to write '{path}'. Choose another folder, or change its owner or mode.", e),
        DirectoryNotFoundException => new($"The folder of '{path}' does not exist and could not be made. Choose another folder.", e),
        PathTooLongException => new($"The path '{path}' is too long for this file system. Choose a shorter folder.", e),
        IOException when File.Exists(Path.GetDirectoryName(path)) =>
            new($"'{Path.GetDirectoryName(path)}' is a file where a folder is needed.", e),
        _ => null,
    };
}
