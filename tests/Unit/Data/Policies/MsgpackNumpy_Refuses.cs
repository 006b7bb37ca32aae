using Praxis.Core;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data.Policies;

public sealed class MsgpackNumpy_Refuses
{
    const int Seed = 20261121;

    [Theory]
    [InlineData("", "1 bytes should follow, and 0 are left")]
    [InlineData("c1", "0xC1 begins no value")]
    [InlineData("d40100", "extension types")]
    [InlineData("8000", "1 bytes follow the end")]
    [InlineData("a561", "5 bytes should follow, and 1 are left")]
    [InlineData("a2c328", "a text is not UTF-8")]
    [InlineData("ddffffffff", "a length of 4294967295")]
    [InlineData("dd7fffffff00", "a list of 2147483647 values is announced, and 1 bytes are left")]
    [InlineData("df7fffffff00", "a map of 2147483647 entries")]
    [InlineData("c67fffffff", "2147483647 bytes should follow")]
    [InlineData("810101", "a key that is no text")]
    [InlineData("82a16101a16102", "the key 'a' twice")]
    [InlineData("81c4016101", "neither a numpy array nor a numpy scalar")]
    public void Malformed(string hex, string reason)
    {
        var thrown = Assert.Throws<WireFormatException>(() => MsgpackNumpy.Decode(Convert.FromHexString(hex)));
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<f4", new[] { 3 }, 4)]
    [InlineData("<f4", new[] { -1 }, 0)]
    [InlineData("<f4", new[] { int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue }, 4)]
    [InlineData(">f4", new[] { 1 }, 4)]
    [InlineData("|O", new[] { 1 }, 8)]
    [InlineData("<c8", new[] { 1 }, 8)]
    [InlineData("<U99999999", new[] { 0 }, 0)]
    public void ArraysThatNumpyWouldNotSend(string dtype, int[] shape, int length) =>
        Assert.Throws<WireFormatException>(() => new NdArray(dtype, shape, new byte[length]));

    [Fact]
    public void DeepNesting() // far below what a stack would take
    {
        byte[] lists = [.. Enumerable.Repeat((byte)0x91, 100_000), 0xC0];
        Assert.Contains("32 deep", Assert.Throws<WireFormatException>(() => MsgpackNumpy.Decode(lists)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MillionsOfSmallValues()
    {
        byte[] zeros = [0xDD, 0x00, 0x20, 0x00, 0x00, .. new byte[1 << 21]];
        var thrown = Assert.Throws<WireFormatException>(() => MsgpackNumpy.Decode(zeros));
        Assert.Contains("numpy arrays", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnnouncedLengths_CostNoMemory()
    {
        byte[] list = [0xDD, 0x00, 0xFF, 0xFF, 0xFF, .. new byte[16]], text = [0xDB, 0x7F, 0xFF, 0xFF, 0xFF, 0x61];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<WireFormatException>(() => MsgpackNumpy.Decode(list));
        Assert.Throws<WireFormatException>(() => MsgpackNumpy.Decode(text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 18); // bytes; the lists alone would be 128 MiB
    }

    [Fact]
    public void EveryMutation_IsReadOrRefused() // 20,000 damaged messages: nothing but WireFormatException comes out
    {
        byte[] valid = MsgpackNumpy.Encode(new Dictionary<string, object?>
        {
            ["observation/state"] = NdArray.Of([1, 2, 3f], 3), ["n"] = new NumpyScalar("<i8", 5),
            ["list"] = new object?[] { 1, -1, 1e9, "x", null, true },
            ["prompt"] = "put the mug on the tray", ["map"] = new Dictionary<string, object?> { ["big"] = ulong.MaxValue },
        });
        RngSequence chance = Rng.FromSeed(Seed).Sequence("mutations");
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = valid[..chance.Integer(valid.Length + 1)];
            for (int k = chance.Integer(4); k >= 0 && damaged.Length > 0; k--)
                damaged[chance.Integer(damaged.Length)] = (byte)chance.Integer(256);
            try
            {
                MsgpackNumpy.Decode(damaged);
            }
            catch (WireFormatException) { }
        }
    }

    [Fact]
    public void ValuesWithoutAForm() => Assert.Throws<WireFormatException>(() => MsgpackNumpy.Encode(new Uri("ws://here")));
}
