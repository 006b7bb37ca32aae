namespace Praxis.Assets;

/// <summary>Planks along U with joints, each cut from another part of the tree.</summary>
public sealed class WoodPlanks : TexturePattern
{
    const int Rows = 6;

    public override void Paint(TextureCanvas canvas)
    {
        float[] warp = canvas.Noise(1, 3 * Rows, 3, 1), fibre = canvas.Noise(4, 128, 1, 2), pores = canvas.Noise(12, 128, 1, 3);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
        {
            float across = (y + 0.5f) * Rows / size;
            int row = (int)across;
            float v = across - row, edge = Math.Min(v, 1 - v) / Rows, joint = canvas.Cell(row, 0, 7);
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) / size - joint;
                if (u < 0) u += 1;
                int i = y * size + x, plank = u < 0.5f ? 0 : 1;
                float tone = canvas.Cell(row, plank, 8), phase = 20 * canvas.Cell(row, plank, 9);
                float end = Math.Min(Math.Abs(u - 0.5f), Math.Min(u, 1 - u));
                float ring = 0.5f + 0.5f * TextureCanvas.Wave((1.5f + 2 * tone) * v + phase + 1.3f * warp[i]);
                canvas.Mix[i] = 0.1f + 0.45f * tone + 0.3f * ring * ring + 0.14f * fibre[i];
                float gap = TextureCanvas.Step(0.0008f, 0.004f, Math.Min(edge, end));
                canvas.Shade[i] = (0.35f + 0.65f * gap) * (1 - 0.22f * TextureCanvas.Step(0.45f, 0.9f, pores[i]));
            }
        }
    }
}
