namespace Praxis.Assets;

/// <summary>
/// Three strands laid around each other, once in a tile: for a cord whose tile is its circumference. One of many yarns is of colour B.
/// </summary>
public sealed class TwistedStrands : TexturePattern
{
    const int Strands = 3, Yarns = 12;

    public override void Paint(TextureCanvas canvas)
    {
        float[] fuzz = canvas.Noise(64, 64, 1, 1), tone = canvas.Noise(5, 5, 2, 2);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
        {
            float v = (y + 0.5f) / size;
            for (int x = 0; x < size; x++)
            {
                float u = (x + 0.5f) / size, lay = Strands * (u + v), strand = lay - MathF.Floor(lay);
                float yarn = Yarns * (u - v), thread = yarn - MathF.Floor(yarn); // yarns are twisted the other way
                float round = MathF.Sqrt(4 * strand * (1 - strand)), fine = 4 * thread * (1 - thread);
                int i = y * size + x;
                canvas.Mix[i] = 0.2f + 0.25f * tone[i] + (((int)MathF.Floor(yarn) % Yarns + Yarns) % Yarns == 5 ? 0.5f : 0);
                canvas.Shade[i] = (0.3f + 0.7f * round) * (0.78f + 0.22f * fine) + 0.08f * fuzz[i];
            }
        }
    }
}
