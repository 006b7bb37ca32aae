using Praxis.Core;
using Praxis.Data;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

[Collection(Computing.Name)]
public sealed class Policy_Acts : IDisposable
{
    readonly string path = Path.Combine(Path.GetTempPath(), $"praxis-policy-{Environment.ProcessId}.safetensors");

    static FlowConfig Config => new()
    {
        Size = new(16, 2, 2, [8, 8], 4), Cameras = ["front", "wrist"], ImageWidth = 16, ImageHeight = 12,
        StateNames = ["a", "b", "gripper"], ActionNames = ["a", "gripper"], ToolNames = [],
        Actions = ActionCoding.Relative, Chunk = 4, Words = 4, Vocabulary = ["block", "the"], State = new([0, 0, 0], [1, 1, 1]),
        Action = new([1, 2, 1, 2, 1, 2, 1, 2], [0.5f, 3, 0.5f, 3, 0.5f, 3, 0.5f, 3]), Fps = 15,
    };

    public void Dispose() => File.Delete(path);

    [FactIfLearning]
    public void SameSeed_GivesTheSameActions()
    {
        using FlowMatchingPolicy policy = Open();
        policy.Reset(5);
        float[] first = policy.Act(Seen()).Values, second = policy.Act(Seen()).Values;
        policy.Reset(5);
        Assert.Equal(first, policy.Act(Seen()).Values);
        Assert.NotEqual(first, second);
    }

    [FactIfLearning]
    public void CachedPrefix_ChangesNothing()
    {
        using var scope = new Scope();
        using var network = new FlowNetwork(Config, Rng.FromSeed(1));
        using var nothing = new NoGradient();
        ObservationTensors seen = Batch(2).ToTensors(Device.Cpu);
        using Tensor noise = Gradients_MatchFiniteDifferences.Random(3, 2, 4, 2).To(ElementType.Float32);
        Tensor x = noise;
        for (int i = 0; i < 10; i++) x += network.Velocity(seen, x, [1 - i / 10f, 1 - i / 10f]) * -0.1;
        Assert.All(x.ToFloats().Zip(network.Sample(seen, noise, 10).ToFloats()), p => Assert.Equal(p.First, p.Second, 1e-5f)); // 32 bits
    }

    /// <summary>Several chunks per observation are what they would be one by one.</summary>
    [FactIfLearning]
    public void Draws_AreIndependent()
    {
        using var scope = new Scope();
        using var network = new FlowNetwork(Config, Rng.FromSeed(1));
        ObservationTensors seen = Batch(2).ToTensors(Device.Cpu);
        float[] times = [0.1f, 0.5f, 0.9f, 0.2f, 0.4f, 0.7f];
        Tensor noisy = Gradients_MatchFiniteDifferences.Random(4, 6, 4, 2).To(ElementType.Float32);
        float[] together = network.Velocity(seen, noisy, times).ToFloats();
        Tensor apart = noisy.Reshape(2, 3, 4, 2); // observations, draws
        for (int k = 0; k < 3; k++)
        {
            float[] alone = network.Velocity(seen, apart.Select(1, k), [times[k], times[3 + k]]).ToFloats();
            for (int i = 0; i < 8; i++)
            {
                Assert.Equal(alone[i], together[8 * k + i], 1e-5f); // 32 bits
                Assert.Equal(alone[8 + i], together[8 * (3 + k) + i], 1e-5f);
            }
        }
    }

    [FactIfLearning]
    public void Pictures_AreGainTimesByteAndOffset()
    {
        using var scope = new Scope();
        var batch = new ObservationBatch(Config, 2);
        for (int i = 0; i < 3 * 16 * 12; i++) batch.Image(1, 1)[i] = (byte)(7 * i);
        batch.SetColor(1, 1, 1.5f, 0.1f, [1, 0.5f, 2]);
        float[] made = batch.ToTensors(Device.Cpu).Images[1].ToFloats(); // (sample, channel, row, column)
        for (int c = 0; c < 3; c++)
            for (int pixel = 0; pixel < 16 * 12; pixel++)
            {
                float gray = (byte)(7 * (3 * pixel + c)) / 127.5f - 1, gain = 1.5f * (c == 0 ? 1 : c == 1 ? 0.5f : 2);
                Assert.Equal(gain * gray + 0.1f, made[(3 + c) * 16 * 12 + pixel], 1e-5f); // 32 bits
                Assert.Equal(-1, made[c * 16 * 12 + pixel], 1e-6f); // the first sample is black
            }
    }

    [FactIfLearning]
    public void AbsentCamera_IsNotLookedAt()
    {
        using FlowMatchingPolicy policy = Open();
        float[] Act(IReadOnlyDictionary<string, Image<Rgb24>> images)
        {
            policy.Reset(1);
            return policy.Act(Seen() with { Images = images }).Values;
        }
        Image<Rgb24> front = Picture(3);
        float[] alone = Act(new Dictionary<string, Image<Rgb24>> { ["front"] = front });
        Assert.Equal(alone, Act(new Dictionary<string, Image<Rgb24>> { ["front"] = front, ["unknown"] = Picture(4) }));
        Assert.NotEqual(alone, Act(new Dictionary<string, Image<Rgb24>> { ["front"] = front, ["wrist"] = Picture(4) }));
        using var scope = new Scope();
        using var network = new FlowNetwork(Config, Rng.FromSeed(1));
        float[] Velocity(byte shade)
        {
            ObservationBatch batch = Batch(1);
            batch.SetPresent(1, 0, false);
            batch.Image(1, 0).Fill(shade);
            return network.Velocity(batch.ToTensors(Device.Cpu), Tensor.Zeros([1, 4, 2]), [0.5f]).ToFloats();
        }
        Assert.Equal(Velocity(0), Velocity(200));
    }

