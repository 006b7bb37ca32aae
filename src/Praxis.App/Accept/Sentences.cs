using System.Text.Json.Nodes;
using Praxis.Core;

namespace Praxis.App;

/// <summary>
/// Sentences of someone who had not seen the grammar, each judged by a person in docs/acceptance/D3-sentences.tsv: number, sentence,
/// wanted ("build" or "refuse", and what is right), verdict ("right", "refused" or "wrong"), built (id of the category, or "refused").
/// Each is said again, and must come out as the judge saw it.
/// </summary>
public sealed class Sentences : AcceptCheck
{
    const int Least = 60;
    const double Share = 0.85;
    const string Right = "right", Refused = "refused", Wrong = "wrong";
    static readonly string[] Verdicts = [Right, Refused, Wrong];

    readonly string file;

    public Sentences() : this(Path.Combine("docs", "acceptance", "D3-sentences.tsv"))
    {
    }

    /// <summary>With another table.</summary>
    internal Sentences(string file) => this.file = file;

    public override string Issue => "D3";

    public override string Promise =>
        $"of {Least} sentences by someone who had not seen the grammar {Share:P0} are right, " +
        "the rest refused with a reason, none silently wrong";

    public override AcceptOutcome Run(AcceptContext context)
    {
        IReadOnlyList<string[]> rows = Judged.Rows(file, 5);
        foreach (string[] row in rows)
            if (!Verdicts.Contains(row[3]))
                throw new SpecException($"{file}, sentence {row[0]}", Suggest.Unknown("verdict", row[3], Verdicts));
        var build = new BuildAsset(context.Catalog);
        var changed = new List<string>();
        foreach (string[] row in rows)
        {
            context.Stop.ThrowIfCancellationRequested();
            if (Said(build, row[1]) is var now && now != row[4]) changed.Add($"{row[0]}: {row[4]} when it was judged, {now} now");
        }
        int Count(string verdict) => rows.Count(r => r[3] == verdict);
        bool holds = rows.Count >= Least && Count(Right) >= Share * rows.Count && Count(Wrong) == 0 && changed.Count == 0;
        return new(holds, new()
        {
            ["sentences"] = rows.Count, [Right] = Count(Right), [Refused] = Count(Refused), [Wrong] = Count(Wrong),
            ["changed"] = new JsonArray([.. changed.Select(c => (JsonNode)c)]),
        });
    }

    // the category that it builds, or "refused"
    static string Said(BuildAsset build, string sentence)
    {
        try
        {
            return build.Run(sentence, seed: 0, folder: null, [], picture: false).Category;
        }
        catch (PraxisException)
        {
            return Refused;
        }
    }
}
