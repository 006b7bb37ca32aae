using System.CommandLine;
using Praxis.App;
using Praxis.Cli.Verbs;
using Xunit;

namespace Praxis.Tests.Unit.Cli;

public class GenerateCommand_Reads
{
    [Fact]
    public void NothingButATask_AsTheStandardOptions()
    {
        var read = Read("mug-on-tray");
        var standard = new GenerateOptions { Tasks = read.Tasks, Out = "out/mug-on-tray", Cameras = read.Cameras, Labels = read.Labels };
        Assert.Equal(standard, read);
        Assert.Equal(["front", "side", "wrist"], read.Cameras);
        Assert.Equal(["mug-on-tray"], read.Tasks);
        Assert.Empty(read.Labels);
    }

    [Fact]
    public void EveryOption()
    {
        var read = Read("a b.yaml --episodes 7 --robot ur5e --seed 18446744073709551615 --workers 2 --cameras wrist,front --size 64x48 "
            + "--fps 30 --out /d --resume --tracer embree --codec h264 --labels semantic,depth --max-tries 3 --allow-failures 0.25");
        Assert.Equal(["a", "b.yaml"], read.Tasks);
        Assert.Equal(["wrist", "front"], read.Cameras);
        Assert.Equal(["semantic", "depth"], read.Labels);
        Assert.Equal(
            new()
            {
                Tasks = read.Tasks, Out = "/d", Episodes = 7, Robot = "ur5e", Seed = ulong.MaxValue, Workers = 2, Cameras = read.Cameras,
                Width = 64, Height = 48, Fps = 30, Resume = true, Tracer = "embree", Codec = "h264", Labels = read.Labels, MaxTries = 3,
                AllowFailures = 0.25,
            },
            read);
    }

    [Theory]
    [InlineData("my/Task_File.yaml", "out/Task_File")]
    [InlineData("block-in-bowl", "out/block-in-bowl")]
    public void Folder_FromTheFirstTask(string task, string folder) => Assert.Equal(folder, Read(task + " other").Out);

    static GenerateOptions Read(string line)
    {
        var verb = new GenerateCommand();
        var command = new Command(verb.Name);
        foreach (var argument in verb.Arguments) command.Add(argument);
        foreach (var option in verb.Options) command.Add(option);
        var given = command.Parse(line.Split(' '));
        Assert.Empty(given.Errors);
        return verb.Read(given);
    }
}
