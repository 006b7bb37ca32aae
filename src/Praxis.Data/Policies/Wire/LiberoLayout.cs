namespace Praxis.Data;

/// <summary>
/// openpi's observations of LIBERO. Their state is the tool's position (m), its orientation as axis times angle (rad) and both fingers'
/// positions (m, the second negative). Actions stay what they are there: seven small motions of the tool and the gripper.
/// </summary>
sealed class LiberoLayout : WireLayout
{
    const int StateLength = 8;

    public override string Name => "libero";

    public override int? Fps => 10;

    private protected override IReadOnlyList<string> Marks => ["observation/image", "observation/wrist_image"];

    public override IReadOnlyDictionary<string, object?> Write(Observation observation) =>
        new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["observation/image"] = NdArray.Of(NeededSmall(observation, "front")),
            ["observation/wrist_image"] = NdArray.Of(NeededSmall(observation, "wrist")),
            ["observation/state"] = NdArray.Of(
                StateOf(Needed(observation, "observation.ee_pose", 7), Needed(observation, "observation.state")[^1]), StateLength),
            ["prompt"] = observation.Prompt,
        };

    private protected override Observation Read(WireRequest request)
    {
        float[] state = request.Vector("observation/state", StateLength);
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal) { ["observation.state"] = state };
        if (state.Length == StateLength) vectors["observation.ee_pose"] = PoseOf(state);
        return Observe(request.Text("prompt"), vectors,
            ("front", request.Picture("observation/image")), ("wrist", request.Picture("observation/wrist_image")));
    }

    static float[] StateOf(float[] pose, float opening)
    {
        double sign = pose[3] < 0 ? -1 : 1; // of q and -q the one that turns by at most pi
        double sine = Math.Sqrt((double)pose[4] * pose[4] + (double)pose[5] * pose[5] + (double)pose[6] * pose[6]);
        double scale = sine < 1e-9 ? 2 * sign : sign * 2 * Math.Atan2(sine, sign * pose[3]) / sine;
        return
        [
            pose[0], pose[1], pose[2],
            (float)(pose[4] * scale), (float)(pose[5] * scale), (float)(pose[6] * scale),
            opening / 2, -opening / 2,
        ];
    }

    static float[] PoseOf(float[] state)
    {
        double angle = Math.Sqrt((double)state[3] * state[3] + (double)state[4] * state[4] + (double)state[5] * state[5]);
        double scale = angle < 1e-9 ? 0.5 : Math.Sin(angle / 2) / angle;
        return
        [
            state[0], state[1], state[2],
            (float)Math.Cos(angle / 2), (float)(state[3] * scale), (float)(state[4] * scale), (float)(state[5] * scale),
        ];
    }
}
