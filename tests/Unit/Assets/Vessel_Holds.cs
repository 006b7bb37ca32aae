using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

/// <summary>Volumes under a plane against closed formulas and against counting points; and the inside of real things.</summary>
public class Vessel_Holds
{
    static Vessel Cylinder(double r, double h) => Of((0, Outline.Disc(r)), (h, Outline.Disc(r)));

    static Vessel Of(params (double Z, Outline O)[] sections) =>
        new([.. sections.Select(s => new VesselSection(s.Z, s.O))], Pose.Identity);

    static Vec3 Leaning(double angle, double heading = 0.7) =>
        new(Math.Sin(angle) * Math.Cos(heading), Math.Sin(angle) * Math.Sin(heading), Math.Cos(angle));

    [Theory, InlineData(0.0), InlineData(0.2), InlineData(0.6)]
    public void Cylinder_UnderAPlaneThatMeetsOnlyItsWall(double angle)
    {
        const double R = 0.04, Middle = 0.05;
        LiquidBody body = Cylinder(R, 0.10).Under(Leaning(angle), Middle * Math.Cos(angle));
        Assert.Equal(Math.PI * R * R * Middle, body.Volume, 1e-12); // whatever the tilt
        Assert.Equal(Math.PI * R * R / Math.Cos(angle), body.Surface, 1e-3 * Math.PI * R * R); // its border is no polynomial
        // the wedge's centroid moves down the slope by R^2 tan / 4 h, and up by R^2 tan^2 / 8 h
        double tan = Math.Tan(angle);
        Vec3 down = new Vec3(-Math.Cos(0.7), -Math.Sin(0.7), 0) * (R * R * tan / (4 * Middle));
        Vec3 wanted = down with { Z = Middle / 2 + R * R * tan * tan / (8 * Middle) };
        Assert.True((body.Centroid - wanted).Length < 1e-6, $"{body.Centroid} is not {wanted}");
    }

    [Fact]
    public void Hoof_OfACylinder()
    {
        // the plane passes through a diameter of the floor: V = 2/3 R^2 h with the height h at the wall
        const double R = 0.04, H = 0.06;
        double angle = Math.Atan2(H, R);
        Vec3 up = Leaning(angle);
        Assert.Equal(2.0 / 3 * R * R * H, Cylinder(R, 0.10).Under(up, 0).Volume, 1e-4 * Math.PI * R * R * H);
    }

    [Theory, InlineData(0.0), InlineData(0.4), InlineData(-0.3)]
    public void Cone_UnderAPlaneIsAnObliqueCone(double angle)
    {
        // apex down, half angle 30 degrees; the ellipse has half axes from the two slant lengths
        const double Half = Math.PI / 6, Top = 0.12, D = 0.05;
        Vessel cone = Of((0, Outline.Disc(0)), (Top, Outline.Disc(Top * Math.Tan(Half))));
        double l1 = D / Math.Cos(Half - angle), l2 = D / Math.Cos(Half + angle); // along the two edges
        double major = Math.Sqrt(l1 * l1 + l2 * l2 - 2 * l1 * l2 * Math.Cos(2 * Half)) / 2, minor = Math.Sqrt(l1 * l2) * Math.Sin(Half);
        Assert.Equal(Math.PI * major * minor * D / 3, cone.Under(Leaning(angle), D).Volume, 1e-4 * cone.Capacity);
    }

    [Theory, InlineData(0.0, 0.3), InlineData(0.5, -0.6), InlineData(1.2, 0.5), InlineData(2.8, -0.2), InlineData(1.5707963, 0.4)]
    public void Sphere_UnderAPlaneIsACapWhateverTheTilt(double angle, double offset)
    {
        const double R = 0.05;
        const int N = 400;
        Vessel sphere = Of([.. Enumerable.Range(0, N + 1).Select(i => -Math.Cos(Math.PI * i / N))
            .Select(c => (R * c, Outline.Disc(R * Math.Sqrt(Math.Max(0, 1 - c * c)))))]);
        double h = R * (1 + offset), cap = Math.PI * h * h * (R - h / 3);
        LiquidBody body = sphere.Under(Leaning(angle), R * offset);
        Assert.Equal(cap, body.Volume, 1e-4 * sphere.Capacity);
        Assert.Equal(Math.PI * R * R * (1 - offset * offset), body.Surface, 1e-3 * Math.PI * R * R);
    }

