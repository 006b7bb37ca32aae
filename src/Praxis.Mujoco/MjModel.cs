namespace Praxis.Mujoco;

/// <summary>
/// A compiled model: mjModel with every array as a span under MuJoCo's own name. Spans are views of native memory: they are valid
/// until <see cref="Dispose"/>, and keep nothing alive, so hold the model while you hold its spans.
/// </summary>
/// <remarks>
/// Reading from several threads is safe; writing is not. In 2.2.2 <c>eq_active</c> and <c>eq_data</c> live here, so a world that
/// switches welds needs its own <see cref="Clone"/>.
/// </remarks>
public sealed unsafe partial class MjModel : IDisposable
{
    ArrayTable arrays;
    SizeTable sizes;
    nint address;

    MjModel(nint model)
    {
        Handle = new(model);
        address = model;
        for (int i = 0; i < Binding.Sizes.Length; i++) sizes[i] = *(int*)(model + Binding.Sizes[i]);
        for (int i = 0; i < Binding.Arrays.Length; i++) arrays[i] = Binding.Arrays[i].Bind(model, model);
    }

    /// <summary>Version of the loaded library, "2.2.2".</summary>
    /// <exception cref="MujocoException">The library is missing or does not fit.</exception>
    public static string Version => MujocoLibrary.Table.Version;

    internal ModelHandle Handle { get; }

    internal nint Address => address != 0 ? address : throw new ObjectDisposedException(nameof(MjModel));

    /// <summary>Compiles MJCF (or URDF).</summary>
    /// <param name="xml">The model.</param>
    /// <param name="files">Meshes, textures and includes by file name. MuJoCo ignores folders and letter case in names, and looks for
    /// a file that is not here on the disk, relative to the working directory.</param>
    /// <exception cref="MujocoException">MuJoCo refuses the model (the message has its words and the line), or is not
    /// installed.</exception>
    public static MjModel FromXml(string xml, IReadOnlyDictionary<string, byte[]>? files = null) =>
        new(ModelCompiler.FromXml(MujocoLibrary.Table, xml, files));

    /// <summary>Reads a model written by <see cref="ToBinary"/> under the same version of MuJoCo.</summary>
    /// <exception cref="MujocoException">The bytes are something else.</exception>
    public static MjModel FromBinary(byte[] binary) => new(ModelCompiler.FromBinary(MujocoLibrary.Table, binary));

    /// <summary>The model in MuJoCo's binary form (MJB): equal bytes for equal models under one version.</summary>
    public byte[] ToBinary()
    {
        var bytes = new byte[Native.mj_sizeModel(Address)];
        fixed (byte* start = bytes) Guard.Call(Entry.mj_saveModel, Address, 0, (nint)start, bytes.Length);
        GC.KeepAlive(this);
        return bytes;
    }

    /// <summary>A copy that can be changed without changing this one.</summary>
    public MjModel Clone()
    {
        var copy = new MjModel(Guard.Call(Entry.mj_copyModel, 0, Address));
        GC.KeepAlive(this);
        return copy;
    }

    /// <summary>Moves along a constant velocity: joint by joint, quaternions on their sphere.</summary>
    /// <param name="qpos">Configuration, (nq); changed in place.</param>
    /// <param name="qvel">Generalized velocity, (nv).</param>
    /// <param name="dt">Time, s.</param>
    public void IntegratePos(Span<double> qpos, ReadOnlySpan<double> qvel, double dt)
    {
        Check.Length(qpos.Length, nq, nameof(qpos));
        Check.Length(qvel.Length, nv, nameof(qvel));
        fixed (double* q = qpos, v = qvel) Native.mj_integratePos(Address, q, v, dt);
        GC.KeepAlive(this);
    }

    /// <summary>The constant velocity that leads from one configuration to another; the inverse of <see cref="IntegratePos"/>.</summary>
    /// <param name="qvel">Receives the generalized velocity, (nv).</param>
    /// <param name="dt">Time between the two, s.</param>
    /// <param name="from">Configuration, (nq).</param>
    /// <param name="to">Configuration, (nq).</param>
    public void DifferentiatePos(Span<double> qvel, double dt, ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        Check.Length(qvel.Length, nv, nameof(qvel));
        Check.Length(from.Length, nq, nameof(from));
        Check.Length(to.Length, nq, nameof(to));
        fixed (double* v = qvel, a = from, b = to) Native.mj_differentiatePos(Address, v, dt, a, b);
        GC.KeepAlive(this);
    }

    /// <summary>Frees the model; its spans become empty. The memory stays while an <see cref="MjData"/> of it lives.</summary>
    public void Dispose()
    {
        (arrays, sizes, address) = (default, default, 0);
        Handle.Dispose();
    }

    internal bool HasSizesOf(MjModel other) => ((ReadOnlySpan<int>)sizes).SequenceEqual(other.sizes);

    void* Field(int offset) => (void*)(Address + offset);

    /// <summary>
    /// Offsets of what the constructor copies; a class of its own so that nothing is looked up before the library is proven.
    /// </summary>
    static class Binding
    {
        public static readonly int[] Sizes = MujocoLibrary.Offsets(SizeNames);
        public static readonly ArrayField[] Arrays = MujocoLibrary.Arrays(ArrayNames);
    }
}
