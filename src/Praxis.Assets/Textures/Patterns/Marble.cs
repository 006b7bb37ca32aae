namespace Praxis.Assets;

/// <summary>Veins in a clouded ground.</summary>
public sealed class Marble : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        float[] cloud = canvas.Noise(3, 3, 5, 1), warp = canvas.Noise(2, 2, 5, 2), fine = canvas.Noise(5, 5, 4, 3);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
            {
                int i = y * size + x;
                float vein = MathF.Abs(TextureCanvas.Wave((x + 2 * y + 0.5f) / size + 1.1f * warp[i]));
                float hair = MathF.Abs(TextureCanvas.Wave((2 * x - y) / (float)size + 1.2f * fine[i]));
                float strong = 1 - TextureCanvas.Step(0, 0.22f, vein), faint = 1 - TextureCanvas.Step(0, 0.10f, hair);
                canvas.Mix[i] = 0.10f + 0.14f * cloud[i] + 0.6f * strong * strong * (0.6f + 0.6f * cloud[i])
                    + 0.25f * faint * (0.5f + warp[i]);
            }
    }
}
