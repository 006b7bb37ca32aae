using Praxis.Bench.Peer;
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
    public void TransformerBlock_WithMaskedKeysIs()
    {
        using var keys = Tensor.From([0.0, 0, 0, 0, -1e9, 0], [2, 3]);
        Check(new TransformerBlock(Chance, 8, 2), (m, x) => m.Forward(x, keys), [2, 3, 8]);
    }

    [FactIfLearning]
    public void TransformerBlock_WithAPastIs()
    {
        using var past = Random(7, 2, 2, 3, 4);
        Check(new TransformerBlock(Chance, 8, 2), (m, x) => m.Forward(x, null, new(past, past), out _), [2, 3, 8]);
    }

    [FactIfLearning]
    public void Embedding_Is()
    {
        using var indices = Tensor.From([2L, 0, 2], [3]);
        var module = new Embedding(Chance, 4, 3);
        Check(module, (m, _) => m.Forward(indices), [1]);
    }

    [FactIfLearning]
    public void Modulation_Is()
    {
        using var x = Random(9, 2, 8, 3, 5);
        using Tensor weight = Random(10, 8), bias = Random(11, 8);
        Check(new Linear(Chance, 4, 16), (m, condition) => F.NormSilu(x, 4, weight, bias, m.Forward(condition)), [2, 4]);
    }

    [FactIfLearning]
    public void Silu_Is() => Check(new Linear(Chance, 3, 4), (m, x) => F.Silu(m.Forward(x)), [2, 3]);

    [FactIfLearning]
    public void Gelu_Is() => Check(new Linear(Chance, 3, 4), (m, x) => F.Gelu(m.Forward(x)), [2, 3]);

    [FactIfLearning]
    public void Keypoints_Are() => Check(new Linear(Chance, 3, 3), (m, x) => F.Keypoints(m.Forward(x), 4), [2, 2, 4, 3]);

    [FactIfLearning]
    public void FlowNetwork_Is()
    {
        FlowConfig config = StepFile.Config(new(8, 1, 2, [8, 8], 2), 6);
        using var outer = new Scope();
        FlowBatch batch = StepFile.MakeBatch(config, 2);
        ObservationTensors seen = batch.Seen with
        {
            Images = [.. batch.Seen.Images.Select(Double)], WordWeights = Double(batch.Seen.WordWeights),
            Keys = Double(batch.Seen.Keys), State = Double(batch.Seen.State),
        };
        batch = batch with { Seen = seen, Noisy = Double(batch.Noisy), Target = Double(batch.Target), Weights = Double(batch.Weights) };
        Check(new FlowNetwork(config, Chance), (m, _) => m.Loss(batch), [1]);
    }

    [FactIfLearning]
    public void SingleAndDoublePrecision_Agree()
    {
        // what is fused is written for both; large inputs drive every exponential to its ends
        using var scope = new Scope();
        foreach (double scale in (double[])[1, 30])
        {
            Tensor image = Random(4, 2, 3, 12, 8) * scale, tokens = Random(5, 2, 3, 8) * scale, condition = Random(6, 2, 4) * scale;
            AssertAgree(() => new KeypointEncoder(Chance, [8, 16], 3, 4, 5), (m, type) => m.Forward(image.To(type), condition.To(type)));
            AssertAgree(() => new TransformerBlock(Chance, 8, 2), (m, type) => m.Forward(tokens.To(type), null));
            Assert.All(F.Gelu((tokens * scale).To(ElementType.Float32)).ToDoubles().Zip(F.Gelu(tokens * scale).ToDoubles()),
                p => Assert.Equal(p.Second, p.First, 1e-6 * scale * scale)); // relative to the inputs
        }
    }

    // outputs and gradients, relative to the largest of each
    static void AssertAgree<T>(Func<T> make, Func<T, ElementType, Tensor> forward) where T : Module
    {
        using T single = make(), exact = make();
        exact.To(ElementType.Float64);
        Tensor y = forward(single, ElementType.Float32), z = forward(exact, ElementType.Float64);
        AssertClose("output", y, z);
        F.Sum(y * Random(2, y.Shape).To(ElementType.Float32)).Backward();
        Loss(z).Backward();
        foreach (var ((name, value), (_, truth)) in single.Parameters.Zip(exact.Parameters))
            AssertClose(name, value.Gradient!, truth.Gradient!); // after Backward
    }

    static void AssertClose(string name, Tensor single, Tensor exact)
    {
        double[] a = single.ToDoubles(), b = exact.ToDoubles();
        double worst = a.Zip(b).Max(p => Math.Abs(p.First - p.Second)), largest = b.Max(Math.Abs);
        Assert.True(worst <= 2e-5 * Math.Max(1, largest), $"{name}: {worst} apart, the largest is {largest}"); // sums of 32-bit numbers
    }

    static Tensor Double(Tensor x) => x.To(ElementType.Float64);

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
        foreach (var (name, value) in module.Parameters) Compare(name, value, value.Gradient!.ToDoubles(), Evaluate); // none may lack one
        if (x.Gradient is { } gradient) Compare("input", x, gradient.ToDoubles(), Evaluate); // indices have no gradient
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
            double most = Tolerance * Math.Max(1, Math.Abs(slope));
            Assert.True(Math.Abs(slope - gradient[i]) <= most, $"{name}[{i}]: {gradient[i]}, not {slope}");
        }
    }
}
