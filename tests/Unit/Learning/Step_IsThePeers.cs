using System.Globalization;
using Praxis.Bench.Peer;
using Praxis.Core;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

/// <summary>Loss and gradients of the whole policy, against the same policy written in PyTorch (tests/oracles/learning/peer.py).</summary>
[Collection(Computing.Name)]
public sealed class Step_IsThePeers : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("praxis-step-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [FactIfTorch]
    public void LossAndGradients_AreEqual()
    {
        foreach (NetworkSize size in (NetworkSize[])[new(16, 2, 2, [8, 8], 4), new(32, 1, 4, [8, 16, 24], 5)])
        {
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"step-{size.Width}.safetensors"));
            Write(file, size);
            using PeerTraining? peer = PeerTraining.TryStart(file, 1, out string why);
            Assert.True(peer is not null, why);
            Assert.True(peer.LossError < 1e-6, $"loss: {peer.LossError}"); // 32-bit sums in another order
            Assert.True(peer.GradientError < 1e-5, $"gradients: {peer.GradientError}"); // the same
        }
    }

    static void Write(string file, NetworkSize size)
    {
        using var scope = new Scope();
        FlowConfig config = StepFile.Config(size, 22); // no multiple of the strides, so that edges count
        using var network = new FlowNetwork(config, Rng.FromSeed(1));
        StepFile.Write(file, config, network, StepFile.MakeBatch(config, 3));
    }
}
