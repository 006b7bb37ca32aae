namespace Praxis.Assets;

/// <summary>Stoneware glaze: colour A with specks of colour B.</summary>
public sealed class GlazeSpeckle : TexturePattern
{
    const int Specks = 260;

    public override void Paint(TextureCanvas canvas)
    {
        float[] cloud = canvas.Noise(4, 4, 3, 1);
        for (int i = 0; i < cloud.Length; i++) canvas.Mix[i] = 0.05f + 0.05f * cloud[i];
        RngSequence rng = canvas.Sequence("specks");
        for (int i = 0; i < Specks; i++)
        {
            double size = rng.Unit();
            canvas.Dot(rng.Unit(), rng.Unit(), 0.0012 + 0.006 * size * size * size, canvas.Mix, (float)rng.Uniform(0.5, 1));
        }
    }
}
