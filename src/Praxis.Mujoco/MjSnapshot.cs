using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Praxis.Mujoco;

/// <summary>
/// All that a simulation needs to go on to the same bits: time, qpos, qvel, act, ctrl, qacc_warmstart, qfrc_applied, xfrc_applied,
/// mocap poses, userdata, and eq_active, which 2.2.2 keeps in the model (mjSTATE_INTEGRATION of MuJoCo 3 plus warm start).
/// </summary>
/// <remarks>
/// What is computed from the state (xpos, contacts, sensors, ...) is not in it: after <see cref="Restore"/> it is that of the other
/// time until the next step. <see cref="MjData.FwdPosition"/> brings poses and contacts up to date and changes nothing of the state;
/// <see cref="MjData.Forward"/> does change qacc_warmstart. Buffers are reused: saving again allocates nothing.
/// </remarks>
public sealed class MjSnapshot
{
    double[] numbers = [];
    byte[] active = [];
    int position;

    /// <summary>An empty snapshot, to be filled by <see cref="Save"/>.</summary>
    public MjSnapshot()
    {
    }

    /// <summary>A snapshot of the present state.</summary>
    public MjSnapshot(MjData data) => Save(data);

    /// <summary>Keeps the state of <paramref name="data"/> in place of what was kept before.</summary>
    public void Save(MjData data)
    {
        if (!Fits(data)) (numbers, active) = (new double[SizeOf(data)], new byte[data.Model.neq]);
        position = 0;
        Keep([data.time]);
        Keep(data.qpos);
        Keep(data.qvel);
        Keep(data.act);
        Keep(data.ctrl);
        Keep(data.qacc_warmstart);
        Keep(data.qfrc_applied);
        Keep(data.xfrc_applied);
        Keep(data.mocap_pos);
        Keep(data.mocap_quat);
        Keep(data.userdata);
        data.Model.eq_active.CopyTo(active);
    }

    /// <summary>Puts the state back, into this or another data of an equal model. Writes eq_active of that data's model.</summary>
    /// <exception cref="ArgumentException">The data's model has other sizes than the one that was saved.</exception>
    public void Restore(MjData data)
    {
        if (!Fits(data))
            throw new ArgumentException($"The snapshot has {numbers.Length} numbers; this data needs {SizeOf(data)}.", nameof(data));
        position = 0;
        Give(MemoryMarshal.CreateSpan(ref data.time, 1));
        Give(data.qpos);
        Give(data.qvel);
        Give(data.act);
        Give(data.ctrl);
        Give(data.qacc_warmstart);
        Give(data.qfrc_applied);
        Give(data.xfrc_applied);
        Give(data.mocap_pos);
        Give(data.mocap_quat);
        Give(data.userdata);
        active.CopyTo(data.Model.eq_active);
    }

    /// <summary>SHA-256 of the kept state, in hexadecimal: equal for equal bits.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(MemoryMarshal.AsBytes<double>(numbers));
            hash.AppendData(active);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    bool Fits(MjData data) => numbers.Length == SizeOf(data) && active.Length == data.Model.neq;

    static int SizeOf(MjData data)
    {
        MjModel m = data.Model;
        return 1 + m.nq + 3 * m.nv + m.na + m.nu + 6 * m.nbody + 7 * m.nmocap + m.nuserdata;
    }

    void Keep(ReadOnlySpan<double> values)
    {
        values.CopyTo(numbers.AsSpan(position));
        position += values.Length;
    }

    void Give(Span<double> values)
    {
        numbers.AsSpan(position, values.Length).CopyTo(values);
        position += values.Length;
    }
}
