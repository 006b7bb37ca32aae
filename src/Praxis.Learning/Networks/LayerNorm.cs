namespace Praxis.Learning;

/// <summary>Normalises the last dimension, then scales and shifts it (Ba, Kiros, Hinton 2016).</summary>
public sealed class LayerNorm : Module
{
    readonly Tensor weight, bias;

    public LayerNorm(int width) => (weight, bias) = (Constant("weight", 1, width), Constant("bias", 0, width));

    public Tensor Forward(Tensor x) => F.LayerNorm(x, weight, bias);
}
