using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// The pairs of instances that touch, strongest first, with the sum of the normal forces between them (N): ids as in instance images, the
/// robot's after the last thing's, 0 for the floor; places that are not used are zero.
/// </summary>
public sealed class ContactPairs : Label
{
    const int Places = 16;

    public override bool IsStandard => false;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        new("label.contact_pair", "int64", [2 * Places],
            [.. Enumerable.Range(0, Places).SelectMany(i => (string[])[$"pair_{i}.a", $"pair_{i}.b"])]),
        FeatureSpec.Vector("label.contact_force", [.. Enumerable.Range(0, Places).Select(i => $"pair_{i}.force")], "N"),
        FeatureSpec.Scalar("label.contact_count", "int64"),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        SceneIndex index = moment.State.Index;
        int robot = index.Objects.Count + 1;
        var sums = new SortedDictionary<(int, int), double>();
        foreach (Contact c in moment.State.Contacts)
        {
            (int a, int b) = (IdOf(c.A), IdOf(c.B));
            if (a == b) continue;
            (int, int) pair = a < b ? (a, b) : (b, a);
            sums[pair] = sums.GetValueOrDefault(pair) + c.NormalForce;
        }
        (double[] pairs, double[] forces, int at) = (new double[2 * Places], new double[Places], 0);
        // stable: equal forces keep their order
        foreach (((int a, int b), double force) in sums.OrderByDescending(s => s.Value).Take(Places))
        {
            (pairs[2 * at], pairs[2 * at + 1], forces[at]) = (a, b, force);
            at++;
        }
        row.Add("label.contact_pair", pairs);
        row.Add("label.contact_force", forces);
        row.Add("label.contact_count", sums.Count);

        int IdOf(Core.BodyId body) => index.IsRobot(body) ? robot : index.OwnerOf(body)?.InstanceId ?? 0;
    }
}
