namespace Praxis.Assets;

/// <summary>A family of procedural textures; one class each, found by type.</summary>
public abstract class TexturePattern
{
    /// <summary>Fills the canvas's <see cref="TextureCanvas.Mix"/> and, where wanted, its <see cref="TextureCanvas.Shade"/>.</summary>
    public abstract void Paint(TextureCanvas canvas);
}
