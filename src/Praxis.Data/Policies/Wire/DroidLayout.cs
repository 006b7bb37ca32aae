using Praxis.Core;

namespace Praxis.Data;

/// <summary>
/// openpi's observations of DROID, a Franka arm: joint positions, and how far its gripper is closed, 0 to 1. Actions are joint velocities,
/// in which 1 stands for 0.2 rad within a frame of 1/15 s, and the gripper; they are summed up to absolute targets.
/// </summary>
sealed class DroidLayout : WireLayout
{
    const int Joints = 7;
    const float Fastest = 0.2f; // rad per frame: relative_max_joint_delta of DROID's controller
    const float Widest = 0.08f; // m between the pads of an open Franka hand

    public override string Name => "droid";

    public override int? Fps => 15;

    private protected override IReadOnlyList<string> Marks =>
        ["observation/joint_position", "observation/gripper_position", "observation/exterior_image_1_left", "observation/wrist_image_left"];

    public override IReadOnlyDictionary<string, object?> Write(Observation observation)
    {
        float[] state = Needed(observation, "observation.state", Joints + 1);
        return new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["observation/exterior_image_1_left"] = NdArray.Of(NeededSmall(observation, "front")),
            ["observation/wrist_image_left"] = NdArray.Of(NeededSmall(observation, "wrist")),
            ["observation/joint_position"] = NdArray.Of(state.AsSpan(0, Joints), Joints),
            ["observation/gripper_position"] = NdArray.Of([Math.Clamp(1 - state[Joints] / Widest, 0, 1)], 1),
            ["prompt"] = observation.Prompt,
        };
    }

    private protected override Observation Read(WireRequest request)
    {
        float[] joints = request.Vector("observation/joint_position", Joints), closed = request.Vector("observation/gripper_position", 1);
        float[] state = [.. joints, .. closed.Select(c => Widest * (1 - c))];
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal) { ["observation.state"] = state };
        return Observe(request.Text("prompt"), vectors,
            ("front", request.Picture("observation/exterior_image_1_left")),
            ("side", request.Picture("observation/exterior_image_2_left", optional: true)),
            ("wrist", request.Picture("observation/wrist_image_left")));
    }

    // openpi's client for the robot cuts velocities at 1 and takes a gripper beyond a half for closed
    public override ActionChunk ReadActions(NdArray actions, Observation observation)
    {
        ActionChunk moves = base.ReadActions(actions, observation);
        if (moves.Dimension != Joints + 1) throw new WireFormatException($"The actions are {actions}; DROID's have {Joints + 1} numbers.");
        float[] target = [.. Needed(observation, "observation.state", Joints + 1)], values = new float[moves.Values.Length];
        for (int step = 0; step < moves.Horizon; step++)
        {
            for (int joint = 0; joint < Joints; joint++) target[joint] += Fastest * Math.Clamp(moves[step][joint], -1, 1);
            target[Joints] = moves[step][Joints] > 0.5f ? 0 : Widest;
            target.CopyTo(values, step * target.Length);
        }
        return new(moves.Horizon, moves.Dimension, values);
    }
}
