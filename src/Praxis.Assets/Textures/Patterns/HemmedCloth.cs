namespace Praxis.Assets;

/// <summary>
/// A whole cloth of plain weave for UVs from 0 to 1: a stitched hem all around, and in colour B a border, stripes across its ends, a
/// windowpane check or a gingham.
/// </summary>
public sealed class HemmedCloth : TexturePattern
{
    const int Threads = 128, Stitches = 90;
    const float Hem = 0.03f, Seam = 0.004f; // of the cloth's side

    public override void Paint(TextureCanvas canvas)
    {
        RngSequence rng = canvas.Sequence("print");
        int kind = (int)(4 * rng.Unit()), fields = 5 + (int)(4 * rng.Unit());
        float from = (float)rng.Uniform(0.06, 0.1), width = (float)rng.Uniform(0.012, 0.035), line = (float)rng.Uniform(0.09, 0.14);
        float[] fuzz = canvas.Noise(90, 90, 1, 1), tone = canvas.Noise(5, 5, 2, 2);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) / size, v = (y + 0.5f) / size, side = Math.Min(u, 1 - u), end = Math.Min(v, 1 - v);
                float edge = Math.Min(side, end);
                int i = y * size + x;
                float print = kind switch
                {
                    0 => Band(edge, from, width) + Band(edge, from + 1.7f * width, 0.35f * width),
                    1 => Band(end, from, width) + Band(end, from + 1.8f * width, width) + Band(end, from + 3.6f * width, width),
                    2 => Math.Max(Line(u * fields, line), Line(v * fields, line)),
                    _ => 0.5f * (Line(u * fields, 0.5f) + Line(v * fields, 0.5f)),
                };
                canvas.Mix[i] = 0.9f * Math.Min(print, 1) + 0.06f * (tone[i] + 1);
                bool warp = ((int)(u * Threads) + (int)(v * Threads)) % 2 == 0;
                bool stitch = (int)((side < end ? v : u) * 2 * Stitches) % 2 == 0;
                float seam = Math.Abs(edge - Hem) < Seam / 2 && stitch ? 0.72f : 1, folded = edge < Hem ? 1.05f : 1;
                canvas.Shade[i] = ((warp ? 0.98f : 0.9f) + 0.05f * fuzz[i]) * seam * folded;
            }
    }

    static float Band(float at, float from, float width) => at >= from && at < from + width ? 1 : 0;

    static float Line(float at, float share) => Band(at - MathF.Floor(at), 0.5f - share / 2, share);
}
