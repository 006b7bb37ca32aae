using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>What a display shows: measured at every step, and rounded as the device would.</summary>
sealed class Screen : Companion
{
    const double Pressed = 0.6, Released = 0.3;  // of a button's travel
    const double Settling = 0.1;                 // s, time constant of a scale
    const double Above = 0.004;                  // m under the plate, where what lies on it touches
    const double Gravity = 9.81;                 // m/s^2
    const double Grams = 1000;                   // per kg

    readonly double[] wrench = new double[6];
    readonly int body, button = -1, link = -1; // body; joints, in qpos
    readonly double travel;
    double value, measured, zero, since;
    bool down;
    Mode mode;

    enum Mode { Zero, Running, Stopped }

    public Screen(SceneObject thing, Display display, MjModel model)
    {
        (Thing, Display, body) = (thing.Ref, display, model.Body(thing.Ref.Name).Value);
        if (ButtonOf(display.Shows) is { } name)
            (button, travel) = (PositionOf(thing, name, model), thing.Asset.LinkNamed(name).Joint.Range.High);
        if (display.Shows is Setting setting)
        {
            link = PositionOf(thing, setting.Link, model);
            Joint joint = thing.Asset.LinkNamed(setting.Link).Joint;
            measured =
                joint.Range.Clamp(thing.JointStart.TryGetValue(setting.Link, out double given) ? given : joint.Start);
        }
        Round();
    }

    public ObjectRef Thing { get; }
    public Display Display { get; }

    public override int Displays => 1;

    public override void Show(Span<double> vertices, Span<double> liquids, Span<double> displays) => displays[0] = value;

    public override void Step(MjModel model, MjData data, double period)
    {
        bool press = WasPressed(data);
        switch (Display.Shows)
        {
            case Elapsed:
                if (press) mode = mode switch { Mode.Zero => Mode.Running, Mode.Running => Mode.Stopped, _ => Mode.Zero };
                since = mode switch { Mode.Zero => 0, Mode.Running => since + period, _ => since };
                break;
            case Weight weight:
                measured += (Grams * Load(model, data, weight.Plate) / Gravity - measured) * (period / Settling);
                if (press) zero = measured;
                break;
            case Setting setting:
                measured = data.qpos[link];
                break;
        }
        Round();
    }

    void Round() => value = Display.Shows switch
    {
        Elapsed => Math.Floor(since + 1e-9),
        Weight weight => Whole(measured - zero, weight.Resolution),
        Setting setting => setting.At(measured),
        Steady steady => steady.Value,
        _ => throw new PraxisException($"'{Thing}': no world can show a {Display.Shows.GetType().Name} yet."),
    };

    // never minus zero
    static double Whole(double x, double resolution) => Math.Round(x / resolution) * resolution + 0.0;

    // what presses on the thing from above its plate, N, along its own axis
    double Load(MjModel model, MjData data, double plate)
    {
        Pose X_WO = data.BodyPose(new(body)), X_OW = X_WO.Inverse();
        Vec3 up = X_WO.R.AxisZ;
        double sum = 0;
        for (int i = 0; i < data.ncon; i++)
        {
            ref readonly MjContact contact = ref data.Contact(i);
            bool first = model.geom_bodyid[contact.Geom1.Value] == body, second = model.geom_bodyid[contact.Geom2.Value] == body;
            if (contact.EfcAddress < 0 || first == second || (X_OW * contact.Pos).Z < plate - Above) continue;
            data.ContactForce(i, wrench);
            // normal and two tangents; the force is on the second body
            double along = 0;
            for (int axis = 0; axis < 3; axis++)
            {
                int at = 3 * axis;
                along += wrench[axis] * Vec3.Dot(new(contact.Frame[at], contact.Frame[at + 1], contact.Frame[at + 2]), up);
            }
            sum += first ? along : -along;
        }
        return sum;
    }

    bool WasPressed(MjData data)
    {
        if (button < 0) return false;
        double share = data.qpos[button] / travel;
        if (down && share < Released) down = false;
        if (down || share < Pressed) return false;
        return down = true;
    }

    static string? ButtonOf(Reading reading) => reading switch { Elapsed e => e.Button, Weight w => w.Tare, _ => null };

    static int PositionOf(SceneObject thing, string link, MjModel model) =>
        model.jnt_qposadr[model.Joint($"{thing.Ref.Name}/{thing.Asset.LinkNamed(link).Name}").Value];
}
