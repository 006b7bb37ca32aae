using System.Buffers.Binary;
using System.Text;
using Praxis.Core;
using Praxis.Learning;
using Xunit;

namespace Praxis.Tests.Unit.Learning;

[Collection(Computing.Name)]
public sealed class Safetensors_RoundTrip : IDisposable
{
    readonly string path = Path.Combine(Path.GetTempPath(), $"praxis-safetensors-{Environment.ProcessId}.safetensors");

    public void Dispose() => File.Delete(path);

    [FactIfLearning]
    public void Tensors_ComeBackAsTheyWere()
    {
        using var scope = new Scope();
        (string, Tensor)[] tensors =
        [
            ("a", Tensor.From([1f, -0f, float.NaN, float.MinValue, 1e-42f, 6], [2, 3])), ("empty", Tensor.Zeros([0, 4])),
            ("b.c", Tensor.From([double.MaxValue, 2], [2])), ("i", Tensor.From([long.MinValue], [])),
            ("u", Tensor.From([1, 2, 3], [3], ElementType.UInt8)),
        ];
        Safetensors.Write(path, tensors, new Dictionary<string, string> { ["step"] = "7", ["text"] = "ü \"quoted\"" });
        var back = Safetensors.Read(path, out var metadata);
        Assert.Equal(tensors.Length, back.Count);
        foreach (var (name, value) in tensors)
        {
            Assert.Equal(value.Type, back[name].Type);
            Assert.Equal(value.Shape, back[name].Shape);
            Assert.Equal(value.ToBytes(), back[name].ToBytes());
        }
        Assert.Equal(("7", "ü \"quoted\""), (metadata["step"], metadata["text"]));
    }

    [FactIfLearning]
    public void Elements_BeginAtAMultipleOfEight()
    {
        using var scope = new Scope();
        Safetensors.Write(path, [("odd-name", Tensor.Zeros([1]))]);
        Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(File.ReadAllBytes(path)) % 8);
    }

    [TheoryIfLearning]
    [InlineData("{}", 9, "header of 9 bytes")]
    [InlineData("{}", -1, "header of -1 bytes")]
    [InlineData("no json", 0, "no safetensors header")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 0, "bytes 0 to 8 of 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 0, "'a'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[4,0]}}""", 0, "'a'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""", 0, "no safetensors header")]
    [InlineData("""{"a":{"dtype":"F8","shape":[4],"data_offsets":[0,4]}}""", 0, "type F8")]
    [InlineData("""{"a":{"shape":[1],"data_offsets":[0,4]}}""", 0, "no safetensors header")]
    [InlineData("""{"a":3}""", 0, "no safetensors header")]
    [InlineData("[]", 0, "no safetensors header")]
    public void DamagedFile_IsNamed(string header, long length, string said)
    {
        var bytes = new byte[8 + header.Length + 4];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length == 0 ? header.Length : length);
        Encoding.UTF8.GetBytes(header, bytes.AsSpan(8));
        File.WriteAllBytes(path, length == 9 ? bytes[..10] : bytes);
        var e = Assert.Throws<PraxisException>(() => Safetensors.Read(path, out _));
        Assert.Contains(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(said, e.Message, StringComparison.Ordinal);
    }

    [FactIfLearning]
    public void EveryTruncation_IsNamed()
    {
        using var scope = new Scope();
        Safetensors.Write(path, [("a", Tensor.Zeros([3]))]);
        byte[] whole = File.ReadAllBytes(path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<PraxisException>(() => Safetensors.Read(path, out _));
        }
    }

    [FactIfLearning]
    public void EveryFlippedBit_IsNamedOrHarmless()
    {
        using var scope = new Scope();
        byte[] before = Tensor.From([1f, 2, 3], [3]).ToBytes();
        Safetensors.Write(path, [("a", Tensor.From([1f, 2, 3], [3]))], new Dictionary<string, string> { ["step"] = "7" });
        byte[] whole = File.ReadAllBytes(path);
        int found = 0;
        for (int bit = 0; bit < 8 * whole.Length; bit++)
        {
            byte[] flipped = [.. whole];
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            File.WriteAllBytes(path, flipped);
            try
            {
                var back = Safetensors.Read(path, out var metadata);
                // the name of the hash itself was hit: without it, it is a file of another program
                Assert.Equal(before, back["a"].ToBytes());
                Assert.Equal("7", metadata["step"]);
            }
            catch (PraxisException e)
            {
                Assert.Contains(path, e.Message, StringComparison.Ordinal);
                found++;
            }
        }
        Assert.InRange(found, 8 * (whole.Length - "\"praxis.sha256\":\"".Length), 8 * whole.Length);
    }
}
