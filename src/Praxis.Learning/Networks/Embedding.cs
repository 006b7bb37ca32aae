using Praxis.Core;

namespace Praxis.Learning;

/// <summary>A learned vector for every index.</summary>
public sealed class Embedding : Module
{
    readonly Tensor weight;

    public Embedding(Rng rng, int count, int width) => weight = Uniform("weight", rng, 0.05, count, width);

    /// <param name="indices">Any shape, 64-bit.</param>
    public Tensor Forward(Tensor indices) => F.Embedding(weight, indices);
}
