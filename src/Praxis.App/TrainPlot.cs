using Praxis.Core;
using Praxis.Data;
using Praxis.Learning;

namespace Praxis.App;

/// <summary>
/// A picture of predicted chunks over an episode: a panel per element of the action, the truth in grey, chunks in two colours in turn.
/// </summary>
static class TrainPlot
{
    const int PanelHeight = 72, Gap = 6, PixelsPerFrame = 5; // pixels
    static readonly Rgb24 Paper = new(245, 245, 242), Panel = new(255, 255, 255), Truth = new(120, 120, 120);
    static readonly Rgb24[] Chunks = [new(214, 69, 65), new(31, 119, 180)];

    public static void Draw(string path, ChunkComparison c)
    {
        int size = c.Names.Count, frames = c.Truth.Length / size;
        var image = new Image<Rgb24>(frames * PixelsPerFrame + 2 * Gap, size * (PanelHeight + Gap) + Gap);
        Array.Fill(image.Pixels, Paper);
        for (int element = 0; element < size; element++) DrawPanel(image, c, element, frames, Gap + element * (PanelHeight + Gap));
        PngWriter.Write(path, image);
    }

    static void DrawPanel(Image<Rgb24> image, ChunkComparison c, int element, int frames, int top)
    {
        int size = c.Names.Count;
        double Value(float[] values, int frame) => values[frame * size + element];
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (int f = 0; f < frames; f++)
            foreach (double v in (ReadOnlySpan<double>)[Value(c.Truth, f), Value(c.Predicted, f)])
                (low, high) = (Math.Min(low, v), Math.Max(high, v));
        for (int y = 0; y < PanelHeight; y++) image.Row(top + y)[Gap..^Gap].Fill(Panel);
        double scale = (PanelHeight - 5) / Math.Max(high - low, 1e-3); // a still element is a flat line
        (int X, int Y) Point(float[] values, int frame) =>
            (Gap + frame * PixelsPerFrame, top + PanelHeight - 3 - (int)Math.Round((Value(values, frame) - low) * scale));
        for (int f = 0; f + 1 < Math.Min(frames, c.Length); f++)
        {
            if ((f + 1) % c.Chunk == 0) continue; // chunks are not joined
            Line(image, Point(c.Truth, f), Point(c.Truth, f + 1), Truth);
            Line(image, Point(c.Predicted, f), Point(c.Predicted, f + 1), Chunks[f / c.Chunk % Chunks.Length]);
        }
    }

    static void Line(Image<Rgb24> image, (int X, int Y) from, (int X, int Y) to, Rgb24 color)
    {
        int steps = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        for (int i = 0; i <= steps; i++)
        {
            double t = steps == 0 ? 0 : (double)i / steps;
            int x = (int)Math.Round(from.X + t * (to.X - from.X)), y = (int)Math.Round(from.Y + t * (to.Y - from.Y));
            (image[x, y], image[x, y + 1]) = (color, color);
        }
    }
}
