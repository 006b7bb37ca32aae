using System.Text.Json.Nodes;
using Praxis.Assets;
using Praxis.Core;

namespace Praxis.App;

/// <summary>What someone who knew no list called each thing, in docs/acceptance/D3-blind-names.tsv, against its nouns.</summary>
public sealed class BlindNames : AcceptCheck
{
    const double Least = 0.9;
    static readonly string Answers = Path.Combine("docs", "acceptance", "D3-blind-names.tsv");

    public override string Issue => "D3";

    public override string Promise => $"a blind namer's noun is one of the category's own for at least {Least:P0} of the categories";

    public override AcceptOutcome Run(AcceptContext context)
    {
        var nouns = context.Catalog.All<ObjectCategory>().ToDictionary(c => c.Id, c => c.Nouns);
        string[][] asked = [.. Judged.Rows(Answers, 2).Where(r => nouns.ContainsKey(r[0]))];
        string[] wrong = [.. asked.Where(r => !nouns[r[0]].Contains(r[1])).Select(r => $"{r[0]}: {r[1]}")];
        bool shown = asked.Length >= Least * nouns.Count, named = asked.Length - wrong.Length >= Least * asked.Length;
        return new(shown && named, new()
        {
            ["categories"] = nouns.Count, ["shown"] = asked.Length, ["named"] = asked.Length - wrong.Length,
            ["otherwise"] = new JsonArray([.. wrong.Select(w => (JsonNode)w)]),
        });
    }
}
