namespace Praxis.Assets;

/// <summary>Kraft liner over corrugation: faint flutes, fibres and flecks.</summary>
public sealed class Cardboard : TexturePattern
{
    const int Flutes = 24;

    public override void Paint(TextureCanvas canvas)
    {
        float[] cloud = canvas.Noise(4, 4, 4, 1), fibre = canvas.Noise(24, 90, 1, 2), fleck = canvas.Noise(70, 110, 1, 3);
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
            {
                int i = y * size + x;
                float flute = TextureCanvas.Wave((x + 0.5f) * Flutes / size);
                canvas.Mix[i] = 0.4f + 0.22f * cloud[i] + 0.16f * fibre[i] + 0.06f * flute;
                canvas.Shade[i] = 1 - 0.2f * TextureCanvas.Step(0.5f, 0.8f, fleck[i]);
            }
    }
}
