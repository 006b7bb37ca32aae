namespace Praxis.Assets;

/// <summary>Fine scratches along U.</summary>
public sealed class BrushedMetal : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        float[] coarse = canvas.Noise(2, 48, 1, 1), fine = canvas.Noise(3, 128, 2, 2);
        for (int i = 0; i < fine.Length; i++) canvas.Mix[i] = 0.5f + 0.22f * coarse[i] + 0.28f * fine[i];
    }
}
