using System.Text.RegularExpressions;
using Praxis.Core;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

[Collection(Computing.Name)]
public partial class Engine_KeepsItsPromises
{
    [FactIfLearning]
    public void Scope_FreesWhatWasMadeInIt()
    {
        long before = Tensor.Live;
        using (new Scope())
        {
            var a = Tensor.Zeros([2, 3]);
            _ = (a + 1).Transpose(0, 1);
            Assert.Equal(before + 3, Tensor.Live);
        }
        Assert.Equal(before, Tensor.Live);
    }

    [FactIfLearning]
    public void Scope_HandsOutWhatIsKept()
    {
        long before = Tensor.Live;
        using (new Scope())
        {
            Tensor kept;
            using (var inner = new Scope()) kept = inner.Keep(Tensor.Zeros([2]) + 1);
            Assert.Equal(2, F.Sum(kept).Item);
        }
        Assert.Equal(before, Tensor.Live);
    }

    [FactIfLearning]
    public void Scope_EndsInnermostFirst()
    {
        using var outer = new Scope();
        using var inner = new Scope();
        Assert.Throws<InvalidOperationException>(outer.Dispose);
    }

    [FactIfLearning]
    public void TrainingSteps_LeakNothing()
    {
        using var network = new TransformerBlock(Rng.FromSeed(1), 16, 2);
        using var optimizer = new AdamW(network.Parameters, 0.01);
        using var average = new MovingAverage(network.Parameters);
        void TrainOnce()
        {
            using var scope = new Scope();
            Tensor y = network.Forward(Tensor.Zeros([2, 5, 16]) + 0.5, null);
            F.Sum(y * y).Backward();
            _ = optimizer.Clip(1);
            optimizer.Step(1e-3);
            average.Update(optimizer.Steps);
        }
        TrainOnce();
        long before = Tensor.Live;
        for (int i = 0; i < 50; i++) TrainOnce();
        Assert.Equal(before, Tensor.Live);
    }

    [FactIfLearning]
    public void DisposedTensor_IsNamed()
    {
        var tensor = Tensor.Zeros([1]);
        tensor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => tensor.Item);
    }

    [FactIfLearning]
    public void WrongShapes_AreAMessage()
    {
        using var scope = new Scope();
        var e = Assert.Throws<TensorException>(() => F.MatMul(Tensor.Zeros([2, 3]), Tensor.Zeros([2, 3])));
        Assert.DoesNotContain('\n', e.Message);
        Assert.Contains("2x3", e.Message, StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void AdamW_IsTheTextbookAlgorithm()
    {
        using var network = new Linear(Rng.FromSeed(5), 3, 2);
        using var optimizer = new AdamW(network.Parameters, 0.1);
        double[] w = network.Parameters[0].Value.ToDoubles(), m = new double[w.Length], v = new double[w.Length];
        for (int step = 1; step <= 5; step++)
        {
            using var scope = new Scope();
            Tensor y = network.Forward(Tensor.From([1f, -2, 0.5f], [1, 3]));
            F.Sum(y * y).Backward();
            double[] g = network.Parameters[0].Value.Gradient!.ToDoubles(); // just computed
            optimizer.Step(0.01);
            for (int i = 0; i < w.Length; i++) // Loshchilov and Hutter 2019, algorithm 2
            {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.95 * v[i] + 0.05 * g[i] * g[i];
                double mean = m[i] / (1 - Math.Pow(0.9, step)), square = v[i] / (1 - Math.Pow(0.95, step));
                w[i] -= 0.01 * (mean / (Math.Sqrt(square) + 1e-8) + 0.1 * w[i]);
            }
            Assert.All(w.Zip(network.Parameters[0].Value.ToDoubles()), p => Assert.Equal(p.First, p.Second, 1e-5)); // 32-bit arithmetic
        }
    }

    [FactIfLearning]
    public void Clip_GivesTheNormAsked()
    {
        using var network = new Linear(Rng.FromSeed(5), 3, 2);
        using var optimizer = new AdamW(network.Parameters, 0);
        using var scope = new Scope();
        F.Sum(network.Forward(Tensor.From([3f, 4, 12], [1, 3]))).Backward();
        Assert.Equal(Math.Sqrt(2 * (169 + 1)), optimizer.Clip(0.5), 1e-4); // each output: the input's norm 13, and 1 of the bias
        Assert.Equal(0.5, optimizer.Clip(1), 1e-4);
    }

    [Fact]
    public void Schedule_RisesThenFallsAlongACosine()
    {
        var schedule = new Schedule { Peak = 2, WarmUp = 10, Floor = 0.1 };
        Assert.Equal(0.2, schedule.Rate(0, 0), 1e-12);
        Assert.Equal(2, schedule.Rate(9, 0), 1e-12);
        Assert.Equal(2 * 0.55, schedule.Rate(500, 0.5), 1e-12);
        Assert.Equal(0.2, schedule.Rate(1000, 1), 1e-12);
    }

    [FactIfLearning]
    public void Product_IsMeasured()
    {
        Assert.True(LearningEngine.MeasureProduct() > 0);
        Assert.Contains("libtorch", LearningEngine.Describe(out _), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryOperator_IsDeclaredOnBothSides()
    {
        string operators = File.ReadAllText(Path.Combine(Sources(), "native", "operators.def"));
        string[] defined = [.. Operator().Matches(operators).Select(m => m.Groups[1].Value)];
        string[] declared = [.. typeof(Native).GetMethods()
            .Where(m => m.Name.StartsWith("px_", StringComparison.Ordinal)).Select(m => m.Name["px_".Length..])];
        Assert.NotEmpty(defined);
        Assert.Empty(defined.Except(declared));
    }

    [GeneratedRegex(@"^OPERATOR\((\w+),", RegexOptions.Multiline)]
    private static partial Regex Operator();

    static string Sources()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "native")))
            folder = Path.GetDirectoryName(folder)!; // the test lies below the sources
        return folder;
    }
}