    [FactIfLearning]
    public void Words_AreHeardAndEmptyRoomIsNot()
    {
        using FlowMatchingPolicy policy = Open();
        float[] Act(string prompt)
        {
            policy.Reset(1);
            return policy.Act(Seen() with { Prompt = prompt }).Values;
        }
        Assert.NotEqual(Act("the block"), Act("block the"));
        Assert.Equal(Act("the block"), Act("The  block!"));
        Assert.Equal(Act("the rock"), Act("the stick"));
    }

    [FactIfLearning]
    public void RelativeElements_FollowTheState()
    {
        // with the state's token unheard (its scale is huge), only the relative element may move with the state
        using FlowMatchingPolicy policy = Open(Config with { State = new([0, 0, 0], [1e30f, 1e30f, 1e30f]) });
        float[] Act(float a)
        {
            policy.Reset(1);
            return policy.Act(Seen() with { Vectors = new Dictionary<string, float[]> { ["observation.state"] = [a, 0, 0] } }).Values;
        }
        Assert.All(Act(2).Zip(Act(5)).Index(), p => Assert.Equal(p.Index % 2 == 0 ? 3 : 0, p.Item.Second - p.Item.First, 1e-5f));
    }

    [FactIfLearning]
    public void WrongObservations_AreNamed()
    {
        using FlowMatchingPolicy policy = Open();
        var short_ = Seen() with { Vectors = new Dictionary<string, float[]> { ["observation.state"] = [1, 2] } };
        Assert.Contains("3 elements (a, b, gripper); 2 came",
            Assert.Throws<PraxisException>(() => policy.Act(short_)).Message, StringComparison.Ordinal);
        var blind = Seen() with { Images = new Dictionary<string, Image<Rgb24>> { ["side"] = Picture(1) } };
        Assert.Contains("front, wrist; given: side",
            Assert.Throws<PraxisException>(() => policy.Act(blind)).Message, StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void OtherFiles_AreNoPolicies()
    {
        using var scope = new Scope();
        Safetensors.Write(path, [("a", Tensor.Zeros([1]))]);
        Assert.Contains("no checkpoint of a flow policy", Refusal(), StringComparison.Ordinal);
        Safetensors.Write(path, [], new Dictionary<string, string> { [FlowMatchingPolicy.ConfigKey] = "{}" });
        Assert.Contains("nothing sensible", Refusal(), StringComparison.Ordinal);
        FlowMatchingPolicy.Save(path, Config, []);
        Assert.Contains("has no tensor", Refusal(), StringComparison.Ordinal);
        FlowMatchingPolicy.Save(path, Config with { StateNames = ["a"] }, []);
        Assert.Contains("contradict", Refusal(), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("There is no file", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Normalizers_AreOpenpis()
    {
        double[] values = [.. Enumerable.Range(0, 101).Select(i => (double)i)];
        FeatureStatistics statistics = FeatureStatistics.Of(values, [1]);
        float[] z = [50, 100], q = [1, 99, 50];
        Normalizer.Of(statistics, "z-score").Normalize(z);
        Normalizer.Of(statistics, "quantile").Normalize(q);
        Assert.Equal(0, z[0], 1e-6f);
        Assert.Equal(50 / Math.Sqrt((101 * 101 - 1) / 12.0), z[1], 1e-4); // deviation of 0 ... 100
        Assert.Equal([-1, 1, 0], q.Select(x => Math.Round(x, 5)));
    }

    [Fact]
    public void Scaling_TakesMeansOverAreas()
    {
        var image = new Image<Rgb24>(3, 2);
        for (int i = 0; i < 6; i++) image.Pixels[i] = new((byte)(10 * i), 0, 255);
        var target = new byte[6];
        ImageScaling.Scale(image, 2, 1, target); // 1.5 columns each: (0 + 10 / 2 + 30 + 40 / 2) / 3 and (10 / 2 + 20 + 40 / 2 + 50) / 3
        Assert.Equal([18, 0, 255, 32, 0, 255], target);
    }

    string Refusal() => Assert.Throws<PraxisException>(() => FlowMatchingPolicy.Open(path)).Message;

    FlowMatchingPolicy Open(FlowConfig? config = null)
    {
        using (var network = new FlowNetwork(Config, Rng.FromSeed(1))) FlowMatchingPolicy.Save(path, config ?? Config, network.Parameters);
        return FlowMatchingPolicy.Open(path);
    }

    static Observation Seen() => new()
    {
        Prompt = "the block", Vectors = new Dictionary<string, float[]> { ["observation.state"] = [0.1f, 0.2f, 0.03f] },
        Images = new Dictionary<string, Image<Rgb24>> { ["front"] = Picture(1), ["wrist"] = Picture(2) },
    };

    static Image<Rgb24> Picture(int seed)
    {
        var image = new Image<Rgb24>(16, 12);
        for (int i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = new((byte)(seed * i * 37), (byte)(i * 11), (byte)(seed * 60));
        return image;
    }

    static ObservationBatch Batch(int size)
    {
        var batch = new ObservationBatch(Config, size);
        var vocabulary = new Vocabulary(Config.Vocabulary);
        for (int i = 0; i < size; i++)
        {
            batch.SetInstruction(i, vocabulary, "the block");
            batch.State(i).Fill(i);
            for (int camera = 0; camera < 2; camera++) batch.Image(camera, i).Fill((byte)(40 * i + 30 * camera));
        }
        return batch;
    }
}
