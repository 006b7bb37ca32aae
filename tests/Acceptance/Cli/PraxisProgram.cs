using System.Diagnostics;
using Xunit;

namespace Praxis.Tests.Acceptance.Cli;

/// <summary>The built program, run as a process of its own.</summary>
static class PraxisProgram
{
    static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "praxis.dll");
    static readonly string DotNet = Environment.ProcessPath!; // never null: the test host is a .NET program, started by dotnet

    /// <summary>Runs a command line, words separated by blanks, in a folder.</summary>
    public static Finished Run(string folder, string words, params (string, string?)[] environment) =>
        Shell.Run(DotNet, [Dll, .. words.Split(' ')], folder, environment);

    /// <summary>Starts a command line.</summary>
    public static Process Start(string folder, string words) => Shell.Start(DotNet, [Dll, .. words.Split(' ')], folder);

    /// <summary>Asserts that the program refused with code 2 and exactly one message, a line that has these words in it.</summary>
    public static void AssertRefused(Finished refused, params string[] words)
    {
        Assert.True(refused is { Code: 2, Out: "" }, $"{refused}");
        Assert.Matches("^praxis: [^\n]+\n$", refused.Error);
        Assert.All(words, word => Assert.Contains(word, refused.Error));
    }
}
