using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Simulation;

/// <summary>
/// A cord in a world: MuJoCo moves its capsules, this shows where they are. Its object's body has no collision parts and no weight: it
/// follows the capsules as the rigid pose that fits them best, so that predicates and labels can ask where the cord is.
/// </summary>
sealed class CordCompanion : Companion
{
    readonly Cord cord;
    readonly int[] capsules; // bodies
    readonly Pose[] X_WC;
    readonly Vec3[] middles;
    readonly RigidFit fit;
    readonly int body;
    readonly int? positionAt, velocityAt;
    MjData? world; // null before the first step
    Vec3 centre;

    public CordCompanion(Cord cord, SceneObject thing, MjModel model)
    {
        this.cord = cord;
        string name = thing.Ref.Name;
        capsules = [.. cord.Bodies().Select(b => model.Body($"{name}/{b}").Value)];
        Pose[] X_OC = cord.Capsules();
        X_WC = [.. X_OC.Select(X => thing.X_WO * X)];
        middles = [.. X_WC.Select(X => X.P)];
        fit = new([.. X_OC.Select(X => X.P)], thing.X_WO.R);
        centre = RigidFit.Mean(middles);
        body = model.Body(name).Value;
        if (!thing.Movable) return;
        int joint = model.Joint(name).Value;
        (positionAt, velocityAt) = (model.jnt_qposadr[joint], model.jnt_dofadr[joint]);
    }

    public override int Vertices => cord.VertexCount();

    public override void Step(MjModel model, MjData data, double period)
    {
        world = data;
        if (positionAt is not { } q || velocityAt is not { } v) return;
        for (int i = 0; i < capsules.Length; i++) middles[i] = Vec3.From(data.xpos[(3 * capsules[i])..]);
        Pose X_WO = fit.Of(middles);
        Vec3 now = RigidFit.Mean(middles), velocity = (now - centre) / period;
        centre = now;
        // what physics tells of the capsules is a step old
        (X_WO.P + period * velocity).CopyTo(data.qpos[q..]);
        X_WO.R.CopyToWxyz(data.qpos[(q + 3)..]);
        velocity.CopyTo(data.qvel[v..]);
        Vec3.Zero.CopyTo(data.qvel[(v + 3)..]);
        (-model.body_mass[body] * World.Gravity).CopyTo(data.xfrc_applied[(6 * body)..]);
    }

    public override void Show(Span<double> vertices, Span<double> liquids, Span<double> displays)
    {
        for (int i = 0; i < capsules.Length && world is { } data; i++) X_WC[i] = data.BodyPose(new(capsules[i]));
        cord.Write(X_WC, vertices);
    }
}
