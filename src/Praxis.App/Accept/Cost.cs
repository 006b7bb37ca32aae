using System.Text.Json.Nodes;

namespace Praxis.App;

/// <summary>What physics costs, by the bench's own rows, which count the processor time of one thread.</summary>
public sealed class Cost : AcceptCheck
{
    static readonly (string Row, double Least)[] Wanted =
        [("physics.clutter.real_time_factor", 8), ("physics.cloth.real_time_factor", 3)];

    public override string Issue => "D3";

    public override string Promise => "in ./praxis bench: " + string.Join(", ", Wanted.Select(w => $"{w.Row} at least {w.Least}"));

    public override AcceptOutcome Run(AcceptContext context)
    {
        var figures = new JsonObject();
        bool held = true;
        foreach ((string row, double least) in Wanted)
        {
            double? factor = Measure(row, context);
            figures[row] = factor;
            held &= factor >= least;
        }
        return new(held, figures);
    }

    // null when the bench has no such row
    static double? Measure(string row, AcceptContext context)
    {
        (int code, string output) = ChildProgram.Run(context.Program, ["bench", row, "--json"], context.Stop);
        return code == 0 ? (double?)JsonNode.Parse(output)?.AsArray().FirstOrDefault(r => (string?)r?["name"] == row)?["value"] : null;
    }
}
