namespace Praxis.Assets;

/// <summary>
/// A whole towel for UVs from 0 to 1: loops of pile in colour A, a flat woven border across either end, with stripes in colour B or
/// without, and a narrow hem.
/// </summary>
public sealed class TerryCloth : TexturePattern
{
    const int Ribs = 36;        // of a border
    const float Hem = 0.02f;    // of the towel's side

    public override void Paint(TextureCanvas canvas)
    {
        RngSequence rng = canvas.Sequence("border");
        float from = (float)rng.Uniform(0.08, 0.13), width = (float)rng.Uniform(0.05, 0.1);
        int stripes = (int)(4 * rng.Unit());
        float[] loops = canvas.Noise(110, 110, 1, 1), tone = canvas.Noise(9, 9, 2, 2);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) / size, v = (y + 0.5f) / size, end = Math.Min(v, 1 - v), at = (end - from) / width;
                bool border = at is >= 0 and < 1, hem = Math.Min(end, Math.Min(u, 1 - u)) < Hem;
                int i = y * size + x;
                canvas.Mix[i] = border && stripes > 0 && (int)(at * (2 * stripes + 1)) % 2 == 1 ? 0.9f : 0.05f * (tone[i] + 1);
                canvas.Shade[i] = border ? 0.94f - 0.1f * ((int)(v * size * Ribs / 64) % 2) : hem ? 0.9f : 0.84f + 0.22f * loops[i];
            }
    }
}
