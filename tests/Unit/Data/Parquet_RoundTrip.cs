using System.Text;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public class Parquet_RoundTrip
{
    static ParquetReader Reread(IReadOnlyList<ParquetColumn> columns, Action<ParquetWriter> write, params KeyValuePair<string,
        string>[] metadata)
    {
        string path = Path.GetTempFileName();
        using (FileStream file = File.Create(path))
        using (var writer = new ParquetWriter(file, columns, metadata))
        {
            write(writer);
            writer.Finish();
        }
        ParquetReader reader = ParquetReader.Open(path);
        File.Delete(path); // the open file outlives its name
        return reader;
    }

    static ParquetValues Numbers<T>(params T[] values) where T : unmanaged =>
        new(System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(values).ToArray(), values.Length);

    static ParquetValues Texts(params string[] texts) =>
        new(texts.SelectMany(t => (byte[])[.. BitConverter.GetBytes(Encoding.UTF8.GetByteCount(t)), .. Encoding.UTF8.GetBytes(t)])
            .ToArray(), texts.Length);

    [Fact]
    public void Scalars_OfEveryType_InTwoRowGroups()
    {
        ParquetColumn[] columns =
        [
            new("f", ParquetType.Float), new("d", ParquetType.Double), new("i", ParquetType.Int64), new("s", ParquetType.Int32),
                new("u", ParquetType.UInt8),
            new("b", ParquetType.Boolean), new("t", ParquetType.String),
        ];
        using ParquetReader reader = Reread(columns, w =>
        {
            w.WriteRowGroup(2,
                [Numbers(1f, -2f), Numbers(0.1, 1e300), Numbers(long.MinValue, 5L), Numbers(3, 4), Numbers(7, 255), Numbers<byte>(1, 0),
                Texts("", "é→")]);
            w.WriteRowGroup(1, [Numbers(3f), Numbers(double.NaN), Numbers(6L), Numbers(5), Numbers(8), Numbers<byte>(1), Texts("end")]);
        }, new KeyValuePair<string, string>("pandas", "{}"));
        Assert.Equal([2, 1], reader.RowGroups);
        Assert.Equal("{}", reader.KeyValues["pandas"]);
        Assert.Equal([1f, -2f], (float[])reader.Read(0, "f").Values);
        Assert.Equal([long.MinValue, 5L], reader.Read(0, "i").Longs());
        Assert.Equal([true, false], (bool[])reader.Read(0, "b").Values);
        Assert.Equal(["", "é→"], reader.Read(0, "t").Texts());
        Assert.Equal([double.NaN], reader.Read(1, "d").Doubles());
        Assert.Equal([7L, 255L], reader.Read(0, "u").Longs());
    }

    [Fact]
    public void NestedLists_KeepTheirLevels()
    {
        // 2 rows of [2][3]: within a row the levels are 0 2 2 1 2 2 (Dremel, Melnik et al. 2010)
        using ParquetReader reader = Reread([new("grid", ParquetType.Double, 2)],
            w => w.WriteRowGroup(2, [Numbers(Enumerable.Range(0, 12).Select(i => i / 2.0).ToArray()) with { Shape = [2, 3] }]));
        ParquetData data = reader.Read(0, "grid");
        Assert.Equal([0, 2, 2, 1, 2, 2, 0, 2, 2, 1, 2, 2], data.Repetition);
        Assert.All(data.Definition, level => Assert.Equal(5, level));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => i / 2.0), data.Doubles());
        Assert.Equal(["grid", "list", "element", "list", "element"], reader.Leaf("grid").Path);
    }

    [Fact]
    public void RaggedLists_WithEmptyOnes()
    {
        using ParquetReader reader =
            Reread([new("tasks", ParquetType.String, 1)], w => w.WriteRowGroup(3, [Texts("a", "b", "c") with { Lengths = [2, 0, 1] }]));
        ParquetData data = reader.Read(0, "tasks");
        Assert.Equal([2, 0, 1], data.ValuesPerRow());
        Assert.Equal(["a", "b", "c"], data.Texts());
        Assert.Equal(1, data.Missing);
    }

    [Fact]
    public void RepeatedRows_AreCompressed()
    {
        var values = Numbers(Enumerable.Repeat(1.25, 10_000).ToArray());
        using ParquetReader reader = Reread([new("x", ParquetType.Double)], w =>
        {
            w.WriteRowGroup(10_000, [values]);
            Assert.InRange(w.Position, 1, 80_000 / 10);
        });
        Assert.All(reader.Read(0, "x").Doubles(), x => Assert.Equal(1.25, x));
    }

    public static TheoryData<string> DuckDb => ["duckdb_snappy_v1", "duckdb_gzip_v1"];

    [Theory, MemberData(nameof(DuckDb))]
    public void FilesOfDuckDb_AreRead(string name)
    {
        using ParquetReader reader = ParquetReader.Open(Path.Combine(Tools.Repository, "tests/Unit/Data/golden", name + ".parquet"));
        int[] i = [.. Enumerable.Range(0, 300)];
        Assert.Equal("made by DuckDB", reader.KeyValues["note"]);
        Assert.Equal(i.Select(k => (long)k), reader.Read(0, "id").Longs());
        Assert.Equal(i.Select(k => (long)(k % 3)), reader.Read(0, "small").Longs());
        Assert.Equal(i.Select(k => k / 4.0), reader.Read(0, "x").Doubles());
        Assert.Equal(i.Select(k => k % 2 == 0), (bool[])reader.Read(0, "even").Values);
        Assert.Equal(i.Select(k => k % 5 == 0 ? null : $"word {k % 4}"), reader.Read(0, "text").TextPerEntry());
        Assert.Equal(i.SelectMany(k => new long[] { k, k + 1 }), reader.Read(0, "pair").Longs());
        Assert.Equal(i.SelectMany(k => k % 2 == 0 ? [] : new[] { $"a{k}", "b" }), reader.Read(0, "texts").Texts());
        Assert.Equal(i.SelectMany(k => new[] { k / 2.0, 1, 2, 3 }), reader.Read(0, "grid").Doubles());
    }

    [Fact]
    public void DictionariesAndPagesV2_OfDuckDb_AreRead_AndDeltasAreRefusedByName()
    {
        using ParquetReader reader = ParquetReader.Open(Path.Combine(Tools.Repository, "tests/Unit/Data/golden/duckdb_snappy_v2.parquet"));
        int[] i = [.. Enumerable.Range(0, 300)];
        Assert.Equal(i.Select(k => (long)(k % 3)), reader.Read(0, "small").Longs());
        Assert.Equal(i.Select(k => k % 5 == 0 ? null : $"word {k % 4}"), reader.Read(0, "text").TextPerEntry());
        Assert.Contains("'id' uses encoding 5", Assert.Throws<InvalidDataException>(() => reader.Read(0, "id")).Message);
    }

    [Fact]
    public void DamagedFiles_AreAnInvalidDataException_WhateverByteIsWrong()
    {
        byte[] good = File.ReadAllBytes(Path.Combine(Tools.Repository, "tests/Unit/Data/golden/duckdb_snappy_v2.parquet"));
        string path = Path.GetTempFileName();
        for (int i = 0; i < good.Length; i += 3)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x5A;
            File.WriteAllBytes(path, bad);
            try
            {
                using ParquetReader reader = ParquetReader.Open(path);
                for (int g = 0; g < reader.RowGroups.Count; g++)
                    foreach (ParquetLeaf leaf in reader.Leaves) reader.Read(g, leaf);
            }
            catch (InvalidDataException)
            {
                // as it should be
            }
        }
        File.Delete(path);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(5), InlineData(70_000), InlineData(200_001)]
    public void Snappy_ReturnsWhatItWasGiven(int length)
    {
        var random = new Random(length);
        var mixed = new byte[length];
        for (int i = 0; i < length; i++) mixed[i] = (byte)(i / 1000 % 2 == 0 ? random.Next(256) : i % 7);
        byte[] packed = Snappy.Compress(mixed);
        Assert.Equal(mixed, Snappy.Decompress(packed, length));
        if (length > 70_000) Assert.InRange(packed.Length, 1, length * 3 / 4);
    }
}
