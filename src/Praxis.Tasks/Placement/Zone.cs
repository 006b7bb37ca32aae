using Praxis.Core;
using Praxis.Simulation;

namespace Praxis.Tasks;

/// <summary>
/// Stands in a named part of the place where things may be put, as the robot sees it: "left", "right", "front" (near the robot), "back",
/// "centre", a corner such as "front-left", or the middle of a side such as "centre-left".
/// </summary>
public sealed record Zone : PlacementRule
{
    const double Share = 0.4; // of the width that a side takes

    readonly Interval x, y; // shares of the region

    /// <exception cref="PraxisException">No such zone; the message names the nearest.</exception>
    public Zone(string name)
    {
        if (!Names.Contains(name)) throw new PraxisException(Suggest.Unknown("zone", name, Names));
        Name = name;
        string[] words = name.Split('-');
        x = Part(words, low: "front", high: "back");
        y = Part(words, low: "right", high: "left");
    }

    /// <summary>Those there are.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["left", "right", "front", "back", "centre", "front-left", "front-right", "back-left", "back-right",
            "centre-left", "centre-right", "front-centre", "back-centre"];

    public string Name { get; }

    public override bool Allows(Placement trial)
    {
        Rectangle zone = Of(trial.Region);
        Vec3 p = trial.X_WS.Inverse() * trial.X_WO.P;
        return zone.X.Contains(p.X) && zone.Y.Contains(p.Y);
    }

    public override Pose Guide(Placement trial, ref RngSequence chance)
    {
        Rectangle zone = Of(trial.Region);
        Vec3 p_S = new(chance.Uniform(zone.X.Low, zone.X.High), chance.Uniform(zone.Y.Low, zone.Y.High), 0);
        return trial.X_WO with { P = (trial.X_WS * p_S) with { Z = trial.X_WO.P.Z } };
    }

    Rectangle Of(Rectangle region) => new(
        new(region.X.At(x.Low), region.X.At(x.High)), new(region.Y.At(y.Low), region.Y.At(y.High)));

    static Interval Part(string[] words, string low, string high) => words.Contains(low) ? new(0, Share)
        : words.Contains(high) ? new(1 - Share, 1)
        : words.Contains("centre") ? new((1 - Share) / 2, (1 + Share) / 2) : new(0, 1);

    public override string ToString() => $"in the zone {Name}";
}
