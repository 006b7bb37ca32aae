using System.Text.Json;
using System.Text.Json.Nodes;
using Praxis.Core;
using Praxis.Data;

namespace Praxis.App;

/// <summary>How one check stands.</summary>
/// <param name="Name">Of the check.</param>
/// <param name="Passed">Whether its promise holds.</param>
/// <param name="Fresh">Whether it was run now, or its result was already in the file.</param>
public sealed record AcceptResult(string Name, bool Passed, bool Fresh);

/// <summary>
/// Runs the checks of an issue that have not passed yet, and writes each result into a file as soon as it is there: an interrupted
/// campaign goes on where it was, one that failed begins from what it made. The file holds no dates, so that it changes only when a
/// result does.
/// </summary>
public sealed class Accept
{
    readonly string file;
    readonly IReadOnlyList<AcceptCheck> checks;

    /// <summary>With all checks there are.</summary>
    /// <param name="file">The results, JSON; made if missing.</param>
    public Accept(string file) : this(file, [.. Checks()])
    {
    }

    /// <summary>With some checks.</summary>
    internal Accept(string file, IReadOnlyList<AcceptCheck> checks) => (this.file, this.checks) = (file, checks);

    /// <summary>Ids of the issues that have checks.</summary>
    public static IReadOnlyList<string> Issues { get; } = [.. Checks().Select(c => c.Issue).Distinct().Order(StringComparer.Ordinal)];

    // never null: checks have a constructor without parameters
    static IEnumerable<AcceptCheck> Checks() => typeof(AcceptCheck).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(AcceptCheck)) && !t.IsAbstract)
        .Select(t => (AcceptCheck)Activator.CreateInstance(t)!)
        .OrderBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>Runs.</summary>
    /// <param name="issue">Whose promises.</param>
    /// <param name="only">The one check to run; null for all.</param>
    /// <param name="again">Also those that have passed, and all from the beginning.</param>
    /// <param name="context">What the checks may use.</param>
    /// <exception cref="PraxisException">No such issue or check.</exception>
    public IReadOnlyList<AcceptResult> Run(string issue, string? only, bool again, AcceptContext context)
    {
        if (checks.All(c => c.Issue != issue)) throw new SpecException("accept", Suggest.Unknown("issue", issue, Issues));
        AcceptCheck[] all = [.. checks.Where(c => c.Issue == issue)];
        if (only is not null && all.All(c => c.Name != only))
            throw new SpecException("--only", Suggest.Unknown("check", only, all.Select(c => c.Name)));
        return [.. all.Where(c => only is null || c.Name == only).Select(c => Settle(c, again, context))];
    }

    AcceptResult Settle(AcceptCheck check, bool again, AcceptContext context)
    {
        JsonNode? known = Read(check.Issue)["checks"]![check.Name]; // never null: Read saw to the checks
        if (!again && (bool?)known?["passed"] == true && (string?)known["promise"] == check.Promise)
            return new(check.Name, Passed: true, Fresh: false);
        context.Say($"{check.Name}: {check.Promise}");
        string scratch = Path.Combine(context.Scratch, check.Name);
        if (again) Durable.DeleteFolder(scratch);
        Durable.CreateFolder(scratch);
        AcceptOutcome outcome = check.Run(context with { Scratch = scratch });
        if (outcome.Passed) Durable.DeleteFolder(scratch); // what failed is left to be looked at
        JsonObject results = Read(check.Issue); // read late: another campaign may have added to it meanwhile
        results["checks"]![check.Name] = new JsonObject
        {
            ["promise"] = check.Promise, ["passed"] = outcome.Passed, ["figures"] = outcome.Figures,
        };
        Durable.WriteAllBytes(file, CanonicalJson.Write(results));
        return new(check.Name, outcome.Passed, Fresh: true);
    }

    JsonObject Read(string issue)
    {
        if (!File.Exists(file)) return new() { ["issue"] = issue, ["checks"] = new JsonObject() };
        try
        {
            if (JsonNode.Parse(File.ReadAllBytes(file)) is JsonObject results
                && (string?)results["issue"] == issue && results["checks"] is JsonObject)
                return results;
        }
        catch (JsonException)
        {
            // told below
        }
        throw new PraxisException($"'{file}' does not hold results of issue {issue}. Choose another --out, or delete it.");
    }
}
