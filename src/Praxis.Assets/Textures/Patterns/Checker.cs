namespace Praxis.Assets;

/// <summary>A checkerboard of 8 by 8 fields.</summary>
public sealed class Checker : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        int size = canvas.Size;
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
                canvas.Mix[y * size + x] = (8 * x / size + 8 * y / size) % 2;
    }
}
