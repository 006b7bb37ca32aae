namespace Praxis.Assets;

/// <summary>Willow rods woven over and under upright stakes; gaps show colour B.</summary>
public sealed class Wicker : TexturePattern
{
    const int Stakes = 8, Rods = 16;

    public override void Paint(TextureCanvas canvas)
    {
        float[] fibre = canvas.Noise(6, 120, 1, 1), tone = canvas.Noise(8, 16, 1, 2);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
        {
            float v = (y + 0.5f) * Rods / size;
            int rod = (int)v;
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) * Stakes / size, phase = u + (rod % 2 == 0 ? 0 : 1);
                // a rod bulges out over every second stake and dives behind the others
                float over = TextureCanvas.Wave(phase / 2), round = 4 * (v - rod) * (1 - (v - rod));
                float stake = MathF.Abs(u - MathF.Floor(u) - 0.5f), post = 1 - TextureCanvas.Step(0.13f, 0.2f, stake);
                float front = TextureCanvas.Step(-0.75f, -0.35f, over);
                int i = y * size + x;
                float rodShade = (0.35f + 0.65f * MathF.Sqrt(round)) * (0.72f + 0.28f * over) + 0.06f * fibre[i];
                float postShade = 0.55f * (1 - 8 * stake * stake);
                canvas.Mix[i] = 0.18f * (1 + tone[i]) + 0.45f * (1 - TextureCanvas.Step(0.05f, 0.35f, round)) * (1 - (1 - front) * post);
                canvas.Shade[i] = front * rodShade + (1 - front) * (post * postShade + (1 - post) * 0.45f * rodShade);
            }
        }
    }
}
