using Praxis.Assets;
using Praxis.Core;

namespace Praxis.Library.Objects;

/// <summary>Decks with upright holes in rows and columns: square for what collides, round for the eye.</summary>
static class Holes
{
    /// <summary>Boards that leave a square hole free at each crossing.</summary>
    /// <param name="x">Half length of the deck, m.</param>
    /// <param name="y">Half width of the deck, m.</param>
    /// <param name="from">Height of its lower face, m.</param>
    /// <param name="to">Height of its upper face, m.</param>
    /// <param name="columns">Middles along X, rising, m.</param>
    /// <param name="rows">Middles along Y, rising, m.</param>
    /// <param name="free">Half width of a hole, m.</param>
    public static IEnumerable<Cuboid> Deck(double x, double y, double from, double to, IReadOnlyList<double> columns,
        IReadOnlyList<double> rows,
        double free)
    {
        for (int j = 0; j <= rows.Count; j++)
            yield return Cuboid.Of(-x, x, j == 0 ? -y : rows[j - 1] + free, j == rows.Count ? y : rows[j] - free, from, to);
        foreach (double row in rows)
            for (int i = 0; i <= columns.Count; i++)
                yield return Cuboid.Of(i == 0 ? -x : columns[i - 1] + free, i == columns.Count ? x : columns[i] - free, row - free, row
                    + free, from, to);
    }

    /// <summary>A ring that rounds a square hole about the origin.</summary>
    /// <param name="radius">Of the round hole, m.</param>
    /// <param name="free">Half width of the square one, m.</param>
    /// <param name="from">m.</param>
    /// <param name="to">m.</param>
    public static Solid Ring(double radius, double free, double from, double to) => Solid.Revolve(
        Profile.From(1.43 * free, from).To(1.43 * free, to).To(radius, to).To(radius, from).Close(), 20);
}
