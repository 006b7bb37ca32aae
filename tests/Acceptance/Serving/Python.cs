using System.Diagnostics;
using Praxis.Tests.Acceptance.Cli;
using Praxis.Tests.Unit.Support;

namespace Praxis.Tests.Acceptance.Serving;

/// <summary>Needs Python with the libraries that openpi's clients and servers stand on.</summary>
public sealed class FactIfPython() : FactIf(Python.HasLibraries,
    "Needs Debian's python3-numpy, python3-msgpack, python3-websocket and python3-websockets (apt-get install).");

/// <summary>Needs Python with numpy and nothing else.</summary>
public sealed class FactIfNumpy() : FactIf(Python.HasNumpy, "Needs Debian's python3-numpy (apt-get install).");

/// <summary>The scripts of tests/oracles/openpi, run by Debian's Python.</summary>
static class Python
{
    const string Program = "/usr/bin/python3";

    static readonly Lazy<bool> LazyLibraries = new(() => CanImport("numpy, msgpack, websocket, websockets"));
    static readonly Lazy<bool> LazyNumpy = new(() => CanImport("numpy"));

    public static bool HasLibraries => LazyLibraries.Value;

    public static bool HasNumpy => LazyNumpy.Value;

    static bool CanImport(string modules) => File.Exists(Program) && Shell.Run(Program, ["-c", $"import {modules}"], Shell.Root).Code == 0;

    /// <summary>Runs a script to its end.</summary>
    public static Finished Run(string script, params string[] arguments) =>
        Shell.Run(Program, [PathOf(script), .. arguments], Shell.Root, ("PYTHONDONTWRITEBYTECODE", "1"));

    /// <summary>Starts a script.</summary>
    public static Process Start(string script, params string[] arguments) =>
        Shell.Start(Program, [PathOf(script), .. arguments], Shell.Root, ("PYTHONDONTWRITEBYTECODE", "1"));

    static string PathOf(string script) => Path.Combine(Shell.Root, "tests", "oracles", "openpi", script);
}
