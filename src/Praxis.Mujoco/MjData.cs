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

    /// <summary>A state at the model's reference configuration.</summary>
    /// <exception cref="MujocoException">MuJoCo cannot allocate it: njmax, nconmax or nstack are too large (memory grows with njmax squared).</exception>
    public MjData(MjModel model)
    {
        Model = model;
        address = Native.mj_makeData(model.Address);
        if (address == 0) throw new MujocoException($"MuJoCo cannot allocate mjData for njmax {model.njmax}, nconmax {model.nconmax}, nv {model.nv}.");
        handle = new(address, model.Handle);
        for (int i = 0; i < Binding.Arrays.Length; i++) arrays[i] = Binding.Arrays[i].Bind(address, model.Address);
        GC.KeepAlive(model);
    }

    public MjModel Model { get; }

    internal nint Address => address != 0 ? address : throw new ObjectDisposedException(nameof(MjData));

    /// <summary>Back to the reference configuration, at rest, time 0; forgets warnings.</summary>
    public void Reset() => Native.mj_resetData(Model.Address, Address);

    /// <summary>Advances by one time step.</summary>
    public void Step() => Native.mj_step(Model.Address, Address);

    /// <summary>Advances by <paramref name="n"/> time steps under constant controls.</summary>
    public void Step(int n)
    {
        for (int i = 0; i < n; i++) Step();
    }

    /// <summary>The part of a step that does not depend on controls; set them, then call <see cref="Step2"/>.</summary>
    public void Step1() => Native.mj_step1(Model.Address, Address);

    /// <summary>The rest of a step after <see cref="Step1"/>.</summary>
    public void Step2() => Native.mj_step2(Model.Address, Address);

    /// <summary>Computes all that follows from the state, up to qacc, without moving.</summary>
    /// <remarks>It also writes qacc_warmstart, so a run in which it is called differs in the last bits from one in which it is not.</remarks>
    public void Forward() => Native.mj_forward(Model.Address, Address);

    /// <summary>Inverse dynamics: qfrc_inverse from qpos, qvel and qacc.</summary>
    public void Inverse() => Native.mj_inverse(Model.Address, Address);

    /// <summary>Poses of bodies, geoms and sites from qpos.</summary>
    public void Kinematics() => Native.mj_kinematics(Model.Address, Address);

    /// <summary>Centres of mass and motion axes, which Jacobians need; after <see cref="Kinematics"/>.</summary>
    public void ComPos() => Native.mj_comPos(Model.Address, Address);

    /// <summary>Poses of cameras and lights; after <see cref="ComPos"/>.</summary>
    public void CamLight() => Native.mj_camlight(Model.Address, Address);

    /// <summary>Finds contacts; after <see cref="Kinematics"/>.</summary>
    public void Collision() => Native.mj_collision(Model.Address, Address);

    /// <summary>All that depends on qpos alone: kinematics, inertia, contacts, constraints.</summary>
    public void FwdPosition() => Native.mj_fwdPosition(Model.Address, Address);

    /// <summary>All that depends on qpos and qvel; after <see cref="FwdPosition"/>.</summary>
    public void FwdVelocity() => Native.mj_fwdVelocity(Model.Address, Address);

    /// <summary>Makes <paramref name="target"/> equal to this, computed arrays included.</summary>
    /// <exception cref="ArgumentException">The target is data of a model of another size.</exception>
    public void CopyTo(MjData target)
    {
        if (!target.Model.HasSizesOf(Model)) throw new ArgumentException("The target is data of a model of another size.", nameof(target));
        Native.mj_copyData(target.Address, Model.Address, Address);
        GC.KeepAlive(target);
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
    }

    /// <summary>Velocity Jacobian of a site; after <see cref="Kinematics"/> and <see cref="ComPos"/>.</summary>
    /// <param name="site">Which.</param>
    /// <param name="J">Receives (6, nv) row-major: linear rows then angular, expressed in W, taken at the site.</param>
    public void SiteJacobian(SiteId site, Span<double> J)
    {
        CheckIndex(site.Value, Model.nsite, nameof(site));
        Check.Length(J.Length, 6 * Model.nv, nameof(J));
        fixed (double* j = J) Native.mj_jacSite(Model.Address, Address, j, j + 3 * Model.nv, site.Value);
    }

    /// <summary>Velocity Jacobian of a body's frame; after <see cref="Kinematics"/> and <see cref="ComPos"/>.</summary>
    /// <param name="body">Which.</param>
    /// <param name="J">Receives (6, nv) row-major: linear rows then angular, expressed in W, taken at the origin of the body's frame.</param>
    public void BodyJacobian(BodyId body, Span<double> J)
    {
        CheckIndex(body.Value, Model.nbody, nameof(body));
        Check.Length(J.Length, 6 * Model.nv, nameof(J));
        fixed (double* j = J) Native.mj_jacBody(Model.Address, Address, j, j + 3 * Model.nv, body.Value);
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
    }

    /// <summary>The joint-space inertia matrix; after <see cref="FwdPosition"/>.</summary>
    /// <param name="M">Receives (nv, nv), symmetric.</param>
    public void MassMatrix(Span<double> M)
    {
        Check.Length(M.Length, Model.nv * Model.nv, nameof(M));
        fixed (double* full = M, sparse = qM) Native.mj_fullM(Model.Address, full, sparse);
    }

    /// <summary>Where a ray first meets a geom; after <see cref="Kinematics"/>.</summary>
    /// <param name="origin">p_W, m.</param>
    /// <param name="direction">In W, of any length but zero.</param>
    /// <param name="geom">The geom that was met, or -1.</param>
    /// <param name="except">A body whose geoms are passed through.</param>
    /// <param name="groups">(6): nonzero for each geom group that can be met; empty for all.</param>
    /// <param name="withStatic">Whether geoms fixed to the world can be met.</param>
    /// <returns>Distance in lengths of <paramref name="direction"/>, or -1 when nothing is met. Transparent geoms (alpha 0) are not met.</returns>
    public double Ray(Vec3 origin, Vec3 direction, out GeomId geom, BodyId? except = null, ReadOnlySpan<byte> groups = default, bool withStatic = true)
    {
        if (!(direction.LengthSquared > 1e-24)) throw new ArgumentException($"Direction {direction} has no length.", nameof(direction));
        if (groups.Length > 0) Check.Length(groups.Length, 6, nameof(groups));
        int hit = -1;
        double distance;
        fixed (byte* g = groups)
            distance = Native.mj_ray(Model.Address, Address, (double*)&origin, (double*)&direction, g, withStatic ? (byte)1 : (byte)0, except?.Value ?? -1, &hit);
        geom = new(hit);
        return distance;
    }

    /// <summary>Frees the data; its spans become empty.</summary>
    public void Dispose()
    {
        (arrays, address) = (default, 0);
        handle.Dispose();
    }

    void* Field(int offset) => (void*)(Address + offset);

    static void CheckIndex(int index, int count, string name)
    {
        if ((uint)index >= (uint)count) throw new ArgumentOutOfRangeException(name, index, $"The model has {count} of these.");
    }

    /// <summary>Offsets of what the constructor copies; a class of its own so that nothing is looked up before the library is proven.</summary>
    static class Binding
    {
        public static readonly ArrayField[] Arrays = MujocoLibrary.Arrays(ArrayNames);
    }
}
