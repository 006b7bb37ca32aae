namespace Praxis.Assets;

/// <summary>Square tiles with grout; tiles in colour A, grout in colour B.</summary>
public sealed class FloorTiles : TexturePattern
{
    const int Tiles = 4;

    public override void Paint(TextureCanvas canvas)
    {
        float[] cloud = canvas.Noise(10, 10, 3, 1), grain = canvas.Noise(90, 90, 1, 2);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
        {
            float v = (y + 0.5f) * Tiles / size, fromEdgeY = Math.Min(v - (int)v, 1 - (v - (int)v));
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) * Tiles / size, edge = Math.Min(fromEdgeY, Math.Min(u - (int)u, 1 - (u - (int)u)));
                int i = y * size + x;
                float grout = 1 - TextureCanvas.Step(0.012f, 0.022f, edge), bevel = TextureCanvas.Step(0.015f, 0.045f, edge);
                float tone = canvas.Cell((int)u, (int)v, 3);
                canvas.Mix[i] = grout;
                canvas.Shade[i] = (0.86f + 0.10f * tone + 0.05f * cloud[i] + 0.02f * grain[i]) * (0.9f + 0.1f * bevel);
            }
        }
    }
}
