using Praxis.Core;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

/// <summary>What is taught is what the data say, and the network learns it from what it sees.</summary>
[Collection(Computing.Name)]
public class Lessons_AreLearned
{
    static FlowConfig Config => new()
    {
        Size = new(16, 2, 2, [8, 8], 4), Cameras = ["front"], ImageWidth = 16, ImageHeight = 12, StateNames = ["a"], ActionNames = ["a"],
        ToolNames = [], Actions = ActionCoding.Absolute, Chunk = 4, Words = 4, Vocabulary = ["block", "the"],
        State = new([0], [1]), Action = new([0, 0, 0, 0], [1, 1, 1, 1]), Fps = 10,
    };

    /// <summary>The tool moves 1 cm along x with every frame; action i of a chunk leads to where it is i + 1 frames on.</summary>
    [Fact]
    public void Tools_AreTaughtWhereTheyWillBe()
    {
        const int length = 10;
        string[] joints = ["joint_1.pos", "gripper.pos"], tools = ["ee.x", "ee.y", "ee.z", "ee.qw", "ee.qx", "ee.qy", "ee.qz"];
        var episode = new TrainingEpisode([], 0)
        {
            Instruction = "", Length = length, States = new float[2 * length],
            Actions = [.. Enumerable.Range(0, length).SelectMany(f => (float[])[0, 0.001f * f])],
            Tools = [.. Enumerable.Range(0, length).SelectMany(f => (float[])[0.01f * f, 0.2f, 0.3f, 1, 0, 0, 0])],
        };
        var chunk = new float[4 * 10];
        FlowBatches.CodedChunk(new(ActionCoding.Tool, joints, joints, tools), episode, 3, chunk);
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(0.01f * (i + 1), chunk[10 * i], 1e-6f);
            Assert.Equal([0, 0, 1, 0, 0, 0, 1, 0], chunk[(10 * i + 1)..(10 * i + 9)]);
            Assert.Equal(0.001f * (3 + i), chunk[10 * i + 9], 1e-6f);
        }
        FlowBatches.CodedChunk(new(ActionCoding.Tool, joints, joints, tools), episode, 8, chunk);
        Assert.Equal([0.01f, 0.01f, 0.01f, 0.01f], Enumerable.Range(0, 4).Select(i => MathF.Round(chunk[10 * i], 5))); // repeated
    }

    /// <summary>Two pictures, opposite actions: nothing but the picture tells which.</summary>
    [FactIfLearning]
    public void Pictures_DecideWhatIsDone()
    {
        using var network = new FlowNetwork(Config, Rng.FromSeed(3));
        using var optimizer = new AdamW(network.Parameters, 0);
        for (int step = 0; step < 400; step++)
        {
            using var scope = new Scope();
            network.Loss(Batch(step)).Backward();
            optimizer.Clip(1);
            optimizer.Step(5e-3);
        }
        using var last = new Scope();
        using var nothing = new NoGradient();
        Tensor noise = Gradients_MatchFiniteDifferences.Random(7, 2, 4, 1).To(ElementType.Float32);
        float[] actions = network.Sample(Seen().ToTensors(Device.Cpu), noise, 10).ToFloats();
        Assert.All(actions[..4], a => Assert.InRange(a, 0.7f, 1.3f));
        Assert.All(actions[4..], a => Assert.InRange(a, -1.3f, -0.7f));
    }

    static FlowBatch Batch(int step)
    {
        const int draws = 8, chunks = 2 * draws;
        RngSequence chance = Rng.FromSeed(4).Split("step", step).Sequence("batch");
        float[] noisy = new float[chunks * 4], target = new float[chunks * 4], weights = new float[chunks * 4], times = new float[chunks];
        Array.Fill(weights, 1f / weights.Length);
        for (int k = 0; k < chunks; k++)
        {
            times[k] = (float)FlowBatches.DrawTime(ref chance);
            float action = k < draws ? 1 : -1;
            for (int i = 4 * k; i < 4 * k + 4; i++)
            {
                float noise = (float)chance.Normal();
                (noisy[i], target[i]) = (times[k] * noise + (1 - times[k]) * action, noise - action);
            }
        }
        return new(Seen().ToTensors(Device.Cpu), Tensor.From(noisy, [chunks, 4, 1]), Tensor.From(target, [chunks, 4, 1]),
            Tensor.From(weights, [chunks, 4, 1]), times);
    }

    // a bright spot at the left, or at the right
    static ObservationBatch Seen()
    {
        var batch = new ObservationBatch(Config, 2);
        for (int n = 0; n < 2; n++)
        {
            batch.SetInstruction(n, new(Config.Vocabulary), "the block");
            for (int y = 4; y < 8; y++) batch.Image(0, n).Slice(3 * (16 * y + (n == 0 ? 2 : 10)), 12).Fill(255);
        }
        return batch;
    }
}
