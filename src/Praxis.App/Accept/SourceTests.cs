using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Praxis.Core;

namespace Praxis.App;

/// <summary>A promise that tests hold: <c>./praxis test NAME</c> in the sources, run once and counted.</summary>
public abstract partial class SourceTests : AcceptCheck
{
    public sealed override string Issue => "D3";

    /// <summary>A part of the full names of its tests: "Contracts.Objects".</summary>
    protected abstract string Tests { get; }

    public override AcceptOutcome Run(AcceptContext context)
    {
        var clock = Stopwatch.StartNew();
        JsonObject counted = Counts(Launch(context));
        counted["tests"] = Tests;
        counted["minutes"] = Math.Round(clock.Elapsed.TotalMinutes, 1);
        return new((int)counted["passed"]! > 0 && (int)counted["failed"]! == 0, counted); // both just written
    }

    /// <summary>What the last line of a test run counts: "12 passed, 0 failed, 1 skipped".</summary>
    /// <exception cref="PraxisException">There is no such line: the run did not come to its end.</exception>
    internal static JsonObject Counts(string output)
    {
        Match last = Counted().Matches(output).LastOrDefault()
            ?? throw new PraxisException($"The tests did not come to an end. The last they said: {output.Trim().Split('\n')[^1]}");
        int Number(string group) => last.Groups[group] is { Success: true, Value: var text }
            ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        return new() { ["passed"] = Number("passed"), ["failed"] = Number("failed"), ["skipped"] = Number("skipped") };
    }

    string Launch(AcceptContext context)
    {
        const string Launcher = "./praxis";
        if (!File.Exists(Launcher) || !Directory.Exists("tests"))
            throw new PraxisException($"'{Name}' runs the tests, and there are none here. Start it at the root of the sources.");
        return ChildProgram.Run(Path.GetFullPath(Launcher), ["test", Tests], context.Stop).Output;
    }

    [GeneratedRegex(@"^(?<passed>\d+) passed, (?<failed>\d+) failed(, (?<skipped>\d+) skipped)?\s*$", RegexOptions.Multiline)]
    private static partial Regex Counted();
}
