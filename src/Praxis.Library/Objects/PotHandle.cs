using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>The loop handles at the sides of pots: lying bows that spring from the wall and come back to it.</summary>
static class PotHandle
{
    const double Slack = 0.0006; // m; by which straight capsules are thicker than the bow they stand for

    /// <summary>The centre line of a bow.</summary>
    /// <param name="radius">Of the pot's outer wall there, m.</param>
    /// <param name="halfSpan">Half the distance of its two roots, m.</param>
    /// <param name="reach">From the wall to the middle of the bow, m.</param>
    /// <param name="bar">Radius of the bar, m.</param>
    /// <param name="height">m.</param>
    /// <param name="heading">Where it sits around Z, rad.</param>
    public static Vec3[] Path(double radius, double halfSpan, double reach, double bar, double height, double heading)
    {
        // the round ends dip into the wall without coming out inside
        double root = radius + 0.6 * bar, from = Math.Sqrt(root * root - halfSpan * halfSpan), bow = radius + reach - from;
        Quat turn = Quat.RotZ(heading);
        return [.. Enumerable.Range(-6, 13)
            .Select(i => turn.Rotate(new Section(height, bow, halfSpan, 3, from).At(i * Math.PI / 12)))];
    }

    public static Solid Bow(Vec3[] path, double bar) => Solid.Tube(path, bar, 10);

    public static IEnumerable<CollisionPart> Body(Vec3[] path, double bar) =>
        CollisionPart.Chain([.. path.Where((_, i) => i % 2 == 0)], bar + Slack);

    public static BarGrasp Grasp(Vec3[] path, double bar) => new([path[4], path[6], path[8]], 2 * (bar + Slack), 2 * bar);
}
