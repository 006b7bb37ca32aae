namespace Praxis.Assets;

/// <summary>Grain along U: year rings cut lengthwise, fibres and pores.</summary>
public sealed class WoodGrain : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        float[] warp = canvas.Noise(1, 3, 3, 1), fibre = canvas.Noise(3, 90, 1, 2), pores = canvas.Noise(10, 128, 1, 3);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
            {
                int i = y * size + x;
                float ring = 0.5f + 0.5f * TextureCanvas.Wave(9 * (y + 0.5f) / size + 1.6f * warp[i]);
                canvas.Mix[i] = 0.15f + 0.55f * ring * ring * ring + 0.16f * fibre[i];
                canvas.Shade[i] = 1 - 0.28f * TextureCanvas.Step(0.45f, 0.85f, pores[i]);
            }
    }
}
