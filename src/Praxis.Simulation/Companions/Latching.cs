using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>A button that stays in: while it is in, its upper stop is moved down to where the latch holds it.</summary>
sealed class Latching : Companion
{
    readonly PushPush button;
    readonly int position, limit; // in qpos; of the joint, in its ranges
    readonly double rest;
    bool isIn, through;

    public Latching(SceneObject thing, PushPush button, MjModel model)
    {
        Joint joint = thing.Asset.LinkNamed(button.Link).Joint;
        if (!(joint.Range.Low < button.In && button.In < button.Through && button.Through < joint.Range.High))
            throw new PraxisException($"'{thing.Ref}/{button.Link}' is held at {button.In} m and latches at {button.Through} m: both " +
                $"must lie within its travel of {joint.Range.High} m, the second deeper.");
        int id = model.Joint($"{thing.Ref.Name}/{button.Link}").Value;
        (this.button, position, limit, rest) = (button, model.jnt_qposadr[id], 2 * id, joint.Range.Low);
        double start = thing.JointStart.TryGetValue(button.Link, out double given) ? given : joint.Start;
        if (isIn = start >= button.In) model.jnt_range[limit] = button.In;
    }

    public override void Step(MjModel model, MjData data, double period)
    {
        double q = data.qpos[position];
        if (through || q < button.Through)
        {
            // ready again as soon as it has come back as far as it will
            if (q < (button.In + button.Through) / 2) through = false;
            return;
        }
        (through, isIn) = (true, !isIn);
        model.jnt_range[limit] = isIn ? button.In : rest;
    }
}
