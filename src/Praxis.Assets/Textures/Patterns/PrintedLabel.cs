namespace Praxis.Assets;

/// <summary>
/// A product label for UVs from 0 to 1: ground in colour A, bands, an emblem and a title plate in colour B, lines of
/// small print, a bar code. It repeats along U only.
/// </summary>
public sealed class PrintedLabel : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        RngSequence rng = canvas.Sequence("label");
        double band = rng.Uniform(0.05, 0.14), title = rng.Uniform(0.52, 0.66);
        Fill(canvas, 0, 0, 1, band, 1, 1);
        Fill(canvas, 0, 1 - band, 1, 1, 1, 1);
        // the same face twice around, so that one is seen from every side
        for (int face = 0; face < 2; face++)
        {
            RngSequence same = rng;
            Face(canvas, ref same, face * 0.5, title, band);
        }
        BarCode(canvas, ref rng, 0.40, band + 0.06);
    }

    static void Face(TextureCanvas canvas, ref RngSequence rng, double left, double title, double band)
    {
        bool round = rng.Unit() < 0.5;
        double x = left + 0.2, emblem = rng.Uniform(0.07, 0.11);
        // emblem above, title plate in the middle, small print below
        if (round)
        {
            canvas.Dot(x, 1 - (title + 0.2), emblem, canvas.Mix, 1);
            canvas.Dot(x, 1 - (title + 0.2), 0.55 * emblem, canvas.Shade, 1.9f);
        }
        else
        {
            Fill(canvas, x - emblem, title + 0.12, x + emblem, title + 0.28, 1, 1);
            Fill(canvas, x - 0.6 * emblem, title + 0.16, x + 0.6 * emblem, title + 0.24, 0, 1.8f);
        }
        Fill(canvas, left + 0.03, title - 0.09, left + 0.37, title + 0.08, 1, 1);
        Words(canvas, ref rng, left + 0.06, left + 0.34, title - 0.05, 0.09, 0.05, 1.95f);
        for (double y = title - 0.17; y > band + 0.06; y -= 0.055) Words(canvas, ref rng, left + 0.05, left + 0.33, y, 0.022, 0.02, 0.12f);
    }

    // a line of pseudo-words: upright strokes of one letter height
    static void Words(TextureCanvas canvas, ref RngSequence rng, double from, double to, double y, double height, double letter,
        float shade)
    {
        double width = letter * 0.62;
        for (double x = from; x + width < to; x += letter * 0.8)
        {
            if (rng.Unit() < 0.16) continue; // a space between words
            double stroke = 0.26 * width;
            Fill(canvas, x, y, x + stroke, y + height, null, shade);
            if (rng.Unit() < 0.6) Fill(canvas, x + width - stroke, y, x + width, y + height, null, shade);
            double bar = y + height * (rng.Unit() < 0.5 ? 0.75 : rng.Unit() < 0.5 ? 0.4 : 0.0);
            Fill(canvas, x, bar, x + width, bar + 0.2 * height, null, shade);
        }
    }

    static void BarCode(TextureCanvas canvas, ref RngSequence rng, double left, double bottom)
    {
        Fill(canvas, left, bottom, left + 0.09, bottom + 0.2, 0, 1.95f);
        for (double x = left + 0.008; x < left + 0.08; x += rng.Uniform(0.004, 0.010))
            Fill(canvas, x, bottom + 0.02, x + rng.Uniform(0.0015, 0.004), bottom + 0.18, null, 0.05f);
    }

    // image rows run down, heights here run up; a value of null leaves the mix as it is
    static void Fill(TextureCanvas canvas, double left, double bottom, double right, double top, float? mix, float shade)
    {
        int size = canvas.Size, x1 = Math.Min(size, (int)(right * size + 0.5)), y1 = Math.Min(size, (int)((1 - bottom) * size + 0.5));
        for (int y = Math.Max(0, (int)((1 - top) * size + 0.5)); y < y1; y++)
            for (int x = Math.Max(0, (int)(left * size + 0.5)); x < x1; x++)
            {
                if (mix is { } m) canvas.Mix[y * size + x] = m;
                canvas.Shade[y * size + x] = shade;
            }
    }
}
