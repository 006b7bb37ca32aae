using Praxis.Core;

namespace Praxis.Learning;

/// <summary>
/// What the numbers of a network mean beside those of dataset and robot. "absolute": joint targets as they are. "relative": joints as
/// differences to the joints observed, grippers as they are. "tool": poses of the tool, seen from where the tool is when the chunk
/// begins, so that what the wrist's camera sees means the same motion wherever the arm is (Chi et al. 2024, UMI).
/// </summary>
public sealed class ActionCoding
{
    /// <summary>The kinds.</summary>
    public const string Absolute = "absolute", Relative = "relative", Tool = "tool";

    const int PoseSize = 7, FrameSize = 9; // position and quaternion; position and two axes (Zhou et al. 2019: continuous)
    static readonly string[] PoseNames = ["x", "y", "z", "qw", "qx", "qy", "qz"];
    static readonly string[] FrameNames = ["x", "y", "z", "xx", "xy", "xz", "yx", "yy", "yz"];

    readonly int[] relativeTo = [];                                        // joints: element of the state, or -1
    readonly (int Tool, int StateGripper, int ActionGripper)[] arms = []; // tools: where an arm's numbers are

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="states">Elements of "observation.state".</param>
    /// <param name="actions">Elements of "action".</param>
    /// <param name="tools">Elements of "observation.ee_pose", seven per arm; empty where there is none.</param>
    /// <exception cref="PraxisException">The data do not hold what the kind needs.</exception>
    public ActionCoding(string kind, IReadOnlyList<string> states, IReadOnlyList<string> actions, IReadOnlyList<string> tools)
    {
        if (!Kinds.Contains(kind)) throw new PraxisException($"--actions: {Suggest.Unknown("kind of actions", kind, Kinds)}");
        (StateNames, Names, OutputNames) = (states, actions, actions);
        if (kind != Tool)
        {
            relativeTo = [.. actions.Select(a => kind == Relative && !IsGripper(a) ? IndexOf(states, a) : -1)];
            string[] unknown = [.. actions.Where((a, i) => kind == Relative && !IsGripper(a) && relativeTo[i] < 0)];
            if (unknown.Length > 0)
                throw new PraxisException($"--actions relative: {string.Join(", ", unknown)} of 'action' have no namesake in " +
                    $"'observation.state' ({string.Join(", ", states)}). Choose {Absolute}.");
        }
        else
        {
            arms = Arms(states, actions, tools);
            string[] frames = [.. arms.SelectMany(a => FrameNames.Select(n => tools[a.Tool][..^1] + n).Append(actions[a.ActionGripper]))];
            (StateNames, Names) = (frames, frames);
            OutputNames = [.. arms.SelectMany(a => tools.Skip(a.Tool).Take(PoseSize).Append(actions[a.ActionGripper]))];
        }
    }

    /// <summary>Names of the kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Absolute, Relative, Tool];

    /// <summary>Whether the poses of tools are known and can be learned from.</summary>
    public static bool HasTools(IReadOnlyList<string> states, IReadOnlyList<string> actions, IReadOnlyList<string> tools)
    {
        int count = tools.Count / PoseSize;
        return count > 0 && tools.Count == count * PoseSize && states.Count(IsGripper) == count && actions.Count(IsGripper) == count
            && tools.Index().All(t => t.Item.EndsWith(PoseNames[t.Index % PoseSize], StringComparison.Ordinal));
    }

    /// <summary>Elements of the state that the network sees.</summary>
    public IReadOnlyList<string> StateNames { get; }

    /// <summary>Elements of an action as the network has it.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// Elements of an action as the robot gets it: joint targets, or poses of the tool in its base frame, and grippers' openings.
    /// </summary>
    public IReadOnlyList<string> OutputNames { get; }

    /// <summary>What the network sees of the robot.</summary>
    /// <param name="state">"observation.state".</param>
    /// <param name="tools">"observation.ee_pose".</param>
    /// <param name="seen">As <see cref="StateNames"/>.</param>
    public void WriteState(ReadOnlySpan<float> state, ReadOnlySpan<float> tools, Span<float> seen)
    {
        if (arms.Length == 0) state.CopyTo(seen);
        for (int i = 0; i < arms.Length; i++)
        {
            Span<float> mine = seen.Slice(i * (FrameSize + 1), FrameSize + 1);
            WriteFrame(ReadPose(tools, arms[i].Tool), mine);
            mine[FrameSize] = state[arms[i].StateGripper];
        }
    }

