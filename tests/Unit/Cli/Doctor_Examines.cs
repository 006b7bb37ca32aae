using System.Text.Json;
using Praxis.App;
using Praxis.Cli;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class Doctor_Examines
{
    [Fact]
    public void Machine_WithCode2ExactlyWhenSomethingRequiredIsMissing()
    {
        bool well = new Doctor("out").Run().Checks.All(c => c.Ok || !c.Required);
        Assert.Equal(well ? ExitCode.Done : ExitCode.Wrong, Invocation.Of("doctor").Code);
    }

    [Fact]
    public void Everything_WithARemedyForWhatIsMissing() =>
        Assert.All(new Doctor("out").Run().Checks, c => Assert.True(c.Ok || c.Remedy is { Length: > 0 }, c.Name));

    [Fact]
    public void FolderBelowAFile_AsNotWritable()
    {
        string file = Path.GetTempFileName();
        var check = new Doctor(Path.Combine(file, "set")).Run().Checks.Single(c => c.Name == "write permission");
        File.Delete(file);
        Assert.False(check.Ok);
        Assert.Contains(file, check.Found);
    }

    [Fact]
    public void Json_HoldsTheSameChecks()
    {
        using var document = JsonDocument.Parse(Invocation.Of("doctor --json").Out);
        var names = document.RootElement.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString());
        Assert.Equal(new Doctor("out").Run().Checks.Select(c => c.Name), names);
    }
}
