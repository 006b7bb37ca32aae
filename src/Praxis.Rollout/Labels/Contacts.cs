using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// Contact in a few numbers: per arm the normal force on each of two fingers (N), the instance id of what all fingers touch (0: nothing is
/// held), and the normal force on the rest of the arm (N); per instance the id of what carries it, which is what it presses on hardest,
/// the robot apart.
/// </summary>
public sealed class Contacts : Label
{
    const int Fingers = 2;

    public override IEnumerable<FeatureSpec> Features(LabelSchema schema) =>
    [
        FeatureSpec.Vector("label.finger_force", schema.PerArm("left", "right"), "N"),
        new("label.held_instance", "int64", [schema.Arms.Count], schema.Arms.Count == 1 ? null : schema.PerArm("instance")),
        new("label.arm_force", "float32", [schema.Arms.Count], schema.Arms.Count == 1 ? null : schema.PerArm("force")) { Units = ["N"] },
        new("label.support_instance", "int64", [schema.Instances], schema.Instances == 1 ? null : schema.PerInstance("support")),
    ];

    public override void Write(in FrameMoment moment, EpisodePartWriter row)
    {
        WorldState state = moment.State;
        SceneIndex index = state.Index;
        int arms = index.Arms.Count;
        (double[] fingers, double[] held, double[] rest) = (new double[Fingers * arms], new double[arms], new double[arms]);
        (double[] carrier, double[] most) = (new double[moment.Schema.Instances], new double[moment.Schema.Instances]);
        foreach (Contact c in state.Contacts)
        {
            for (int arm = 0; arm < arms; arm++)
            {
                AddForce(index.Arms[arm], c.A, c.NormalForce, fingers.AsSpan(Fingers * arm, Fingers), ref rest[arm]);
                AddForce(index.Arms[arm], c.B, c.NormalForce, fingers.AsSpan(Fingers * arm, Fingers), ref rest[arm]);
            }
            if (index.OwnerOf(c.A) is not { } a || index.OwnerOf(c.B) is not { } b || a == b) continue;
            // of two things the one whose origin is higher is carried
            bool aboveA = state.PoseOf(a.Ref).P.Z > state.PoseOf(b.Ref).P.Z;
            (SceneObject upper, SceneObject lower) = aboveA ? (a, b) : (b, a);
            if (c.NormalForce <= most[upper.InstanceId - 1]) continue;
            (most[upper.InstanceId - 1], carrier[upper.InstanceId - 1]) = (c.NormalForce, lower.InstanceId);
        }
        for (int arm = 0; arm < arms; arm++) held[arm] = HeldBy(state, index.Arms[arm])?.InstanceId ?? 0;
        row.Add("label.finger_force", fingers);
        row.Add("label.held_instance", held);
        row.Add("label.arm_force", rest);
        row.Add("label.support_instance", carrier);
    }

    /// <summary>What every finger of an arm touches; null when there is nothing of the kind.</summary>
    public static SceneObject? HeldBy(WorldState state, ArmIndex arm)
    {
        foreach (Contact c in state.Contacts)
        {
            BodyId other = c.A == arm.Fingers[0] ? c.B : c.B == arm.Fingers[0] ? c.A : default;
            if (c.NormalForce > 0 && state.Index.OwnerOf(other) is { } thing
                && Array.TrueForAll(arm.Fingers, f => state.ContactForce(f, thing.Ref) > 0)) return thing;
        }
        return null;
    }

    static void AddForce(ArmIndex arm, BodyId body, double force, Span<double> fingers, ref double rest)
    {
        int finger = Array.IndexOf(arm.Fingers, body);
        if (finger >= 0) fingers[Math.Min(finger, Fingers - 1)] += force;
        else if (body != arm.Base && Array.IndexOf(arm.Bodies, body) >= 0) rest += force;
    }
}
