using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Bolts with their nuts, against the coarse pitches of ISO 261; and caps that are pulled off.</summary>
public class Nuts_Turn
{
    // m: diameter to pitch, ISO 261
    static readonly Dictionary<double, double> Coarse = new() { [0.006] = 0.001, [0.008] = 0.00125, [0.010] = 0.0015, [0.012] = 0.00175 };

    public static TheoryData<double> Diameters() => [.. Coarse.Keys];

    [Theory, MemberData(nameof(Diameters))]
    public void ATurn_RaisesItByThePitch(double diameter)
    {
        ObjectAsset bolt = Bolt(diameter);
        Joint joint = bolt.LinkNamed("nut").Joint;
        using var nut = new NailedThread(bolt, "nut");
        nut.Run(0.2, 0, 0);
        (double height, double angle) = (nut.Height, nut.Turned);
        while (nut.Turned - angle < 4 * 2 * Math.PI) nut.Run(0.01, 1.1 * joint.SeatTorque, 0);
        nut.Run(1, 0, 0);
        Assert.Equal(Coarse[diameter] * (nut.Turned - angle) / (2 * Math.PI), nut.Height - height, 5e-5); // m
    }

    [Theory, MemberData(nameof(Diameters))]
    public void FiftyNewtons_DoNotPullItOff_BeforeItsEngagementIsOver(double diameter)
    {
        ObjectAsset bolt = Bolt(diameter);
        Joint joint = bolt.LinkNamed("nut").Joint;
        using var nut = new NailedThread(bolt, "nut");
        nut.Run(0.5, 0, 50);
        Assert.Equal(0, nut.Height, 1e-4); // m
        while (nut.Position < joint.Range.High - 2 * Math.PI) nut.Run(0.01, 1.1 * joint.SeatTorque, 0);
        nut.Run(1, 0, 0);
        nut.Run(0.5, 0, 50);
        Assert.Equal(joint.RiseAt(nut.Position), nut.Height, 1e-4);
        while (nut.Position < joint.Range.High) nut.Run(0.01, 3 * joint.Friction, 0);
        nut.Run(0.3, 0, 0);
        // engaged from the first thread under it to the last one over it, as it stands on its seat
        double engaged = bolt.Bounds.High.Z - (joint.Anchor.Z - NutHeight(bolt) / 2);
        Assert.Equal(engaged - Coarse[diameter], nut.Height, 1e-4);
        nut.Run(0.25, 0, 3 * nut.Weight);
        Assert.True(nut.Height > 0.05, $"it is held at {nut.Height} m");
    }

    [Fact]
    public void PutOnAgain_ItTurnsDown()
    {
        ObjectAsset bolt = Bolt(0.010);
        Joint joint = bolt.LinkNamed("nut").Joint;
        using var nut = new NailedThread(bolt, "nut");
        while (nut.Position < joint.Range.High) nut.Run(0.01, 1.1 * joint.SeatTorque, 0);
        nut.Run(1, 0, 0);
        nut.Run(0.25, 0, 3 * nut.Weight);
        nut.Put(joint.RiseAt(joint.Range.High) + 0.003);
        nut.Run(0.5, 0, 0);
        double loose = nut.Height, angle = nut.Turned;
        Assert.Equal(joint.RiseAt(joint.Range.High), loose, 1e-4);
        while (angle - nut.Turned < 3 * 2 * Math.PI) nut.Run(0.01, -3 * joint.Friction, -2);
        nut.Run(1, 0, 0);
        Assert.Equal(joint.Pitch * (nut.Turned - angle) / (2 * Math.PI), nut.Height - loose, 5e-5);
    }

    [Fact]
    public void ACapThatIsPushedOn_ComesOffAtItsPull_AndSnapsOnAgain()
    {
        ObjectAsset stick = Enumerable.Range(0, 40).Select(k => new GlueStick().Build(Rng.FromSeed((ulong)k)))
            .First(a => a.Links.Count > 0);
        const double Pull = 8; // N
        using var cap = new NailedThread(stick, "cap");
        cap.Run(1, 0, 0.95 * Pull);
        Assert.Equal(0, cap.Height, 1e-4);
        cap.Run(0.5, 2 * stick.LinkNamed("cap").Joint.Friction, 0); // it turns, and stays on
        cap.Run(0.5, 0, 0);
        Assert.True(cap.Turned > 0.2, $"turned by {cap.Turned} rad");
        Assert.Equal(0, cap.Position, 0.002); // rad
        cap.Run(1, 0, 0.95 * Pull);
        Assert.Equal(0, cap.Height, 1e-4);
        cap.Run(0.1, 0, 1.05 * (Pull + cap.Weight));
        Assert.True(cap.Height > 0.01, $"it is held at {cap.Height} m");
        Assert.Equal(stick.LinkNamed("cap").Joint.Range.High, cap.Position, 0.002);
        cap.Put(0.003);
        cap.Run(0.2, 0, 0);
        cap.Run(0.3, 0, -2);
        Assert.Equal(0, cap.Position, 0.002);
        cap.Run(0.5, 0, 0.95 * Pull);
        Assert.Equal(0, cap.Height, 1e-4);
    }

    static ObjectAsset Bolt(double diameter) => Enumerable.Range(0, 60).Select(k => new BoltAndNut().Build(Rng.FromSeed((ulong)k)))
        .First(a => Math.Abs(a.LinkNamed("nut").Joint.Pitch - Coarse[diameter]) < 1e-9);

    static double NutHeight(ObjectAsset bolt)
    {
        (Vec3 low, Vec3 high) = bolt.LinkNamed("nut").Visuals[0].Mesh.Bounds();
        return high.Z - low.Z;
    }
}
