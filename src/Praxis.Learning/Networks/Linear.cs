using Praxis.Core;

namespace Praxis.Learning;

/// <summary>An affine map of the last dimension.</summary>
public sealed class Linear : Module
{
    readonly Tensor weight, bias;

    public Linear(Rng rng, int inputs, int outputs)
    {
        double bound = 1 / Math.Sqrt(inputs);
        weight = Uniform("weight", rng, bound, outputs, inputs);
        bias = Uniform("bias", rng, bound, outputs);
    }

    public Tensor Forward(Tensor x) => F.Linear(x, weight, bias);
}
