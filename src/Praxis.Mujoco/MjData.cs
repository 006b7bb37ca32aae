using Praxis.Core;

namespace Praxis.Mujoco;

/// <summary>
/// A state of a model and everything computed from it: mjData with every array as a span under MuJoCo's own name. Spans are views
/// of native memory: they are valid until <see cref="Dispose"/>, and keep nothing alive, so hold the data while you hold its spans.
/// </summary>
/// <remarks>One thread at a time; several data may share a model that nobody writes to.</remarks>
public sealed unsafe partial class MjData : IDisposable
{
    readonly DataHandle handle;
    ArrayTable arrays;
    nint address;
    string? failure;

    /// <summary>A state at the model's reference configuration.</summary>
    /// <exception cref="MujocoException">MuJoCo cannot allocate it: njmax, nconmax or nstack are too large (memory grows with njmax
    /// squared).</exception>
    public MjData(MjModel model)
    {
        Model = model;
        address = Guard.Call(Entry.mj_makeData, model.Address);
        if (address == 0)
            throw new MujocoException($"MuJoCo cannot allocate mjData for njmax {model.njmax}, nconmax {model.nconmax}, nv {model.nv}.");
        handle = new(address, model.Handle);
        for (int i = 0; i < Binding.Arrays.Length; i++) arrays[i] = Binding.Arrays[i].Bind(address, model.Address);
        GC.KeepAlive(model);
    }

    public MjModel Model { get; }

    internal nint Address => address != 0 ? address : throw new ObjectDisposedException(nameof(MjData));

    /// <summary>Back to the reference configuration, at rest, time 0; forgets warnings and heals a state that an error spoiled.</summary>
    public void Reset()
    {
        failure = null;
        Run(Entry.mj_resetData);
    }

    /// <summary>The same, with the state of a keyframe.</summary>
    public void Reset(KeyframeId keyframe)
    {
        CheckIndex(keyframe.Value, Model.nkey, nameof(keyframe));
        failure = null;
        Run(Entry.mj_resetDataKeyframe, keyframe.Value);
    }

    /// <summary>
    /// Advances by one time step. Look at <see cref="FirstWarning"/> after an episode: MuJoCo resets an unstable state silently.
    /// </summary>
    /// <exception cref="MujocoException">MuJoCo stopped with an error; the state is spoiled until <see cref="Reset()"/>. Likewise
    /// below.</exception>
    public void Step() => Run(Entry.mj_step);

    /// <summary>Advances by <paramref name="n"/> time steps under constant controls.</summary>
    public void Step(int n)
    {
        for (int i = 0; i < n; i++) Step();
    }

    /// <summary>The part of a step that does not depend on controls; set them, then call <see cref="Step2"/>.</summary>
    public void Step1() => Run(Entry.mj_step1);

    /// <summary>The rest of a step after <see cref="Step1"/>.</summary>
    public void Step2() => Run(Entry.mj_step2);

    /// <summary>Computes all that follows from the state, up to qacc, without moving.</summary>
    /// <remarks>It also writes qacc_warmstart, so a run in which it is called differs in the last bits from one in which it is
    /// not.</remarks>
    public void Forward() => Run(Entry.mj_forward);

    /// <summary>Inverse dynamics: qfrc_inverse from qpos, qvel and qacc.</summary>
    public void Inverse() => Run(Entry.mj_inverse);

    /// <summary>Poses of bodies, geoms and sites from qpos.</summary>
    public void Kinematics() => Run(Entry.mj_kinematics);

    /// <summary>Centres of mass and motion axes, which Jacobians need; after <see cref="Kinematics"/>.</summary>
    public void ComPos() => Run(Entry.mj_comPos);

    /// <summary>Poses of cameras and lights; after <see cref="ComPos"/>.</summary>
    public void CamLight() => Run(Entry.mj_camlight);

    /// <summary>Finds contacts; after <see cref="Kinematics"/>.</summary>
    public void Collision() => Run(Entry.mj_collision);

    /// <summary>All that depends on qpos alone: kinematics, inertia, contacts, constraints.</summary>
    public void FwdPosition() => Run(Entry.mj_fwdPosition);

    /// <summary>All that depends on qpos and qvel; after <see cref="FwdPosition"/>.</summary>
    public void FwdVelocity() => Run(Entry.mj_fwdVelocity);

    /// <summary>Makes <paramref name="target"/> equal to this, computed arrays included.</summary>
    /// <exception cref="ArgumentException">The target is data of a model of another size.</exception>
    public void CopyTo(MjData target)
    {
        if (!target.Model.HasSizesOf(Model)) throw new ArgumentException("The target is data of a model of another size.", nameof(target));
        target.failure = failure;
        Guard.Call(Entry.mj_copyData, target.Address, Model.Address, Address);
        GC.KeepAlive(target);
        GC.KeepAlive(this);
    }

    /// <summary>One of the <see cref="ncon"/> contacts.</summary>
    public ref readonly MjContact Contact(int index)
    {
        if ((uint)index >= (uint)ncon) throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {ncon} contacts.");
        return ref contact[index];
    }

    /// <summary>The force and torque by which geom 1 acts on geom 2, in the contact frame; after <see cref="Forward"/> or a step.</summary>
    /// <param name="index">One of the <see cref="ncon"/> contacts.</param>
    /// <param name="wrench">Receives (6): force along normal and tangents, N; torque about them, N m.</param>
    public void ContactForce(int index, Span<double> wrench)
    {
        Check.Length(wrench.Length, 6, nameof(wrench));
        if ((uint)index >= (uint)ncon) throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {ncon} contacts.");
        fixed (double* w = wrench) Native.mj_contactForce(Model.Address, Address, index, w);
        GC.KeepAlive(this);
    }