    /// <summary>An action as the network has it.</summary>
    /// <param name="state">"observation.state" when the chunk begins.</param>
    /// <param name="tools">"observation.ee_pose" when the chunk begins.</param>
    /// <param name="action">"action" of the frame in question.</param>
    /// <param name="reached">"observation.ee_pose" one frame after that: where the action has led.</param>
    /// <param name="coded">As <see cref="Names"/>.</param>
    public void Encode(
        ReadOnlySpan<float> state, ReadOnlySpan<float> tools, ReadOnlySpan<float> action, ReadOnlySpan<float> reached, Span<float> coded)
    {
        for (int i = 0; i < relativeTo.Length; i++) coded[i] = action[i] - (relativeTo[i] >= 0 ? state[relativeTo[i]] : 0);
        for (int i = 0; i < arms.Length; i++)
        {
            Span<float> mine = coded.Slice(i * (FrameSize + 1), FrameSize + 1);
            WriteFrame(ReadPose(tools, arms[i].Tool).Inverse() * ReadPose(reached, arms[i].Tool), mine);
            mine[FrameSize] = action[arms[i].ActionGripper];
        }
    }

    /// <summary>The reverse of <see cref="Encode"/>.</summary>
    /// <param name="coded">As <see cref="Names"/>.</param>
    /// <param name="state">"observation.state" when the chunk begins.</param>
    /// <param name="tools">"observation.ee_pose" when the chunk begins.</param>
    /// <param name="output">As <see cref="OutputNames"/>.</param>
    public void Decode(ReadOnlySpan<float> coded, ReadOnlySpan<float> state, ReadOnlySpan<float> tools, Span<float> output)
    {
        for (int i = 0; i < relativeTo.Length; i++) output[i] = coded[i] + (relativeTo[i] >= 0 ? state[relativeTo[i]] : 0);
        for (int i = 0; i < arms.Length; i++)
        {
            ReadOnlySpan<float> mine = coded.Slice(i * (FrameSize + 1), FrameSize + 1);
            Span<float> told = output.Slice(i * (PoseSize + 1), PoseSize + 1);
            WritePose(ReadPose(tools, arms[i].Tool) * ReadFrame(mine), told);
            told[PoseSize] = mine[FrameSize];
        }
    }

    static bool IsGripper(string name) => name.Contains("gripper", StringComparison.OrdinalIgnoreCase);

    static int IndexOf(IReadOnlyList<string> names, string name) =>
        names.Index().Where(n => n.Item == name).Select(n => n.Index).DefaultIfEmpty(-1).First();

    static (int, int, int)[] Arms(IReadOnlyList<string> states, IReadOnlyList<string> actions, IReadOnlyList<string> tools)
    {
        if (!HasTools(states, actions, tools))
            throw new PraxisException("--actions tool: the data lack the poses of the tools ('observation.ee_pose': " +
                $"x, y, z, qw, qx, qy, qz per arm, in this order) or one gripper per arm. Choose {Absolute} or {Relative}.");
        int[] stateGrippers = [.. states.Index().Where(n => IsGripper(n.Item)).Select(n => n.Index)];
        int[] actionGrippers = [.. actions.Index().Where(n => IsGripper(n.Item)).Select(n => n.Index)];
        int count = stateGrippers.Length;
        return [.. Enumerable.Range(0, count).Select(i => (i * PoseSize, stateGrippers[i], actionGrippers[i]))];
    }

    static Pose ReadPose(ReadOnlySpan<float> poses, int at)
    {
        ReadOnlySpan<float> p = poses.Slice(at, PoseSize);
        return new(new Quat(p[3], p[4], p[5], p[6]).Normalized(), new(p[0], p[1], p[2]));
    }

    static void WritePose(Pose pose, Span<float> to)
    {
        (to[0], to[1], to[2]) = ((float)pose.P.X, (float)pose.P.Y, (float)pose.P.Z);
        (to[3], to[4], to[5], to[6]) = ((float)pose.R.W, (float)pose.R.X, (float)pose.R.Y, (float)pose.R.Z);
    }

    static void WriteFrame(Pose pose, Span<float> to)
    {
        (Vec3 x, Vec3 y) = (pose.R.AxisX, pose.R.AxisY);
        (to[0], to[1], to[2]) = ((float)pose.P.X, (float)pose.P.Y, (float)pose.P.Z);
        (to[3], to[4], to[5]) = ((float)x.X, (float)x.Y, (float)x.Z);
        (to[6], to[7], to[8]) = ((float)y.X, (float)y.Y, (float)y.Z);
    }

    // the axes that come out of a network are neither of unit length nor at right angles:
    // the first gives the direction, the second the turn about it
    static Pose ReadFrame(ReadOnlySpan<float> from)
    {
        Vec3 x = new Vec3(from[3], from[4], from[5]).Normalized();
        Vec3 z = Vec3.Cross(x, new(from[6], from[7], from[8])).Normalized();
        Quat turned = x == Vec3.Zero || z == Vec3.Zero ? Quat.Identity : Quat.FromAxes(x, Vec3.Cross(z, x), z);
        return new(turned, new(from[0], from[1], from[2]));
    }
}
