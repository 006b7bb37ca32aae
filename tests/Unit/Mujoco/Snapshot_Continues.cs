using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Snapshot_Continues
{
    const int Middle = 150; // steps: the arm has hit the tower and the cubes slide and bounce on the floor

    [Fact]
    public void Restored_GoesOnToTheSameBits()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        Drive(data, Middle);
        var middle = new MjSnapshot(data);
        string expected = Drive(data, 200);
        data.Reset();
        data.Step(7);
        middle.Restore(data);
        Assert.Equal(expected, Drive(data, 200));
    }

    [Fact]
    public void Restored_IntoAnotherInstance_GoesOnToTheSameBits()
    {
        using MjModel model = Models.Scene(), other = Models.Scene();
        using MjData data = new(model), elsewhere = new(other);
        model.eq_active[0] = 1;
        Drive(data, Middle);
        new MjSnapshot(data).Restore(elsewhere);
        Assert.Equal(Drive(data, 200), Drive(elsewhere, 200));
        Assert.Equal(1, other.eq_active[0]);
    }

    [Fact]
    public void WithoutWarmStart_TheBitsWouldDiffer()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        Drive(data, Middle);
        var middle = new MjSnapshot(data);
        string expected = Drive(data, 200);
        middle.Restore(data);
        data.qacc_warmstart.Clear();
        Assert.NotEqual(expected, Drive(data, 200));
    }

    [Fact]
    public void FwdPositionAfterRestore_LeavesTheBits()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        Drive(data, Middle);
        var middle = new MjSnapshot(data);
        string expected = Drive(data, 200);
        middle.Restore(data);
        data.FwdPosition();
        Assert.Equal(expected, Drive(data, 200));
    }

    [Fact]
    public void Hash_ChangesWithOneBit()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        string before = new MjSnapshot(data).Hash;
        data.xfrc_applied[8] = Math.BitIncrement(data.xfrc_applied[8]);
        Assert.NotEqual(before, new MjSnapshot(data).Hash);
    }

    [Fact]
    public void OtherModel_IsRefused()
    {
        using MjModel model = Models.Scene(), pendulum = Models.Pendulum();
        using MjData data = new(model), small = new(pendulum);
        Assert.Throws<ArgumentException>(() => new MjSnapshot(data).Restore(small));
    }

    [Fact]
    public void SavingAgain_AllocatesNothing()
    {
        using MjModel model = Models.Scene();
        using var data = new MjData(model);
        var snapshot = new MjSnapshot(data);
        long before = GC.GetAllocatedBytesForCurrentThread();
        snapshot.Save(data);
        snapshot.Restore(data);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void TwoThreads_GetTheSameBits()
    {
        using MjModel model = Models.Scene();
        var hashes = new string[2];
        Parallel.For(0, 2, i =>
        {
            using var data = new MjData(model);
            hashes[i] = Drive(data, 500);
        });
        Assert.Equal(hashes[0], hashes[1]);
    }

    // servo motions that push the cubes over: contacts come and go
    static string Drive(MjData data, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            data.ctrl[0] = Math.Sin(4 * data.time);
            data.ctrl[1] = 0.4;
            data.ctrl[2] = Math.Cos(9 * data.time);
            data.Step();
        }
        return new MjSnapshot(data).Hash;
    }
}
