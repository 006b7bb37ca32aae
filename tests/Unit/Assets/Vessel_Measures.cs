using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Xunit;

namespace Praxis.Tests.Unit.Assets;

/// <summary>
/// The vessel of every category against its own mesh, by a second algorithm: random points are counted that lie outside of every solid and
/// can be seen from the vessel's axis or, of what is drawn as a solid body, lie in it and deeper than its wall is thick.
/// </summary>
public class Vessel_Measures
{
    const int Levels = 80, PointsPerLevel = 300;
    const double Tolerance = 0.02; // of the capacity
    static readonly Catalog Things = new(typeof(Mug).Assembly);

    /// <summary>Categories that people fill; others may hold liquid as well.</summary>
    static readonly string[] Wanted =
    [
        "beaker", "bottle", "bowl", "bucket", "can", "cooking-pot", "erlenmeyer-flask", "frying-pan", "graduated-cylinder", "jar",
        "juice-box", "kettle", "ladle", "measuring-cup", "milk-carton", "mug", "pitcher", "reagent-bottle", "sauce-bottle", "saucepan",
        "shampoo-bottle", "sink", "soap-dispenser", "spray-bottle", "teacup", "teapot", "thermos", "tumbler", "vase", "wine-glass",
    ];

    static readonly string[] Dry = ["basket", "chest", "drawer-cabinet", "fridge", "suitcase", "toaster", "toolbox", "trash-can"];

    public static TheoryData<string> Vessels => [.. Things.Ids<ObjectCategory>().Where(id => Samples(id).Any(a => a.Vessel is not null))];

    static IEnumerable<ObjectAsset> Samples(string id) =>
        Enumerable.Range(0, 4).Select(seed => Things.Create<ObjectCategory>(id).Build(Rng.FromSeed((ulong)seed).Split(id)));

    [Fact]
    public void WhatPeopleFill_IsAVessel()
    {
        Assert.Equal("", string.Join(' ', Wanted.Where(id => Samples(id).All(a => a.Vessel is null))));
        Assert.Equal("", string.Join(' ', Dry.Where(id => Samples(id).Any(a => a.Vessel is not null))));
    }

    [Theory, MemberData(nameof(Vessels))]
    public void Capacity_IsWhatCountedPointsSay(string id)
    {
        foreach (ObjectAsset asset in Samples(id))
        {
            if (asset.Vessel is not { } vessel) continue;
            double wall = asset.Affordances.OfType<Reservoir>().FirstOrDefault()?.Wall ?? 0;
            double counted = Counted(asset, vessel, wall);
            Assert.True(Math.Abs(counted / vessel.Capacity - 1) < Tolerance,
                $"{id} is said to hold {1e6 * vessel.Capacity:F1} ml, counted {1e6 * counted:F1} ml");
        }
    }

    static double Counted(ObjectAsset asset, Vessel vessel, double wall)
    {
        Vec3[][] faces = [.. asset.Visuals.Where(v => !v.IsContent && v.Material.Texture?.Name != "printed-label")
            .SelectMany(v => Faces(v.Mesh, vessel.X_OV.Inverse()))];
        double top = Math.Min(vessel.Rim, vessel.LipOffset(Vec3.UnitZ)), height = (top - vessel.Floor) / Levels;
        double half = vessel.Sections.Max(s => Math.Max(s.Outline.HalfX, s.Outline.HalfY)) + 0.001;
        RngSequence chance = Rng.FromSeed(7).Sequence("points");
        int inside = 0;
        for (int level = 0; level < Levels; level++)
        {
            double z = vessel.Floor + (level + chance.Unit()) * height;
            Cut[] cuts = [.. faces.Select(f => CutAt(f, z)).OfType<Cut>()];
            for (int i = 0; i < PointsPerLevel; i++)
                if (IsInside(cuts, chance.Uniform(-half, half), chance.Uniform(-half, half), wall)) inside++;
        }
        return 4 * half * half * (top - vessel.Floor) * inside / (Levels * PointsPerLevel);
    }

    // where a face meets a level plane, and its outward normal there
    readonly record struct Cut(double Ax, double Ay, double Bx, double By, double Nx, double Ny);

    static Cut? CutAt(Vec3[] f, double z)
    {
        var ends = new List<Vec3>();
        for (int i = 0; i < 3; i++)
        {
            (Vec3 a, Vec3 b) = (f[i], f[(i + 1) % 3]);
            if (a.Z > z != b.Z > z) ends.Add(Vec3.Lerp(a, b, (z - a.Z) / (b.Z - a.Z)));
        }
        Vec3 n = Vec3.Cross(f[1] - f[0], f[2] - f[0]);
        return ends.Count == 2 ? new(ends[0].X, ends[0].Y, ends[1].X, ends[1].Y, n.X, n.Y) : null;
    }

    static bool IsInside(Cut[] cuts, double x, double y, double wall)
    {
        (int within, int between) = (0, 0);
        double nearest = double.MaxValue;
        foreach (Cut c in cuts)
        {
            if (c.Ay > y != c.By > y && c.Ax + (c.Bx - c.Ax) * (y - c.Ay) / (c.By - c.Ay) > x) within += Math.Sign(c.Nx);
            // on either side of the line from the axis, and the line's ends on either side of it
            double a = x * c.Ay - y * c.Ax, b = x * c.By - y * c.Bx, o = c.Ax * c.By - c.Ay * c.Bx;
            if (a > 0 != b > 0 && o > 0 != (c.Ax - x) * (c.By - y) - (c.Ay - y) * (c.Bx - x) > 0) between++;
            double dx = c.Bx - c.Ax, dy = c.By - c.Ay, long2 = dx * dx + dy * dy;
            double t = long2 > 0 ? Math.Clamp(((x - c.Ax) * dx + (y - c.Ay) * dy) / long2, 0, 1) : 0;
            (double ox, double oy) = (c.Ax + t * dx - x, c.Ay + t * dy - y);
            nearest = Math.Min(nearest, ox * ox + oy * oy);
        }
        return wall > 0 ? within > 0 && nearest > wall * wall : within == 0 && between == 0;
    }

    static IEnumerable<Vec3[]> Faces(Mesh mesh, Pose X_VO)
    {
        Vec3 At(int i) => X_VO * new Vec3(mesh.Positions[i].X, mesh.Positions[i].Y, mesh.Positions[i].Z);
        for (int t = 0; t < mesh.Triangles.Length; t += 3)
            yield return [At(mesh.Triangles[t]), At(mesh.Triangles[t + 1]), At(mesh.Triangles[t + 2])];
    }
}
