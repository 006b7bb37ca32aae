using System.Runtime.CompilerServices;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

/// <summary>Texts that users see, kept in files. PRAXIS_WRITE_GOLDEN=1 writes them anew; read what changed before you commit.</summary>
static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string here = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(here)!, "golden", name + ".txt"); // never null: here is a file
        if (Environment.GetEnvironmentVariable("PRAXIS_WRITE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing. Write it with PRAXIS_WRITE_GOLDEN=1 and read it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
