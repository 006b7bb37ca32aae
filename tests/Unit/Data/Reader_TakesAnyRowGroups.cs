using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

/// <summary>Other writers put many episodes into a row group, or one episode into several.</summary>
public class Reader_TakesAnyRowGroups
{
    [FactIfFfmpeg]
    public void Episodes_AreTheSame_HoweverTheFileIsCut()
    {
        using var dataset = new SyntheticDataset();
        dataset.Assemble([.. Enumerable.Range(0, 4).Select(i => dataset.AddEpisode(i, 9 + i))]); // 9, 10, 11, 12 frames
        List<List<EpisodeColumn>> before = ReadAll(dataset.Root);
        foreach (int[] cut in (int[][])[[42], [5, 37], [9, 10, 11, 12], [1, 20, 1, 20], [41, 1]])
        {
            Rewrite(dataset.Root, before, cut);
            List<List<EpisodeColumn>> after = ReadAll(dataset.Root);
            for (int episode = 0; episode < before.Count; episode++)
                AssertEqual(before[episode], after[episode]);
        }
    }

    // forwards, backwards, then each twice: what was kept of one episode must not be taken for another's
    static List<List<EpisodeColumn>> ReadAll(string root)
    {
        using LeRobotV3Reader reader = LeRobotV3Reader.Open(root);
        List<List<EpisodeColumn>> read = [.. reader.Episodes.Select(e => reader.ReadColumns(e.Index).ToList())];
        foreach (int episode in (int[])[3, 2, 1, 0, 0, 3])
            AssertEqual(read[episode], reader.ReadColumns(episode));
        return read;
    }

    static void AssertEqual(IReadOnlyList<EpisodeColumn> expected, IReadOnlyList<EpisodeColumn> actual)
    {
        Assert.Equal(expected.Select(c => c.Feature.Name), actual.Select(c => c.Feature.Name));
        Assert.All(expected.Zip(actual), c => Assert.Equal(c.First.Plain.ToArray(), c.Second.Plain.ToArray()));
    }

    static void Rewrite(string root, List<List<EpisodeColumn>> episodes, int[] cut)
    {
        using FileStream stream = File.Create(Path.Combine(root, "data", "chunk-000", "file-000.parquet"));
        using var writer = new ParquetWriter(stream, [.. episodes[0].Select(c => c.ParquetColumn)]);
        int from = 0;
        foreach (int rows in cut)
        {
            EpisodeColumn[] group = [.. episodes[0].Select(c => new EpisodeColumn(c.Feature))];
            for (int i = 0; i < group.Length; i++)
            {
                int size = group[i].Feature.Size;
                bool text = group[i].Feature.DType == "string";
                string[] texts = text ? [.. episodes.SelectMany(e => Texts(e[i].Plain.ToArray()))] : [];
                double[] numbers = text ? [] : [.. episodes.SelectMany(e => e[i].ToDoubles())];
                for (int row = from; row < from + rows; row++)
                    if (text) group[i].Append(texts[row]);
                    else group[i].Append(numbers.AsSpan(row * size, size));
            }
            writer.WriteRowGroup(rows, [.. group.Select(c => c.ParquetValues)]);
            from += rows;
        }
        writer.Finish();
    }

    // each behind its length in 32 bits
    static IEnumerable<string> Texts(byte[] plain)
    {
        for (int at = 0; at < plain.Length;)
        {
            int length = BitConverter.ToInt32(plain, at);
            yield return System.Text.Encoding.UTF8.GetString(plain, at + 4, length);
            at += 4 + length;
        }
    }
}
