using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>
/// What is screwed onto a thing. While it is on, a weld holds it to a body that can but follow the thread; turned to the loose end it lies
/// on the first turn, spins there, and a pull lifts it off. Put back over the thread it is caught by the first turn, whichever way it is
/// turned, and pressing and turning it to the right screws it on. What is only pushed on stays at its seat, and comes off by its pull.
/// </summary>
sealed class ScrewThread : Companion
{
    /// <summary>How far from its place on the thread it is caught: off the axis and below, m; aslant, rad.</summary>
    public const double Aside = 0.002, Aslant = 5 * Math.PI / 180;

    const double Above = 0.0001;                    // m over the first turn: it is caught as it comes down
    const double First = 10 * Math.PI / 180;        // rad before the loose end, in which a pull lifts it off
    const double SeatTurn = 3 * Math.PI / 180;      // rad over which it tightens
    const double LooseShare = 0.1;                  // of the thread's friction, before it has been turned on
    const double Cling = 0.5;                       // of its own weight: the pull that lifts it off the first turn
    const double Slide = 0.02, Tip = 0.5;           // m/s, rad/s: how fast what was caught comes to its place
    const double Felt = 0.01;                       // s over which a pull is felt: a jerk as it stops turning is none
    const double Gravity = 9.81;                    // m/s^2
    const int Equality = 0;                         // mjtConstraint

    readonly Joint joint;
    // indices: body; in qpos and qvel; in qpos; constraints; exclusion and what it says
    readonly int thing, hinge, rise, turning, rising, free, coupling, weld, pair, excluded;
    readonly int? carrier;                          // the thing's own free joint, in qpos
    readonly double pull;                           // N
    readonly double loose;                          // rad
    readonly bool pushed;                           // on, not screwed
    Pose X_TL = Pose.Identity;                      // as it is held, in the body that follows the thread
    bool on = true;
    double tension;                                 // N
    double height = double.PositiveInfinity;        // m over its place on the loose end, of the step before

    public ScrewThread(SceneObject thing, Link link, MjModel model)
    {
        string own = $"{thing.Ref.Name}/{link.Name}";
        (joint, loose) = (link.Joint, link.Joint.Range.High);
        int turn = model.Joint(own).Value, up = model.Joint($"{own}/rise").Value;
        (hinge, turning) = (model.jnt_qposadr[turn], model.jnt_dofadr[turn]);
        (rise, rising) = (model.jnt_qposadr[up], model.jnt_dofadr[up]);
        free = model.jnt_qposadr[model.Joint($"{own}/free").Value];
        carrier = thing.Movable ? model.jnt_qposadr[model.Joint(thing.Ref.Name).Value] : null;
        (coupling, weld) = (model.Equality($"{own}/pitch").Value, model.Equality($"{own}/hold").Value);
        this.thing = model.Body(thing.Ref.Name).Value;
        (int a, int b) = (this.thing + 1, model.Body(own).Value + 1);
        excluded = (a << 16) + b;
        pair = model.exclude_signature.IndexOf(excluded);
        (pull, pushed) = (joint.PullOff > 0 ? joint.PullOff : Cling * link.Mass.Mass * Gravity, joint.PullOff > 0);
        Hold(model);
    }

    public override void Step(MjModel model, MjData data, double period)
    {
        if (on) Carry(model, data, period);
        else Catch(model, data);
    }

    void Carry(MjModel model, MjData data, double period)
    {
        double angle = data.qpos[hinge];
        bool spun = pushed ? angle > 0 : angle > loose;
        if (spun)
        {
            // beyond the first turn it spins: the thread stays behind, and the weld takes over what it stays behind
            X_TL = Turned(angle - Caught) * X_TL;
            PutThread(data, angle = Caught);
        }
        // and rises no more
        Span<double> rises = model.eq_data.Slice(11 * coupling, 2);
        rises[0] = angle < loose ? 0 : joint.RiseAt(loose);
        rises[1] = angle < loose ? joint.RiseAt(1) : 0;
        model.dof_frictionloss[turning] = FrictionAt(angle);
        tension += (Tension(data) - tension) * Math.Min(1, period / Felt);
        if ((pushed || angle > loose - First) && tension > pull)
        {
            LetGo(model, data);
            return;
        }
        if (Centre(period) | spun | angle == loose) Hold(model);
    }

