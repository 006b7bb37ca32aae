using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace Praxis.Simulation;

/// <summary>
/// The threads of a cloth that run across the rows of a grid of points, each a chain of links that neither stretch nor shrink. All links of
/// a thread are pulled to their length at once, so a jerk at one end is felt at the other within the same small step; four threads in a
/// machine vector.
/// </summary>
/// <remarks>
/// One Newton step of all constraints of a chain of equal masses: between neighbours the system is tridiagonal, with 2 on its diagonal and
/// the cosine between two links, negative, beside it (Thomas's algorithm). Denominators stay above 1: cosines do not exceed it.
/// </remarks>
sealed class Threads
{
    const double Nothing = 1e-12; // m, added to lengths that are divided by
    readonly int groups, links;
    readonly Lanes rest;
    readonly Lanes[] x, y, z, cosine, weight, pull; // of each link, with nothing before the first and after the last

    /// <param name="points">What they hold together.</param>
    /// <param name="rest">Length of a link, m.</param>
    public Threads(Points points, double rest)
    {
        (groups, links) = (points.Stride / Lanes.Count, points.Rows - 1);
        this.rest = Vector256.Create(rest);
        Lanes[] Each() => new Lanes[groups * (links + 2)];
        (x, y, z, cosine, weight, pull) = (Each(), Each(), Each(), Each(), Each(), Each());
    }

    /// <summary>Pulls and pushes every link to its length.</summary>
    public void Hold(Points points)
    {
        Span<Lanes> px = points.LanesX, py = points.LanesY, pz = points.LanesZ;
        Lanes one = Vector256.Create(1.0), two = Vector256.Create(2.0), nothing = Vector256.Create(Nothing);
        for (int a = 0, link = groups; link < groups * (links + 1); a++, link++)
        {
            int b = a + groups, last = link - groups;
            Lanes dx = px[b] - px[a], dy = py[b] - py[a], dz = pz[b] - pz[a];
            Lanes length = Vector256.Sqrt(dx * dx + dy * dy + dz * dz), scale = one / (length + nothing);
            (dx, dy, dz) = (dx * scale, dy * scale, dz * scale);
            Lanes c = dx * x[last] + dy * y[last] + dz * z[last], w = one / (two - c * c * weight[last]);
            (x[link], y[link], z[link], cosine[link], weight[link]) = (dx, dy, dz, c, w);
            pull[link] = (length - rest + c * pull[last]) * w;
        }
        for (int link = groups * (links + 1) - 1; link >= groups; link--)
        {
            int b = link, a = link - groups, next = link + groups;
            Lanes s = pull[link] + weight[link] * cosine[next] * pull[next], dx = x[link] * s, dy = y[link] * s, dz = z[link] * s;
            pull[link] = s;
            px[a] += dx;
            py[a] += dy;
            pz[a] += dz;
            px[b] -= dx;
            py[b] -= dy;
            pz[b] -= dz;
        }
    }
}
