using System.Text.Json;
using Praxis.Assets;
using Praxis.Cli;
using Praxis.Core;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class AssetCommand_Builds
{
    [Fact]
    public void Sentence_IsDescribed_ForProgramsToo()
    {
        var done = Invocation.Of("asset a red mug --json");
        Assert.Equal(ExitCode.Done, done.Code);
        JsonElement report = JsonDocument.Parse(done.Out).RootElement;
        Assert.Equal(("mug", "red"), (report.GetProperty("category").GetString(), report.GetProperty("color").GetString()));
    }

    [Theory]
    [InlineData("asset a purple unicorn")]
    [InlineData("asset a mug --formats fbx --out /tmp/never")]
    [InlineData("asset import nowhere.obj")]
    [InlineData("asset import")]
    public void WhatCannotBe_IsRefusedInOneLine(string line)
    {
        var refused = Invocation.Of(line);
        Assert.Equal((ExitCode.Wrong, ""), (refused.Code, refused.Out));
        Assert.Matches("^praxis: .+\n$", refused.Error);
    }

    [Fact]
    public void TheNextThing_TakesTheFolderOver()
    {
        string folder = Directory.CreateTempSubdirectory("praxis-asset-").FullName;
        try
        {
            Invocation.Of($"asset a red block --out {folder} --formats obj,urdf");
            File.WriteAllText($"{folder}/mine.txt", "stays");
            Invocation.Of($"asset a dice --out {folder} --formats mjcf");
            string[] there = [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
            using JsonDocument recipe = JsonDocument.Parse(File.ReadAllText($"{folder}/asset.json"));
            string[] listed = [.. recipe.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString()!)];
            Assert.Contains("dice.xml", listed);
            Assert.Equal(there, listed.Append("mine.txt").Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void AFolder_ThatIsWrong_BlocksNoOther()
    {
        string folder = Directory.CreateTempSubdirectory("praxis-asset-").FullName;
        try
        {
            Invocation.Of($"asset a red block --out {folder}/red-block --formats obj");
            Invocation.Of($"asset a bottle --out {folder}/bottle --formats obj"); // the name of an object of the library
            Directory.CreateDirectory($"{folder}/empty");
            File.WriteAllText($"{folder}/empty/asset.json", "{}");
            var done = Invocation.Of($"list objects --things {folder}");
            Assert.Equal(ExitCode.Done, done.Code);
            Assert.Contains("red-block", done.Out, StringComparison.Ordinal);
            Assert.Contains("left out: The asset.json of the thing 'empty'", done.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("given key", done.Error, StringComparison.Ordinal);
            Assert.Contains("left out: 'bottle' is an object of the library", done.Error, StringComparison.Ordinal);
            Assert.Equal("red-block", Assert.Single(KeptFiles.In(folder, ["red-block"])).Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void AMass_ThatWasEdited_IsNoticed()
    {
        string folder = Directory.CreateTempSubdirectory("praxis-asset-").FullName;
        try
        {
            Invocation.Of($"asset a red block --out {folder}/red-block --formats obj");
            string recipe = File.ReadAllText($"{folder}/red-block/asset.json");
            JsonElement mass = JsonDocument.Parse(recipe).RootElement.GetProperty("mass");
            File.WriteAllText($"{folder}/red-block/asset.json", recipe.Replace(mass.GetRawText(), "7.5", StringComparison.Ordinal));
            var library = new Catalog(typeof(Praxis.Library.Objects.Block).Assembly);
            string told = Assert.Throws<PraxisException>(() =>
                KeptFiles.In($"{folder}/red-block")[0].Thing(library).Build(Rng.FromSeed(0))).Message;
            Assert.Contains("asset.json says 7.5", told, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void WhatWasExported_ComesBack()
    {
        string folder = Directory.CreateTempSubdirectory("praxis-asset-").FullName;
        try
        {
            Assert.Equal(ExitCode.Done, Invocation.Of($"asset a 4 cm blue block --out {folder}/block --formats obj,urdf").Code);
            Assert.True(File.Exists($"{folder}/block/block.urdf"));
            var done = Invocation.Of($"asset import {folder}/block/block.obj --material wooden --out {folder}/scan --formats obj --json");
            JsonElement report = JsonDocument.Parse(done.Out).RootElement;
            Assert.Equal(0.04, report.GetProperty("size")[2].GetDouble(), 0.0008); // m, the 2 % that sentences promise
            ObjectCategory kept = KeptFiles.In($"{folder}/scan")[0].Thing(new());
            Assert.Equal(report.GetProperty("hash").GetString(), kept.Build(Rng.FromSeed(0)).Hash);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
