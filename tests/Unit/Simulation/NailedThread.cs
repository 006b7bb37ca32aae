using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>A thing that is nailed down, and what is screwed or pushed onto it turned and pulled by known forces.</summary>
sealed class NailedThread : IDisposable
{
    const double Step = 0.002, Gravity = 9.81; // s, m/s^2

    readonly MjModel model;
    readonly MjData data;
    readonly Companion thread;
    readonly Joint joint;
    readonly int body, hinge, turning, free;
    double turned;

    /// <param name="asset">Its axis is upright.</param>
    /// <param name="link">What comes off.</param>
    public NailedThread(ObjectAsset asset, string link)
    {
        joint = asset.LinkNamed(link).Joint;
        var mjcf = new MjcfWriter("thread");
        ContactSettings.AddTo(mjcf);
        mjcf.AddObject("thing", asset, Pose.Identity, free: false);
        model = MjModel.FromXml(mjcf.ToString());
        data = new(model);
        SceneObject thing = new()
        {
            Ref = new("thing"), Category = asset.Category, Asset = asset, X_WO = Pose.Identity, Movable = false, InstanceId = 1,
        };
        thread = Companion.Of([thing], model).Single();
        body = model.Body($"thing/{link}").Value;
        int id = model.Joint($"thing/{link}").Value;
        (hinge, turning) = (model.jnt_qposadr[id], model.jnt_dofadr[id]);
        free = model.jnt_qposadr[model.Joint($"thing/{link}/free").Value];
        data.Forward();
    }

    public double Position => data.qpos[hinge];

    /// <summary>How far it is over where it was drawn, m.</summary>
    public double Height => (Pose * joint.Anchor).Z - joint.Anchor.Z;

    public double Weight => Gravity * model.body_mass[body];

    /// <summary>How far it has turned to the left, as many turns as it took, rad.</summary>
    public double Turned
    {
        get
        {
            Quat q = Pose.R;
            return turned += Math.IEEERemainder(2 * Math.Atan2(q.Z, q.W) - turned, 2 * Math.PI);
        }
    }

    /// <summary>A hand that turns and pulls for a while, and resists speed.</summary>
    /// <param name="seconds">s.</param>
    /// <param name="torque">To the left, N m.</param>
    /// <param name="force">Upwards, N.</param>
    public void Run(double seconds, double torque, double force)
    {
        for (double t = 0; t < seconds; t += Step)
        {
            double spin = Math.Abs(data.qvel[turning]) < 0.05 ? 0 : Math.Clamp(data.qvel[turning], -20, 20);
            data.xfrc_applied.Clear();
            (data.xfrc_applied[6 * body + 2], data.xfrc_applied[6 * body + 5]) = (force, torque - 0.02 * spin);
            thread.Step(model, data, Step);
            data.Step();
            Assert.Null(data.FirstWarning);
            _ = Turned;
        }
    }

    /// <summary>Puts it somewhere, at rest.</summary>
    public void Put(double height)
    {
        new Vec3(0, 0, height).CopyTo(data.qpos[free..]);
        Quat.Identity.CopyToWxyz(data.qpos[(free + 3)..]);
        data.qvel.Clear();
    }

    public void Dispose()
    {
        data.Dispose();
        model.Dispose();
    }

    Pose Pose => new(Quat.FromWxyz(data.qpos[(free + 3)..]), Vec3.From(data.qpos[free..]));
}