    /// <summary>Velocity Jacobian of a site; after <see cref="Kinematics"/> and <see cref="ComPos"/>.</summary>
    /// <param name="site">Which.</param>
    /// <param name="J">Receives (6, nv) row-major: linear rows then angular, expressed in W, taken at the site.</param>
    public void SiteJacobian(SiteId site, Span<double> J)
    {
        CheckIndex(site.Value, Model.nsite, nameof(site));
        Check.Length(J.Length, 6 * Model.nv, nameof(J));
        fixed (double* j = J) Native.mj_jacSite(Model.Address, Address, j, j + 3 * Model.nv, site.Value);
        GC.KeepAlive(this);
    }

    /// <summary>Velocity Jacobian of a body's frame; after <see cref="Kinematics"/> and <see cref="ComPos"/>.</summary>
    /// <param name="body">Which.</param>
    /// <param name="J">Receives (6, nv) row-major: linear rows then angular, expressed in W, taken at the origin of the body's
    /// frame.</param>
    public void BodyJacobian(BodyId body, Span<double> J)
    {
        CheckIndex(body.Value, Model.nbody, nameof(body));
        Check.Length(J.Length, 6 * Model.nv, nameof(J));
        fixed (double* j = J) Native.mj_jacBody(Model.Address, Address, j, j + 3 * Model.nv, body.Value);
        GC.KeepAlive(this);
    }

    /// <summary>Velocity Jacobian of a point that moves with a body; after <see cref="Kinematics"/> and <see cref="ComPos"/>.</summary>
    /// <param name="body">Which.</param>
    /// <param name="p_W">The point in W, m.</param>
    /// <param name="J">Receives (6, nv) row-major: linear rows then angular, expressed in W.</param>
    public void PointJacobian(BodyId body, Vec3 p_W, Span<double> J)
    {
        CheckIndex(body.Value, Model.nbody, nameof(body));
        Check.Length(J.Length, 6 * Model.nv, nameof(J));
        fixed (double* j = J) Native.mj_jac(Model.Address, Address, j, j + 3 * Model.nv, (double*)&p_W, body.Value);
        GC.KeepAlive(this);
    }

    /// <summary>The joint-space inertia matrix; after <see cref="FwdPosition"/>.</summary>
    /// <param name="M">Receives (nv, nv), symmetric.</param>
    public void MassMatrix(Span<double> M)
    {
        Check.Length(M.Length, Model.nv * Model.nv, nameof(M));
        fixed (double* full = M, sparse = qM) Native.mj_fullM(Model.Address, full, sparse);
        GC.KeepAlive(this);
    }

    /// <summary>
    /// Recomputes the model's constants (body_subtreemass, dof_invweight0, tendon_length0, ...) after masses, inertias or sizes in
    /// it were changed. The state is set to qpos0 meanwhile: <see cref="Reset()"/> or restore it afterwards.
    /// </summary>
    public void SetConst() => Run(Entry.mj_setConst);

    /// <summary>Where a ray first meets a geom; after <see cref="Kinematics"/>.</summary>
    /// <param name="origin">p_W, m.</param>
    /// <param name="direction">In W, of any length but zero.</param>
    /// <param name="geom">The geom that was met, or -1.</param>
    /// <param name="except">A body whose geoms are passed through.</param>
    /// <param name="groups">(6): nonzero for each geom group that can be met; empty for all.</param>
    /// <param name="withStatic">Whether geoms fixed to the world can be met.</param>
    /// <returns>Distance in lengths of <paramref name="direction"/>, or -1 when nothing is met. Transparent geoms (alpha 0) are not
    /// met.</returns>
    public double Ray(
        Vec3 origin, Vec3 direction, out GeomId geom, BodyId? except = null, ReadOnlySpan<byte> groups = default, bool withStatic = true)
    {
        if (!(direction.LengthSquared > 1e-24)) throw new ArgumentException($"Direction {direction} has no length.", nameof(direction));
        if (groups.Length > 0) Check.Length(groups.Length, 6, nameof(groups));
        int hit = -1;
        double* p = (double*)&origin, v = (double*)&direction;
        double distance;
        fixed (byte* g = groups)
            distance = Native.mj_ray(Model.Address, Address, p, v, g, (byte)(withStatic ? 1 : 0), except?.Value ?? -1, &hit);
        GC.KeepAlive(this);
        geom = new(hit);
        return distance;
    }

    /// <summary>Frees the data; its spans become empty.</summary>
    public void Dispose()
    {
        (arrays, address) = (default, 0);
        handle.Dispose();
    }

    void Run(nint function, nint argument = 0)
    {
        if (failure is not null) throw Spoiled();
        if (!Guard.TryCall(function, out _, Model.Address, Address, argument))
        {
            failure = Guard.LastError;
            throw Spoiled();
        }
        GC.KeepAlive(this); // else the finalizer could free the data during the call
    }

    MujocoException Spoiled() => new($"MuJoCo stopped: {failure} The state is spoiled until it is reset. "
        + $"Sizes: njmax {Model.njmax}, nconmax {Model.nconmax}, nstack {Model.nstack}; a larger one is set in the model's <size>.");

    void* Field(int offset) => (void*)(Address + offset);

    static void CheckIndex(int index, int count, string name)
    {
        if ((uint)index >= (uint)count) throw new ArgumentOutOfRangeException(name, index, $"The model has {count} of these.");
    }

    /// <summary>
    /// Offsets of what the constructor copies; a class of its own so that nothing is looked up before the library is proven.
    /// </summary>
    static class Binding
    {
        public static readonly ArrayField[] Arrays = MujocoLibrary.Arrays(ArrayNames);
    }
}
