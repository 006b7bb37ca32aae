using System.Text.Json.Nodes;
using Praxis.Data;

namespace Praxis.App;

/// <summary>A dataset of all four tasks with every label, made again from its manifest alone.</summary>
public sealed class VerifySample : AcceptCheck
{
    const int Episodes = 12, Sample = 8;

    public override string Issue => "D1";

    public override string Promise =>
        $"{Sample} episodes of a labelled dataset, made again from its manifest, come out the same in every stage; " +
        "rendering it again too";

    public override AcceptOutcome Run(AcceptContext context)
    {
        string folder = Path.Combine(context.Scratch, "dataset"), again = Path.Combine(context.Scratch, "again");
        foreach (string old in (string[])[folder, again]) Durable.DeleteFolder(old);
        string[] labels = ["depth", "instance", "semantic"];
        new Generate(context.Catalog).Run(new()
        {
            Tasks = ["block-in-bowl", "bottle-in-basket", "mug-on-tray", "stack-two-blocks"], Out = folder, Episodes = Episodes, Seed = 2,
            Workers = context.Workers, Width = 128, Height = 128, Fps = 10, Labels = labels,
        }, null, context.Stop);
        VerifyReport verified = new Verify(context.Catalog).Run(folder, Sample, context.Workers, 0, null, context.Stop);
        var anew = new RenderOptions { Dataset = folder, Out = again, Labels = labels, Workers = context.Workers };
        new Render(context.Catalog).Run(anew, null, context.Stop);
        IReadOnlyList<ManifestEpisode> before = Manifest.Read(folder)!.Episodes; // both were just finished
        IReadOnlyList<ManifestEpisode> after = Manifest.Read(again)!.Episodes;
        bool rendered = before.Zip(after).All(e => e.First.FirstDifference(e.Second) is null);
        IReadOnlyList<Finding> findings = new Validate().Run(folder).Findings;
        return new(verified.Differences.Count == 0 && rendered && findings.Count == 0, new()
        {
            ["episodes_made_again"] = verified.Checked.Count,
            ["differences"] = new JsonArray([.. verified.Differences.Select(d => (JsonNode)d)]),
            ["rendered_again_equal"] = rendered, ["findings"] = new JsonArray([.. findings.Select(f => (JsonNode)f.ToString())]),
        });
    }
}
