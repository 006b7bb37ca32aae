using System.Text.Json.Nodes;
using Praxis.Data;
using Xunit;

namespace Praxis.Tests.Unit.Data;

public sealed class Validator_Finds(Validator_Finds.Sound sound) : IClassFixture<Validator_Finds.Sound>, IDisposable
{
    readonly SyntheticDataset dataset = new();

    /// <summary>A dataset without fault, made once; every test spoils a copy.</summary>
    public sealed class Sound : IDisposable
    {
        readonly Lazy<SyntheticDataset> dataset = new(() =>
        {
            var made = new SyntheticDataset();
            made.Assemble(made.AddEpisode(0, 20), made.AddEpisode(1, 25));
            return made;
        });

        public string Root => dataset.Value.Root;

        public void Dispose()
        {
            if (dataset.IsValueCreated) dataset.Value.Dispose();
        }
    }

    public void Dispose() => dataset.Dispose();

    string Full(string path) => Path.Combine(dataset.Root, path);

    void Make(bool keepManifest = false)
    {
        foreach (string file in FileHash.RelativeFiles(sound.Root))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!); // never null: the file has a folder
            File.Copy(Path.Combine(sound.Root, file), Full(file));
        }
        if (!keepManifest) File.Delete(Full("manifest.json")); // so that the rules are tried, not the hashes
    }

    Finding Expect(string rule, string fragment)
    {
        IReadOnlyList<Finding> findings = DatasetValidator.Validate(dataset.Root);
        Finding? found = findings.FirstOrDefault(f => f.Rule == rule && f.ToString().Contains(fragment, StringComparison.Ordinal));
        Assert.True(found is not null, $"No {rule} with '{fragment}' among: {string.Join("\n", findings)}");
        return found;
    }

    void Edit(string path, Action<JsonObject> edit)
    {
        JsonObject json = JsonNode.Parse(File.ReadAllBytes(Full(path)))!.AsObject(); // we wrote it
        edit(json);
        File.WriteAllText(Full(path), json.ToJsonString());
    }

    /// <summary>Writes the data file again, with one column changed.</summary>
    void EditColumn(string name, Func<EpisodeColumn, EpisodeColumn> edit)
    {
        EpisodeColumn[][] episodes;
        using (LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Root))
            episodes =
                [.. Enumerable.Range(0, 2)
                .Select(e => reader.ReadColumns(e).Select(c => e == 1 && c.Feature.Name == name ? edit(c) : c).ToArray())];
        using FileStream file = File.Create(Full("data/chunk-000/file-000.parquet"));
        using var writer = new ParquetWriter(file, [.. episodes[0].Select(c => c.ParquetColumn)]);
        foreach (EpisodeColumn[] columns in episodes) writer.WriteRowGroup(columns[0].Frames, [.. columns.Select(c => c.ParquetValues)]);
        writer.Finish();
    }

    static EpisodeColumn With(EpisodeColumn column, int index, double value)
    {
        double[] values = column.ToDoubles();
        values[index] = value;
        var copy = new EpisodeColumn(column.Feature);
        for (int i = 0; i < column.Frames; i++) copy.Append(values.AsSpan(i * column.Feature.Size, column.Feature.Size));
        return copy;
    }

    [FactIfFfmpeg]
    public void AMissingVideo()
    {
        Make();
        File.Delete(Full("videos/observation.images.side/chunk-000/file-000.mp4"));
        Finding finding = Expect("V3-07", "missing");
        Assert.Equal(("videos/observation.images.side/chunk-000/file-000.mp4", 0, Severity.Error),
            (finding.File, finding.Episode, finding.Severity));
    }

    [FactIfFfmpeg]
    public void AVideoOfTheWrongLength()
    {
        Make();
        File.Copy(Path.Combine(dataset.Episodes, "000000", "videos", "observation.images.side.mp4"),
            Full("videos/observation.images.side/chunk-000/file-000.mp4"), overwrite: true);
        Assert.Equal("videos/observation.images.side/chunk-000/file-000.mp4", Expect("V3-11", "It has 20 frames, its episodes 45.").File);
    }

    [FactIfFfmpeg]
    public void NaN_WithItsEpisodeAndFrame()
    {
        Make();
        EditColumn("action", c => With(c, 3 * 7 + 1, double.NaN));
        Finding finding = Expect("V3-08", "NaN");
        Assert.Equal((1, 7, "action", Severity.Error), (finding.Episode, finding.Frame, finding.Feature, finding.Severity));
    }

    [FactIfFfmpeg]
    public void ATimestampThatIsOff()
    {
        Make();
        EditColumn("timestamp", c => With(c, 4, 0.3));
        Finding finding = Expect("V3-10", "0.3");
        Assert.Equal((1, 4), (finding.Episode, finding.Frame));
    }

    [FactIfFfmpeg]
    public void AnIndexOutOfOrder_AndATaskThatIsNotThere()
    {
        Make();
        EditColumn("index", c => With(c, 2, 99));
        Expect("V3-09", "It is 99 instead of 22");
        EditColumn("task_index", c => With(c, 2, 5));
        Expect("V3-09", "It is 5; there are 1 tasks.");
    }

    [FactIfFfmpeg]
    public void StatisticsThatAreNotThoseOfTheRows()
    {
        Make();
        Edit("meta/stats.json", s => s["action"]!["mean"]![1] = 0.75); // ours has it
        Assert.Equal("action", Expect("V3-12", "Element 1 has mean 0.75").Feature);
        Edit("meta/stats.json", s => s["action"]!["q01"]![1] = 9);
        Expect("V3-12", "q01 9 above q10");
        Edit("meta/stats.json", s => s.Remove("action"));
        Expect("V3-12", "It has no statistics");
    }

    [FactIfFfmpeg]
    public void AFlippedBit_ThroughTheManifest()
    {
        Make(keepManifest: true);
        Assert.Empty(DatasetValidator.Validate(dataset.Root));
        string path = "videos/observation.images.front/chunk-000/file-000.mp4";
        byte[] bytes = File.ReadAllBytes(Full(path));
        bytes[^100] ^= 1;
        File.WriteAllBytes(Full(path), bytes);
        Finding finding = Expect("manifest", "SHA-256 differs");
        Assert.Equal((path, 0), (finding.File, finding.Episode));
    }

    [FactIfFfmpeg]
    public void DescriptionsThatDoNotFit()
    {
        Make();
        Edit("meta/info.json", i => i["total_frames"] = 46);
        Expect("V3-06", "info.json says 46");
        Edit("meta/info.json", i => i["codebase_version"] = "v2.1");
        Expect("V3-01", "v2.1");
        Edit("meta/info.json", i => i["features"]!["observation.state"]!["shape"] = new JsonArray(4)); // ours has it
        Expect("V3-08", "A row has 3 values instead of 4");
        Expect("V3-03", "3 names for 4");
        Edit("meta/info.json",
            i => i["features"]!["ghost"] = new JsonObject { ["dtype"] = "float32", ["shape"] = new JsonArray(1), ["names"] = null });
        Expect("V3-08", "no such column");
        Edit("meta/info.json", i => i["features"]!.AsObject().Remove("label.phase"));
        Expect("V3-08", "does not declare it");
    }

    [FactIfFfmpeg]
    public void TasksWithoutTheirPandasIndex()
    {
        Make();
        using (FileStream file = File.Create(Full("meta/tasks.parquet")))
        using (var writer = new ParquetWriter(file, [new("task_index", ParquetType.Int64), new("task", ParquetType.String)]))
        {
            writer.WriteRowGroup(1, [new(new byte[8], 1), new((byte[])[17, 0, 0, 0, .. "move the gradient"u8], 1)]);
            writer.Finish();
        }
        Expect("V3-05", "pandas");
    }

    [FactIfFfmpeg]
    public void AGlitch_ButNotAFastMotionThatPassesThroughAllValues()
    {
        Make();
        EditColumn("observation.state", c => Bumped(c, 12));
        Assert.Contains("Element 2 is", Expect("V3-15", "12 sigma from its mean").ToString(), StringComparison.Ordinal);
        EditColumn("observation.state", c => Bumped(c, 2, 5, 8, 11, 12, 10, 7, 4));
        Assert.DoesNotContain(DatasetValidator.Validate(dataset.Root), f => f.ToString().Contains("sigma from", StringComparison.Ordinal));
    }

    // the third element, so many sigma off in the frames from the fifth on
    EpisodeColumn Bumped(EpisodeColumn column, params double[] sigma)
    {
        JsonNode known = JsonNode.Parse(File.ReadAllBytes(Full("meta/stats.json")))!["observation.state"]!; // we wrote it
        (double mean, double std) = ((double)known["mean"]![2]!, (double)known["std"]![2]!);
        for (int i = 0; i < sigma.Length; i++) column = With(column, (5 + i) * 3 + 2, mean + std * sigma[i]);
        return column;
    }

    [FactIfFfmpeg]
    public void EpisodesThatAreCopies()
    {
        dataset.Assemble(dataset.AddEpisode(0, 20), dataset.AddEpisode(1, 20));
        File.Delete(Full("manifest.json"));
        EpisodeColumn first;
        using (LeRobotV3Reader reader = LeRobotV3Reader.Open(dataset.Root)) first = reader.ReadColumns(0, ["action"])[0];
        EditColumn("action", _ => first);
        Assert.Equal(1, Expect("V3-15", "exactly those of episode 0").Episode);
    }

    [FactIfFfmpeg]
    public void Something_WhateverFileIsTruncatedOrFilledWithRubbish()
    {
        Make(keepManifest: true);
        foreach (string file in FileHash.RelativeFiles(dataset.Root).Where(f => !f.StartsWith(".work", StringComparison.Ordinal)))
        {
            byte[] good = File.ReadAllBytes(Full(file));
            foreach (byte[] bad in new[] { [], good[..(good.Length / 2)], [.. good.Select((b, i) => (byte)(b ^ i * 31))] })
            {
                File.WriteAllBytes(Full(file), bad);
                Assert.Contains(DatasetValidator.Validate(dataset.Root), f => f.Severity == Severity.Error);
            }
            File.WriteAllBytes(Full(file), good);
        }
    }

    [Fact]
    public void AFolderThatIsNoDataset() => Expect("V3-01", "no finished dataset");
}
