namespace Praxis.Assets;

/// <summary>Strands plaited over one and under one: for cords whose tile is their circumference. One is of colour B.</summary>
public sealed class Braid : TexturePattern
{
    const int Strands = 8;

    public override void Paint(TextureCanvas canvas)
    {
        float[] fuzz = canvas.Noise(80, 80, 1, 1);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
        {
            float v = (y + 0.5f) / size;
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) / size, a = Strands * (u + v) / 2, b = Strands * (u - v) / 2 + Strands;
                (int one, int other) = ((int)a, (int)b);
                bool rising = (one + other) % 2 == 0;
                float across = rising ? b - other : a - one, along = rising ? a - one : b - other;
                float round = 4 * across * (1 - across), bow = 4 * along * (1 - along);
                bool tracer = rising && other % (Strands / 2) == 1;
                int i = y * size + x;
                canvas.Mix[i] = tracer ? 1 : 0.08f * fuzz[i];
                canvas.Shade[i] = (0.5f + 0.32f * round + 0.18f * bow) + 0.05f * fuzz[i];
            }
        }
    }
}
