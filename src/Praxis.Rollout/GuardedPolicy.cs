using Praxis.Core;
using Praxis.Data;
using Praxis.Simulation;

namespace Praxis.Rollout;

/// <summary>
/// A policy for a robot elsewhere, of which only observations are known: every chunk is played through the safety layer on a model
/// of the robot alone, from the joints observed, before anyone gets it. Poses of the tool become joint targets on the way. What the
/// robot could bump into beside itself and the floor is not known here.
/// </summary>
public sealed class GuardedPolicy : IPolicy
{
    readonly IPolicy policy;
    readonly World world;
    readonly int fps;
    readonly Action<string> say;
    readonly SortedDictionary<SafetyRule, SafetyRecord> records = [];
    readonly double[] action, target, before;
    readonly Command command;
    readonly bool speaksTools;

    GuardedPolicy(IPolicy policy, Robot robot, int fps, bool speaksTools, Action<string> say)
    {
        (this.policy, this.fps, this.speaksTools, this.say) = (policy, fps, speaksTools, say);
        world = new(new() { Robot = robot, X_WB = Pose.Identity, Objects = [], Posture = [.. robot.Arms.Select(a => a.Home.ToArray())] });
        command = Command.Hold(world.State);
        int joints = ActionSpace.Commanded(world.State).Length;
        (target, before) = (new double[joints], new double[joints]);
        action = new double[speaksTools ? new LabelSchema(robot.Arms, [], 0).ToolActionNames.Count : joints];
        Metadata = new SortedDictionary<string, object>(policy.Metadata.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["action_names"] = new LabelSchema(robot.Arms, [], 0).JointNames("pos").ToArray(),
        };
    }

    /// <summary>A guard for a policy whose actions are this robot's; null when they are another's, or when it does not say.</summary>
    /// <param name="policy">Disposed of with the guard.</param>
    /// <param name="robot">Who will move.</param>
    /// <param name="fps">Actions per second, where the policy does not say.</param>
    /// <param name="say">Told at the end of each episode what was changed.</param>
    public static GuardedPolicy? IfFitting(IPolicy policy, Robot robot, int fps, Action<string> say)
    {
        ActionKind spoken = ActionSpace.Spoken(policy.Metadata, robot.Arms);
        return spoken is ActionKind.Joints or ActionKind.Tools
            ? new(policy, robot, PolicyMetadata.Number(policy.Metadata, "fps") ?? fps, spoken == ActionKind.Tools, say) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Metadata { get; }

    /// <summary>What was changed in this episode; periods of the controller, but actions for <see cref="SafetyRule.Reach"/>.</summary>
    public IReadOnlyDictionary<SafetyRule, SafetyRecord> Records => records;

    /// <inheritdoc/>
    /// <exception cref="PraxisException">The state observed is not this robot's.</exception>
    public ActionChunk Act(Observation observation)
    {
        ActionChunk chunk = policy.Act(observation);
        if (chunk.Dimension != action.Length)
            throw new PraxisException($"The policy names {action.Length} numbers of an action and sends {chunk.Dimension}.");
        if (observation.State.Length != target.Length)
            throw new PraxisException(
                $"'observation.state' has {observation.State.Length} elements; " +
                $"this robot's has {target.Length}: per arm its joints, then the gripper.");
        PutArms(observation.State);
        using var safety = new SafetyLayer(world);
        var tools = speaksTools ? new ToolTargets(world, safety) : null;
        for (int j = 0; j < target.Length; j++) target[j] = observation.State[j];
        var values = new float[chunk.Horizon * target.Length];
        for (int row = 0; row < chunk.Horizon; row++)
        {
            target.CopyTo(before, 0);
            for (int j = 0; j < action.Length; j++) action[j] = chunk[row][j];
            if (tools is null) action.CopyTo(target, 0);
            else tools.Follow(action, target);
            Write(PlayTo(safety), values.AsSpan(row * target.Length, target.Length));
        }
        foreach (var (rule, record) in safety.Records)
            records[rule] = records.TryGetValue(rule, out SafetyRecord known)
                ? known with { Periods = known.Periods + record.Periods } : record;
        return new(chunk.Horizon, target.Length, values);
    }

    public void Reset(ulong seed)
    {
        Tell();
        policy.Reset(seed);
    }

    public void Dispose()
    {
        Tell();
        policy.Dispose();
        world.Dispose();
    }

    void Tell()
    {
        foreach (var (rule, record) in records)
            say($"safety changed {record.Periods} control periods by the rule {Catalog.Kebab(rule.ToString())}: {record.FirstReason}");
        records.Clear();
    }

    void PutArms(float[] state)
    {
        int at = 0;
        var (posture, opening) = (new List<double[]>(), new List<double>());
        foreach (ArmIndex arm in world.Index.Arms)
        {
            posture.Add([.. state.AsSpan(at, arm.Actuators.Length).ToArray().Select(q => (double)q)]);
            opening.Add(state[at + arm.Actuators.Length]);
            at += arm.Actuators.Length + 1;
        }
        world.Pose(posture, opening);
    }

    // straight to the target in control periods, as a robot's controller would go; the target is passed on as far as the last of them is
    Command PlayTo(SafetyLayer safety)
    {
        int periods = Math.Max(1, (int)Math.Round(1 / (fps * World.ControlPeriod)));
        Command safe = command;
        for (int period = 1; period <= periods; period++)
        {
            int k = 0;
            foreach (ArmCommand arm in command.Arms)
            {
                for (int j = 0; j < arm.Q.Length; j++, k++)
                {
                    arm.Q[j] = before[k] + (target[k] - before[k]) * period / periods;
                    arm.V[j] = (target[k] - before[k]) * fps;
                }
                arm.Opening = before[k] + (target[k] - before[k]) * period / periods;
                k++;
            }
            safe = safety.Filter(command);
        }
        return safe;
    }

    static void Write(Command safe, Span<float> row)
    {
        int k = 0;
        foreach (ArmCommand arm in safe.Arms)
        {
            foreach (double q in arm.Q) row[k++] = (float)q;
            row[k++] = (float)arm.Opening;
        }
    }
}
