using Praxis.Core;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

[Collection(Computing.Name)]
public class Gradients_MatchFiniteDifferences
{
    const double Step = 1e-5, Tolerance = 1e-7; // central differences in 64 bits: error about step^2 and 1e-16 / step

    [FactIfLearning]
    public void Linear_Is() => Check(new Linear(Chance, 5, 3), (m, x) => m.Forward(x), [4, 5]);

    [FactIfLearning]
    public void LayerNorm_Is() => Check(new LayerNorm(6), (m, x) => m.Forward(x), [3, 6]);

    [FactIfLearning]
    public void ConvolutionBlock_Is() => Check(new ConvolutionBlock(Chance, 3, 8, 3, 2), (m, x) => m.Forward(x), [2, 3, 6, 6]);

    [FactIfLearning]
    public void ConvolutionBlock_WithModulationIs()
    {
        using var modulation = Random(9, 2, 16);
        Check(new ConvolutionBlock(Chance, 3, 8, 3, 1), (m, x) => m.Forward(x, modulation), [2, 3, 4, 4]);
    }

    [FactIfLearning]
    public void KeypointEncoder_Is()
    {
        using var condition = Random(8, 2, 4);
        Check(new KeypointEncoder(Chance, [8, 8, 8], 3, 4, 5), (m, x) => m.Forward(x, condition), [2, 3, 12, 8]);
    }

    [FactIfLearning]
    public void TransformerBlock_WithBothMasksIs()
    {
        using var mask = Tensor.From([0.0, 0, -1e9, 0, 0, -1e9, 0, 0, 0], [3, 3]);
        using var keys = Tensor.From([0.0, 0, 0, 0, -1e9, 0], [2, 3]);
        Check(new TransformerBlock(Chance, 8, 2), (m, x) => m.Forward(x, mask, keys), [2, 3, 8]);
    }

    [FactIfLearning]
    public void TransformerBlock_WithAPastIs()
    {
        using var past = Random(7, 2, 2, 3, 4);
        Check(new TransformerBlock(Chance, 8, 2), (m, x) => m.Forward(x, null, null, new(past, past), out _), [2, 3, 8]);
    }

    [FactIfLearning]
    public void Embedding_Is()
    {
        using var indices = Tensor.From([2L, 0, 2], [3]);
        var module = new Embedding(Chance, 4, 3);
        Check(module, (m, _) => m.Forward(indices), [1]);
    }

    static Rng Chance => Rng.FromSeed(3);

    internal static Tensor Random(ulong seed, params long[] shape)
    {
        RngSequence random = Rng.FromSeed(seed).Sequence("test");
        var values = new double[shape.Aggregate(1L, (a, b) => a * b)];
        for (int i = 0; i < values.Length; i++) values[i] = random.Normal();
        return Tensor.From(values, shape);
    }

    // every element of every parameter and of the input, against (f(x + h) - f(x - h)) / 2h of a sum with random weights
    static void Check<T>(T module, Func<T, Tensor, Tensor> forward, long[] shape) where T : Module
    {
        using var owner = module;
        using var scope = new Scope();
        module.To(ElementType.Float64);
        Tensor x = Random(1, shape).RequireGradient();
        double Evaluate()
        {
            using var inner = new Scope();
            return Loss(forward(module, x)).Item;
        }
        Loss(forward(module, x)).Backward();
        foreach (var (name, value) in module.Parameters.Append(("input", x)))
            if (value.Gradient is { } gradient) Compare(name, value, gradient.ToDoubles(), Evaluate);
    }

    static Tensor Loss(Tensor y) => F.Sum(y * Random(2, y.Shape));

    static void Compare(string name, Tensor value, double[] gradient, Func<double> evaluate)
    {
        double[] at = value.ToDoubles();
        for (int i = 0; i < at.Length; i++)
        {
            double middle = at[i];
            double Moved(double by)
            {
                at[i] = middle + by;
                using var moved = Tensor.From(at, value.Shape);
                value.CopyFrom(moved);
                return evaluate();
            }
            double slope = (Moved(Step) - Moved(-Step)) / (2 * Step);
            _ = Moved(0);
            Assert.True(Math.Abs(slope - gradient[i]) <= Tolerance * Math.Max(1, Math.Abs(slope)), $"{name}[{i}]: {gradient[i]}, not {slope}");
        }
    }
}