    [Fact]
    public void Box_UnderAPlaneThroughThreeEdges()
    {
        // the plane cuts the corner (-a, -b, 0) at intercepts p, q, r along the edges: a tetrahedron of p q r / 6
        const double A = 0.05, B = 0.03, P = 0.07, Q = 0.05, R = 0.06;
        Vessel box = Of((0, Outline.Rectangle(A, B)), (0.10, Outline.Rectangle(A, B)));
        Vec3 normal = new Vec3(1 / P, 1 / Q, 1 / R), up = normal.Normalized();
        double offset = Vec3.Dot(up, new(P - A, -B, 0));
        LiquidBody body = box.Under(up, offset);
        Assert.Equal(P * Q * R / 6, body.Volume, 1e-9 * box.Capacity);
        Assert.True((body.Centroid - new Vec3(P / 4 - A, Q / 4 - B, R / 4)).Length < 1e-9);
        double area = Vec3.Cross(new(-P, Q, 0), new(-P, 0, R)).Length / 2;
        Assert.Equal(area, body.Surface, 1e-9);
    }

    [Theory, InlineData(0.3), InlineData(0.9), InlineData(1.4), InlineData(2.2)]
    public void RoundedBox_CountedByPoints(double angle)
    {
        Vessel vessel = Of((0, new(0.02, 0.03, 0.008)), (0.03, new(0.03, 0.035, 0.015)), (0.08, new(0.025, 0.04, 0.01)));
        Vec3 up = Leaning(angle);
        double offset = Vec3.Dot(up, new(0.003, -0.002, 0.035));
        const int N = 160; // per axis
        (int inside, Vec3 sum) = (0, Vec3.Zero);
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++)
                for (int k = 0; k < N; k++)
                {
                    Vec3 p = new((i + 0.5) / N * 0.08 - 0.04, (j + 0.5) / N * 0.08 - 0.04, (k + 0.5) / N * 0.08);
                    if (Vec3.Dot(up, p) > offset || !vessel.Contains(p)) continue;
                    inside++;
                    sum += p;
                }
        double cell = Math.Pow(0.08 / N, 3);
        LiquidBody body = vessel.Under(up, offset);
        Assert.Equal(inside * cell, body.Volume, 1e-3 * vessel.Capacity);
        Assert.True((sum / inside - body.Centroid).Length < 5e-5);
    }

    [Theory, InlineData(0.0), InlineData(0.6), InlineData(1.3), InlineData(1.9), InlineData(3.0)]
    public void Offset_InvertsVolume(double angle)
    {
        Vessel vessel = Of((0, Outline.Disc(0.02)), (0.05, Outline.Disc(0.04)), (0.09, Outline.Disc(0.03)));
        foreach (double share in (double[])[0.001, 0.1, 0.5, 0.9, 0.999])
        {
            double offset = vessel.OffsetOf(Leaning(angle), share * vessel.Capacity);
            Assert.Equal(share * vessel.Capacity, vessel.Under(Leaning(angle), offset).Volume, 1e-8 * vessel.Capacity);
        }
    }

    [Fact]
    public void Lip_IsTheLowestPointOfTheRim()
    {
        Vessel vessel = Of((0, new(0.02, 0.03, 0.008)), (0.08, new(0.025, 0.04, 0.01)));
        foreach (double angle in (double[])[0, 0.4, 1.5, 2.5])
        {
            Vec3 up = Leaning(angle);
            Assert.Equal(vessel.Lip.Min(p => Vec3.Dot(up, p)), vessel.LipOffset(up), 2e-4); // m, sagitta of 4 mm of a 10 mm corner
        }
    }

    [Fact]
    public void Mug_HoldsWhatItsDrawingSays()
    {
        for (ulong seed = 0; seed < 8; seed++)
        {
            ObjectAsset mug = new Mug().Build(Rng.FromSeed(seed).Split("mug"));
            Cavity cavity = mug.Affordances.OfType<Cavity>().Single();
            double top = cavity.Opening.HalfX, foot = cavity.FloorOutline.HalfX + 0.006, depth = cavity.Depth;
            double frustum = Math.PI * depth * (top * top + top * foot + foot * foot) / 3;
            Assert.NotNull(mug.Vessel);
            Assert.Equal(frustum, mug.Vessel.Capacity, 0.02 * frustum); // the floor's corner is round
        }
    }

    [Fact]
    public void Filling_ChangesTheHashAndNothingElse()
    {
        ObjectAsset mug = new Mug().Build(Rng.FromSeed(1));
        ObjectAsset half = mug.Filled(0.5, "tea"), full = mug.Filled(0.9, "tea");
        Assert.Equal(3, new[] { mug.Hash, half.Hash, full.Hash }.Distinct().Count());
        Assert.Equal(half.Hash, mug.Filled(0.5, "tea").Hash);
        Assert.Same(mug.Visuals, half.Visuals);
        Assert.Equal(new Liquid("tea", 0.5 * mug.Filled(1, "tea").Vessel?.Capacity ?? 0), half.Ingredients.Single());
    }

    [Fact]
    public void Filling_RefusesWithAReason()
    {
        ObjectAsset mug = new Mug().Build(Rng.FromSeed(1)), block = new Block().Build(Rng.FromSeed(1));
        Assert.Contains("water", Assert.Throws<PraxisException>(() => mug.Filled(0.5, "watr")).Message, StringComparison.Ordinal);
        Assert.Contains("1.2", Assert.Throws<PraxisException>(() => mug.Filled(1.2, "water")).Message, StringComparison.Ordinal);
        Assert.Contains("block", Assert.Throws<PraxisException>(() => block.Filled(0.5, "water")).Message, StringComparison.Ordinal);
        Assert.Throws<PraxisException>(() => mug.Filled(double.NaN, "water"));
    }

    [Fact]
    public void Vessels_LieWithinTheirThings()
    {
        // no wall reaches in by more than the sagitta of its facets; handles do with their feet, which stand in the plane y = 0
        var catalog = new Catalog(typeof(Mug).Assembly);
        string[] wanted = ["mug", "tumbler", "wine-glass", "beaker", "bowl", "pitcher", "teacup", "bucket", "measuring-cup", "saucepan"];
        var found = new List<string>();
        foreach (ObjectCategory category in catalog.All<ObjectCategory>())
            for (ulong seed = 0; seed < 2; seed++)
            {
                ObjectAsset asset = category.Build(Rng.FromSeed(seed).Split(category.Id));
                if (asset.Vessel is not { } vessel) continue;
                found.Add(category.Id);
                Assert.InRange(vessel.Capacity, 1e-6, 0.2);
                if (!wanted.Contains(category.Id)) continue;
                Pose X_VO = vessel.X_OV.Inverse();
                (int all, int within) = (0, 0);
                foreach (VisualPart part in asset.Visuals)
                    foreach (var v in part.Mesh.Positions)
                    {
                        Vec3 p = X_VO * new Vec3(v.X, v.Y, v.Z);
                        if (p.Z < vessel.Floor + 0.001 || p.Z > vessel.Rim - 0.001) continue;
                        if (Math.Abs(p.Y) < 0.012) continue;
                        all++;
                        if (vessel.At(p.Z).Distance(p.X, p.Y) < -0.0006) within++;
                    }
                Assert.True(within <= all / 20, $"{category.Id} {seed}: {within} of {all} vertices are inside the vessel");
            }
        Assert.Empty(wanted.Except(found));
    }
}
