using Praxis.Data;
using Praxis.Tasks;

namespace Praxis.Rollout;

/// <summary>
/// Whether each condition that the goal joins holds at this frame, in the order in which the episode's provenance names them
/// (<c>goal_atoms</c>); places that an episode does not use are false. The goal is reached where the first <c>label.goal_count</c> hold.
/// </summary>
public sealed class GoalAtoms : Label
{
    /// <summary>The conditions of a goal: what "and" joins.</summary>
    public static IReadOnlyList<Predicate> Of(Predicate goal) => goal is And both ? [.. Of(both.A), .. Of(both.B)] : [goal];

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        new("label.goal", "bool", [schema.GoalAtoms], schema.GoalAtoms == 1 ? null
            : [.. Enumerable.Range(0, schema.GoalAtoms).Select(i => $"atom_{i}")]),
        FeatureSpec.Scalar("label.goal_count", "int64"),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        IReadOnlyList<Predicate> atoms = Of(moment.Take.Setting.Task.Goal);
        var holds = new double[moment.Schema.GoalAtoms];
        for (int i = 0; i < atoms.Count; i++) holds[i] = atoms[i].Holds(moment.State) ? 1 : 0;
        row.Add("label.goal", holds);
        row.Add("label.goal_count", atoms.Count);
    }
}
