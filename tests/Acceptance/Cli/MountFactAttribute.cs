using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

/// <summary>A test that mounts a small file system in memory; skipped where that is not permitted.</summary>
sealed class MountFactAttribute : FactAttribute
{
    static readonly Lazy<string?> WhyNot = new(Try);

    public MountFactAttribute() => Skip = WhyNot.Value;

    static string? Try()
    {
        using var folder = new ScratchFolder();
        var tried = Shell.Run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.Path], "/");
        if (tried.Code != 0) return $"mounting is not permitted here: {tried.Error.Trim()}";
        Shell.Run("umount", [folder.Path], "/");
        return null;
    }
}

/// <summary>A file system in memory, of a given size.</summary>
sealed class SmallDisk : IDisposable
{
    readonly ScratchFolder folder = new();

    public SmallDisk(string size) => Mount($"size={size}");

    public string Path => folder.Path;

    /// <summary>Mounts it anew with other options, keeping what is on it.</summary>
    public void Remount(string options) => Mount("remount," + options);

    public void Dispose()
    {
        Shell.Run("umount", [folder.Path], "/");
        folder.Dispose();
    }

    void Mount(string options) => Assert.Equal(0, Shell.Run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder.Path], "/").Code);
}