    // where the thread stands when something has just been put on
    double Caught => pushed ? 0 : loose;

    double FrictionAt(double angle)
    {
        if (pushed) return joint.Friction;
        if (angle > loose - First) return LooseShare * joint.Friction;
        double tight = Math.Clamp(1 - angle / SeatTurn, 0, 1);
        return joint.Friction + tight * Math.Max(0, joint.SeatTorque - joint.Friction);
    }

    void LetGo(MjModel model, MjData data)
    {
        on = false;
        height = double.NegativeInfinity;
        model.eq_active[weld] = 0;
        model.exclude_signature[pair] = 0; // of no two bodies: now it can be knocked against the thing, or put into it
        PutThread(data, loose);
        (data.qvel[turning], data.qvel[rising]) = (0, 0);
    }

    void Catch(MjModel model, MjData data)
    {
        Pose X_WO = carrier is { } at ? PoseAt(data.qpos[at..]) : data.BodyPose(new(thing));
        Pose X_WT = X_WO * joint.Moved(Caught), X_TC = X_WT.Inverse() * PoseAt(data.qpos[free..]);
        Vec3 off = X_TC * joint.Anchor - joint.Anchor;
        double before = height, along = Vec3.Dot(off, joint.Axis), aslant = Vec3.Dot(X_TC.R.Rotate(joint.Axis), joint.Axis);
        height = along;
        bool near = along is > -Aside and < Above && (off - along * joint.Axis).Length < Aside && aslant > Math.Cos(Aslant);
        if (!near || along > before) return;
        (on, X_TL, tension) = (true, X_TC, 0);
        model.eq_active[weld] = 1;
        model.exclude_signature[pair] = excluded;
        PutThread(data, Caught);
        Hold(model);
    }

    // N with which what it holds pulls at the weld, along the thread; its first three rows are forces on the thread, in W
    double Tension(MjData data)
    {
        for (int i = 0; i < data.ne; i++)
            if (data.efc_type[i] == Equality && data.efc_id[i] == weld)
                return Vec3.Dot(Vec3.From(data.efc_force[i..]), data.BodyPose(new(thing)).R.Rotate(joint.Axis));
        return 0;
    }

    /// <summary>Brings what was caught a little nearer to the axis, and upright on it.</summary>
    /// <returns>Whether it was not there yet.</returns>
    bool Centre(double period)
    {
        Vec3 off = X_TL * joint.Anchor - joint.Anchor, up = X_TL.R.Rotate(joint.Axis), lean = Vec3.Cross(up, joint.Axis);
        double aside = off.Length, aslant = Math.Asin(Math.Min(1, lean.Length));
        if (aside == 0 && aslant == 0) return false;
        Quat turned = X_TL.R;
        if (aslant > 1e-9) turned = (Quat.FromAxisAngle(lean.Normalized(), Math.Min(aslant, Tip * period)) * turned).Normalized();
        off = aside > Slide * period ? off * (1 - Slide * period / aside) : Vec3.Zero;
        X_TL = new(turned, joint.Anchor + off - turned.Rotate(joint.Anchor));
        return aside > 1e-9 || aslant > 1e-9;
    }

    void Hold(MjModel model)
    {
        Span<double> weldData = model.eq_data.Slice(11 * weld, 11);
        joint.Anchor.CopyTo(weldData);
        (X_TL * joint.Anchor).CopyTo(weldData[3..]);
        X_TL.R.CopyToWxyz(weldData[6..]);
    }

    void PutThread(MjData data, double angle) => (data.qpos[hinge], data.qpos[rise]) = (angle, joint.RiseAt(angle));

    Pose Turned(double angle)
    {
        Quat turn = Quat.FromAxisAngle(joint.Axis, angle);
        return new(turn, joint.Anchor - turn.Rotate(joint.Anchor));
    }

    static Pose PoseAt(ReadOnlySpan<double> q) => new(Quat.FromWxyz(q[3..]), Vec3.From(q));
}
