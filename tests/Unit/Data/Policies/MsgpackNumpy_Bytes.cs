using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data.Policies;

/// <summary>Golden bytes are what openpi's msgpack_numpy wrote; the rest follows the MessagePack specification.</summary>
public sealed class MsgpackNumpy_Bytes
{
    const string Floats =
        "84c40b5f5f6e6461727261795f5fc3c40464617461c4100000803f000000400000404000008040c4056474797065a33c6634c4057368617065920202";
    const string Bytes = "84c40b5f5f6e6461727261795f5fc3c40464617461c403010203c4056474797065a37c7531c405736861706593010103";
    const string True = "83c40d5f5f6e7067656e657269635f5fc3c40464617461c3c4056474797065a37c6231";

    [Fact]
    public void EmptyMap_IsOneByte() => Assert.Equal("80", Hex(MsgpackNumpy.Encode(new Dictionary<string, object?>())));

    [Fact]
    public void Float32Array_IsOpenpis() => Assert.Equal(Floats, Hex(MsgpackNumpy.Encode(NdArray.Of([1, 2, 3, 4f], 2, 2))));

    [Fact]
    public void Uint8Array_IsOpenpis() => Assert.Equal(Bytes, Hex(MsgpackNumpy.Encode(NdArray.Of((ReadOnlySpan<byte>)[1, 2, 3], 1, 1, 3))));

    [Fact]
    public void NumpyBool_IsOpenpis() => Assert.Equal(True, Hex(MsgpackNumpy.Encode(new NumpyScalar("|b1", true))));

    [Theory]
    [InlineData(Floats)]
    [InlineData(Bytes)]
    [InlineData(True)]
    public void Golden_SurvivesTheRoundTrip(string hex) =>
        Assert.Equal(hex, Hex(MsgpackNumpy.Encode(MsgpackNumpy.Decode(Convert.FromHexString(hex)))));

    [Theory] // boundaries of every integer form, from the MessagePack specification
    [InlineData(0, "00")]
    [InlineData(127, "7f")]
    [InlineData(128, "cc80")]
    [InlineData(255, "ccff")]
    [InlineData(256, "cd0100")]
    [InlineData(65536, "ce00010000")]
    [InlineData(4294967296, "cf0000000100000000")]
    [InlineData(-1, "ff")]
    [InlineData(-32, "e0")]
    [InlineData(-33, "d0df")]
    [InlineData(-129, "d1ff7f")]
    [InlineData(-32769, "d2ffff7fff")]
    [InlineData(-2147483649, "d3ffffffff7fffffff")]
    public void Integers_TakeTheirShortestForm(long value, string hex)
    {
        Assert.Equal(hex, Hex(MsgpackNumpy.Encode(value)));
        Assert.Equal(value, MsgpackNumpy.Decode(Convert.FromHexString(hex)));
    }

    [Fact]
    public void UnsignedBeyondLong_IsKept() => Assert.Equal(ulong.MaxValue, MsgpackNumpy.Decode(MsgpackNumpy.Encode(ulong.MaxValue)));

    [Theory] // lengths at which the form changes
    [InlineData(31, "bf")]
    [InlineData(32, "d920")]
    [InlineData(256, "da0100")]
    [InlineData(65536, "db00010000")]
    public void Text_TakesItsShortestForm(int length, string head)
    {
        byte[] bytes = MsgpackNumpy.Encode(new string('a', length));
        Assert.StartsWith(head, Hex(bytes), StringComparison.Ordinal);
        Assert.Equal(new string('a', length), MsgpackNumpy.Decode(bytes));
    }

    [Theory]
    [InlineData(15, "9f")]
    [InlineData(16, "dc0010")]
    [InlineData(65536, "dd00010000")]
    public void List_TakesItsShortestForm(int count, string head)
    {
        byte[] bytes = MsgpackNumpy.Encode(new object?[count]);
        Assert.StartsWith(head, Hex(bytes), StringComparison.Ordinal);
        Assert.Equal(new object?[count], Assert.IsType<List<object?>>(MsgpackNumpy.Decode(bytes)));
    }

    [Fact]
    public void Float_TravelsAsFloat64() => Assert.Equal("cb3ff8000000000000", Hex(MsgpackNumpy.Encode(1.5f)));

    [Fact]
    public void MapOrder_IsKept() =>
        Assert.Equal(["z", "a", "m"], MsgpackNumpy.DecodeMap(Convert.FromHexString("83a17a01a16102a16d03")).Keys);

    [Fact]
    public void BinaryDType_IsAccepted() // a str-typed and a bin-typed dtype are both seen
    {
        byte[] bytes = Convert.FromHexString(Floats.Replace("a33c6634", "c4033c6634", StringComparison.Ordinal));
        Assert.Equal([1, 2, 3, 4f], Assert.IsType<NdArray>(MsgpackNumpy.Decode(bytes)).ToFloats());
    }

    [Fact]
    public void TextKeyedMap_IsNoArray()
    {
        byte[] bytes = MsgpackNumpy.Encode(new Dictionary<string, object?> { ["__ndarray__"] = true });
        Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(MsgpackNumpy.Decode(bytes));
    }

    [Theory]
    [InlineData("<f8", "000000000000f83f", 1.5f)]
    [InlineData("<i8", "feffffffffffffff", -2f)]
    [InlineData("<i4", "feffffff", -2f)]
    [InlineData("<u2", "0201", 258f)]
    [InlineData("|i1", "ff", -1f)]
    [InlineData("|b1", "01", 1f)]
    [InlineData("<f2", "003e", 1.5f)]
    public void Elements_AreReadAsNumpyWroteThem(string dtype, string hex, float value) =>
        Assert.Equal([value], new NdArray(dtype, [], Convert.FromHexString(hex)).ToFloats());

    static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
