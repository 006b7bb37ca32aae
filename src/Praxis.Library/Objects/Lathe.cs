using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Full round things about Z, given by a line of radii and heights from the ground up.</summary>
static class Lathe
{
    const double Hair = 0.0004; // m; hulls end above the ground, so that the foot alone touches it

    /// <summary>A smooth line through knots.</summary>
    public static (double R, double Z)[] Smooth(int steps, params IReadOnlyList<(double R, double Z)> knots) =>
        [.. Solid.Spline([.. knots.Select(k => new Vec3(k.R, 0, k.Z))], steps).Select(p => (Math.Max(p.X, 0), p.Z))];

    /// <summary>Turns the line about Z; flat at both ends. Corners flatter than 30 degrees look smooth.</summary>
    public static Solid Turned(IReadOnlyList<(double R, double Z)> line, int segments = 32)
    {
        Profile section = Profile.From(0, line[0].Z);
        foreach ((double r, double z) in line) section.To(r, z);
        return Solid.Revolve(line[^1].R > 0 ? section.To(0, line[^1].Z) : section, segments);
    }

    /// <summary>Radius of a rising line at a height, m.</summary>
    public static double RadiusAt(IReadOnlyList<(double R, double Z)> line, double z)
    {
        int i = 1;
        while (i < line.Count - 1 && line[i].Z < z) i++;
        return line[i - 1].R + (z - line[i - 1].Z) / (line[i].Z - line[i - 1].Z) * (line[i].R - line[i - 1].R);
    }

    /// <summary>A box that rests on the ground inside the first ring, and hulls between all rings.</summary>
    public static IEnumerable<CollisionPart> Body(IReadOnlyList<(double R, double Z)> line)
    {
        double foot = 0.68 * line[0].R;
        return [CollisionPart.Box(foot, foot, 0.0012, Pose.At(0, 0, 0.0012)),
            .. Between([.. line.Select(p => (p.R, Math.Max(p.Z, Hair)))])];
    }

    /// <summary>The hulls alone, for what stands on something else.</summary>
    public static IEnumerable<CollisionPart> Between(IReadOnlyList<(double R, double Z)> line) =>
        CollisionPart.Stack([.. line.Select(p => new Section(p.Z, Math.Max(p.R, 1e-4), Math.Max(p.R, 1e-4)))], 20);
}
