namespace Praxis.Assets;

/// <summary>Plain weave: warp threads in colour A, weft threads in colour B.</summary>
public sealed class WovenFabric : TexturePattern
{
    const int Threads = 40;

    public override void Paint(TextureCanvas canvas)
    {
        float[] fuzz = canvas.Noise(100, 100, 1, 1), tone = canvas.Noise(6, 6, 2, 2);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
        {
            float v = (y + 0.5f) * Threads / size;
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) * Threads / size;
                bool warpOnTop = ((int)u + (int)v) % 2 == 0;
                float across = warpOnTop ? u - (int)u : v - (int)v, along = warpOnTop ? v - (int)v : u - (int)u;
                float round = 4 * across * (1 - across), bow = 4 * along * (1 - along);
                int i = y * size + x;
                canvas.Mix[i] = (warpOnTop ? 0.1f : 0.9f) + 0.1f * tone[i];
                float thread = canvas.Cell(warpOnTop ? (int)u : (int)v, warpOnTop ? 0 : 1, 5);
                canvas.Shade[i] = (0.55f + 0.30f * round + 0.15f * bow) * (0.92f + 0.12f * thread) + 0.05f * fuzz[i];
            }
        }
    }
}
