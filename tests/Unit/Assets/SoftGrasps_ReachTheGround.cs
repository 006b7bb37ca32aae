using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

/// <summary>
/// Whatever lies soft on a table is taken by fingers that both end a millimetre over the table, however the frame of the thing leans: a
/// cloth that sags has one that leans by some degrees.
/// </summary>
public class SoftGrasps_ReachTheGround
{
    const double Tip = 0.001, Tolerance = 1e-9, Table = 0.4; // m; the table's top in W
    static readonly GripperShape Gripper = new(0.08, 0.022, 0.019, 0.015);
    static readonly Pose X_WO = new(Quat.RotZ(0.7) * Quat.RotX(0.05) * Quat.RotY(-0.04), new(0.5, 0.1, 0.43));

    static readonly Cloth Strip = new(0.28, 0.28, 17, 17, 0.0025, 0.25, new() { Name = "fabric", BaseColor = new(1, 1, 1), Density = 100 })
    {
        FoldsAcross = 2,
    };

    [Fact]
    public void FingersSpanAStrip_BothOverTheTable()
    {
        Vec3[] lie = [.. Strip.Start().Select(p => Pose.At(0.5, 0.1, Table) * new Pose(Quat.RotZ(0.3), Vec3.Zero) * p)];
        foreach (GraspCandidate candidate in Taken(new ClothGrasp(Strip, new(-0.8, 0.8)), lie))
        {
            Pose X_WT = X_WO * candidate.X_OT;
            Assert.InRange(LowestOf(X_WT) - Table, Tip - Tolerance, Tip + Tolerance);
            Assert.InRange(X_WT.R.AxisY.Z, -Tolerance, Tolerance); // both fingers alike
            // between the pads, as far as they are deep, lies the strip and all of its width
            Vec3[] between = [.. lie.Select(p => X_WT.Inverse() * p).Where(p => Math.Abs(p.X) < Gripper.PadWidth / 2)];
            Assert.All(between, p => Assert.InRange(p.Y, -Gripper.MaxOpening / 2, Gripper.MaxOpening / 2));
        }
    }

    [Fact]
    public void OverAWideCloth_OneFingerComesDownBesideItAndOneOnIt()
    {
        Cloth spread = Strip with { FoldsAcross = 0 };
        Vec3[] lie = [.. spread.Start().Select(p => Pose.At(0.5, 0.1, Table) * p)];
        // across a corner it is narrow enough to be spanned
        GraspCandidate[] pinches = [.. Taken(new ClothGrasp(spread, new(-1, 1)), lie).Where(c => c.Width < 0.02)];
        Assert.InRange(pinches.Length, 20, 30);
        foreach (GraspCandidate candidate in pinches)
        {
            Pose X_WT = X_WO * candidate.X_OT;
            double[] sides = [.. ((int[])[-1, 1]).Select(side => Beyond(X_WT * new Vec3(0, side * 0.025, Gripper.PadDepth / 2)))];
            Assert.True(sides.Min() < 0 && sides.Max() > 0, $"{sides[0]:F4} {sides[1]:F4} m beyond the border"); // one in, one out
            Assert.InRange(LowestOf(X_WT) - Table, 0, 0.003); // m: the one on the cloth is over the other by less than the cloth is thick
        }

        // of a point from the border of the spread cloth, m
        static double Beyond(Vec3 p) => Math.Max(Math.Abs(p.X - 0.5), Math.Abs(p.Y - 0.1)) - 0.14;
    }

    [Theory, InlineData(0), InlineData(0.003)]
    public void FingersEndOverTheTable_BesideACordThatLiesAndOneThatBows(double bow)
    {
        const double Radius = 0.0025;
        Vec3[] lie = [.. Enumerable.Range(0, 21)
            .Select(i => new Vec3(0.4 + 0.02 * i, 0.1, Table + Radius + bow * Math.Sin(Math.PI * i / 20)))];
        var rng = new RngSequence(1);
        var into = new List<GraspCandidate>();
        Pose X_OW = X_WO.Inverse();
        new CordGrasp([.. lie.Select(p => X_OW * p)], Radius, new(0.45, 0.55)) { Up = X_OW.R.Rotate(Vec3.UnitZ) }
            .Candidates(Gripper, ref rng, 20, into);
        Assert.Equal(20, into.Count);
        // m: over the bow fingers come in at a hair's slant
        Assert.All(into, c => Assert.InRange((X_WO * c.X_OT * new Vec3(0, 0, Gripper.PadDepth / 2)).Z - Table, Tip - 1e-6, Tip + 2e-5));
    }

    static List<GraspCandidate> Taken(ClothGrasp region, Vec3[] lie)
    {
        var rng = new RngSequence(1);
        var into = new List<GraspCandidate>();
        Pose X_OW = X_WO.Inverse();
        (region with { Particles = [.. lie.Select(p => X_OW * p)], Up = X_OW.R.Rotate(Vec3.UnitZ) }).Candidates(Gripper, ref rng, 30, into);
        Assert.Equal(30, into.Count);
        return into;
    }

    // of the tips' corners, m in W
    static double LowestOf(Pose X_WT) => ((int[])[-1, 1]).Min(side =>
        (X_WT * new Vec3(side * Gripper.PadWidth / 2, 0, Gripper.PadDepth / 2)).Z);
}
