using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// What every vessel holds, all liquids together, in the order of the task's slots (its place and the liquid that it began with stand in
/// the episode's provenance), and what was spilled; places that an episode does not use are zero. A dataset in whose tasks nothing is
/// filled has no such feature.
/// </summary>
public sealed class LiquidVolumes : Label
{
    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) => schema.Vessels == 0 ? [] :
    [
        FeatureSpec.Vector("label.liquid_volume", [.. Enumerable.Range(0, schema.Vessels).Select(i => $"vessel_{i}.volume")], "m^3"),
        FeatureSpec.Scalar("label.vessel_count", "int64"),
        FeatureSpec.Vector("label.liquid_spilled", ["volume"], "m^3"),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        if (moment.Schema.Vessels == 0) return;
        IReadOnlyList<VesselIndex> vessels = moment.State.Index.Liquids?.Vessels ?? [];
        var values = new double[moment.Schema.Vessels];
        for (int i = 0; i < vessels.Count; i++) values[i] = moment.State.LiquidIn(vessels[i].Thing);
        row.Add("label.liquid_volume", values);
        row.Add("label.vessel_count", vessels.Count);
        row.Add("label.liquid_spilled", [moment.State.SpilledLiquid]);
    }
}
