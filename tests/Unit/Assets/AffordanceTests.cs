using Praxis.Assets;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

public class AffordanceTests
{
    static readonly GripperShape Parallel = new(0.08, 0.022, 0.019, 0.015);

    static List<GraspCandidate> Candidates(GraspRegion region, int count = 60)
    {
        var into = new List<GraspCandidate>();
        var rng = new RngSequence(11);
        region.Candidates(Parallel, ref rng, count, into);
        return into;
    }

    [Fact]
    public void BoxGrasp_ClosesOnFacesThatFit()
    {
        List<GraspCandidate> grasps = Candidates(new BoxGrasp(new(0.02, 0.06, 0.05)));
        Assert.Equal(60, grasps.Count);
        Assert.All(grasps, g => Assert.Equal(1, Math.Abs(g.X_OT.R.AxisY.X), 1e-9)); // only the 4 cm side fits
        Assert.All(grasps, g => Assert.Equal(0.04, g.Width, 1e-9));
        Assert.Contains(grasps, g => g.X_OT.R.AxisZ.Z < -0.999);
    }

    [Fact]
    public void BoxGrasp_OfferNothingWhenTooWide() => Assert.Empty(Candidates(new BoxGrasp(new(0.05, 0.05, 0.05))));

    [Fact]
    public void CylinderGrasp_HoldsTheAxisAcrossTheDiameter()
    {
        foreach (GraspCandidate g in Candidates(new CylinderGrasp(0.03, 0.01, 0.1)))
        {
            Assert.Equal(0.06, g.Width, 1e-12);
            Assert.Equal(0, g.X_OT.R.AxisY.Z, 1e-9);
            Assert.Equal(0, Math.Sqrt(g.X_OT.P.X * g.X_OT.P.X + g.X_OT.P.Y * g.X_OT.P.Y), 1e-9);
            Assert.InRange(g.X_OT.P.Z, 0.01, 0.1);
        }
    }

    [Fact]
    public void RimGrasp_ClosesAcrossTheWallAndSparesTheHandle()
    {
        var rim = new RimGrasp(Outline.Disc(0.04), 0.1, 0.004) { Obstructed = [(0, 0.5)] };
        foreach (GraspCandidate g in Candidates(rim))
        {
            Vec3 outward = new Vec3(g.X_OT.P.X, g.X_OT.P.Y, 0).Normalized();
            Assert.Equal(1, Math.Abs(Vec3.Dot(outward, g.X_OT.R.AxisY)), 1e-9);
            Assert.True(Math.Abs(Math.Atan2(outward.Y, outward.X)) >= 0.5);
            Assert.InRange(g.Width, 0.004, 0.007);
        }
    }

    [Fact]
    public void RimGrasp_OfARectangleStaysOnItsStraightSides()
    {
        Outline outline = Outline.Rectangle(0.15, 0.1, 0.03);
        Assert.All(Candidates(new RimGrasp(outline, 0.05, 0.006) { Depth = 0.02 }), g =>
            Assert.Equal(0, outline.Distance(g.X_OT.P.X, g.X_OT.P.Y), 0.004));
    }

    [Fact]
    public void HandleGrasp_ClosesAcrossThePlaneOfTheHandle()
    {
        Vec3[] path = Solid.ArcPath(0.03, -1.5, 1.5, 16);
        foreach (GraspCandidate g in Candidates(new HandleGrasp(path, Vec3.UnitY, 0.012)))
        {
            Assert.Equal(1, Math.Abs(g.X_OT.R.AxisY.Y), 1e-9);
            Assert.Equal(0.03, g.X_OT.P.Length, 0.0005); // m: chords of the arc
            Assert.True(g.X_OT.R.AxisZ.Z < 0.25, "comes from below");
        }
    }

    [Fact]
    public void Candidates_MoveWithTheAffordancesFrame()
    {
        var still = new SphereGrasp(0.03);
        Pose X = new(Quat.RotZ(0.7), new(0.1, 0.2, 0.3));
        Assert.All(Candidates(still).Zip(Candidates(still with { X_OA = X })), pair =>
            Assert.Equal(0, ((X * pair.First.X_OT).P - pair.Second.X_OT.P).Length, 1e-12));
    }

    [Fact]
    public void Cavity_ContainsWhatIsBetweenFloorAndRim()
    {
        var cavity = new Cavity(Outline.Disc(0.05), 0.01, 0.06) { FloorOutline = Outline.Disc(0.03), X_OA = Pose.At(1, 0, 0) };
        Assert.True(cavity.Contains(new(1.045, 0, 0.059)));
        Assert.False(cavity.Contains(new(1.045, 0, 0.012)));
        Assert.False(cavity.Contains(new(1, 0, 0.07)));
        Assert.False(cavity.Contains(new(1, 0, 0.005)));
    }

    [Theory]
    [InlineData(0.2, 0, 0.1)]
    [InlineData(0.05, 0.02, -0.03)]
    [InlineData(0.1, 0.05, 0.0)]
    [InlineData(0.12, 0.07, 0.02828427)]
    public void Outline_DistanceIsThatOfTheRectangle(double x, double y, double distance) =>
        Assert.Equal(distance, Outline.Rectangle(0.1, 0.05).Distance(x, y), 1e-8);

    [Fact]
    public void Outline_DiscAndRoundedRectangleAgreeOnTheirArcs()
    {
        Assert.Equal(0.05, Outline.Disc(0.1).Distance(0.09, 0.12), 1e-12);
        Assert.Equal(0, Outline.Rectangle(0.2, 0.1, 0.05).Distance(0.15 + 0.03, 0.05 + 0.04), 1e-12);
        Assert.Equal(Outline.Disc(0.08), Outline.Disc(0.1).Inset(0.02) with { Corner = 0.08 });
    }
}
