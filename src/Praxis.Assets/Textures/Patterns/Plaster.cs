namespace Praxis.Assets;

/// <summary>A painted wall: almost plain, with the roller's faint grain.</summary>
public sealed class Plaster : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        float[] cloud = canvas.Noise(3, 3, 3, 1), grain = canvas.Noise(64, 64, 2, 2);
        for (int i = 0; i < grain.Length; i++)
        {
            canvas.Mix[i] = 0.2f + 0.3f * cloud[i];
            canvas.Shade[i] = 0.98f + 0.03f * grain[i];
        }
    }
}
