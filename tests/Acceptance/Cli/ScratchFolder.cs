namespace Praxis.Tests.Acceptance.Cli;

/// <summary>A folder of one test's own, gone when the test ends.</summary>
sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("praxis-test-").FullName;

    /// <summary>A path below it.</summary>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file, making the folders on the way.</summary>
    public string Write(string relative, string text)
    {
        string path = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // never null: it lies below this folder
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a bash script that can be run.</summary>
    public string WriteScript(string relative, string body)
    {
        string path = Write(relative, "#!/bin/bash\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
