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
