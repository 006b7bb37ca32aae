namespace Praxis.Assets;

/// <summary>Granite: grains of light and dark minerals.</summary>
public sealed class StoneSpeckle : TexturePattern
{
    public override void Paint(TextureCanvas canvas)
    {
        float[] cloud = canvas.Noise(4, 4, 3, 1), grain = canvas.Noise(40, 40, 2, 2), dark = canvas.Noise(56, 56, 1, 3),
            light = canvas.Noise(48, 48, 1, 4);
        for (int i = 0; i < grain.Length; i++)
        {
            canvas.Mix[i] = 0.35f + 0.12f * cloud[i] + 0.35f * TextureCanvas.Step(-0.3f, 0.5f, grain[i]);
            canvas.Shade[i] = 1 - 0.75f * TextureCanvas.Step(0.38f, 0.55f, dark[i]) + 0.35f * TextureCanvas.Step(0.42f, 0.6f, light[i]);
        }
    }
}
