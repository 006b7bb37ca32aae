using Praxis.Core;

namespace Praxis.Learning;

/// <summary>Convolution, group normalisation, an optional modulation of the channels, SiLU.</summary>
public sealed class ConvolutionBlock : Module
{
    const int Groups = 8;
    readonly Tensor weight, bias, scale, shift;
    readonly int side, stride;

    public ConvolutionBlock(Rng rng, int inputs, int outputs, int side, int stride)
    {
        (this.side, this.stride) = (side, stride);
        double bound = 1 / Math.Sqrt(inputs * side * side);
        weight = Uniform("conv.weight", rng, bound, outputs, inputs, side, side);
        bias = Uniform("conv.bias", rng, bound, outputs);
        scale = Constant("norm.weight", 1, outputs);
        shift = Constant("norm.bias", 0, outputs);
    }

    /// <param name="x">(batch, inputs, height, width).</param>
    /// <param name="modulation">(batch, 2 outputs): what is added to scale (around 1) and shift of each channel; null for none.</param>
    /// <returns>(batch, outputs, height / stride, width / stride).</returns>
    /// <remarks>Modulation: Perez et al. 2018 (FiLM).</remarks>
    public Tensor Forward(Tensor x, Tensor? modulation = null)
    {
        using var scope = new Scope();
        return scope.Keep(F.NormSilu(F.Conv2d(x, weight, bias, stride, side / 2), Groups, scale, shift, modulation));
    }
}
