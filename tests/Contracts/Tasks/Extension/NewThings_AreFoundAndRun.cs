using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Tasks;
using Praxis.Rollout;
using Praxis.Simulation;
using Praxis.Tasks;
using Praxis.Tests.Contracts.Support;
using Xunit;

namespace Praxis.Tests.Contracts.Tasks.Extension;

/// <summary>A new object, a new task and a new robot, each in one file of another assembly, are found and work together.</summary>
public class NewThings_AreFoundAndRun
{
    static readonly Catalog Both = new(typeof(MugOnTray).Assembly, typeof(CandleOnPlate).Assembly);

    [Fact]
    public void Catalog_FindsThemBesideTheLibrarys()
    {
        Assert.Equal(["candle"], Both.Ids<ObjectCategory>().Except(Stage.Catalog.Ids<ObjectCategory>()));
        Assert.Equal(["candle-on-plate"], Both.Ids<TaskDefinition>().Except(Stage.Catalog.Ids<TaskDefinition>()));
        Assert.Equal(["watchful-panda"], Both.Ids<Robot>().Except(Stage.Catalog.Ids<Robot>()));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void NewRobot_DoesTheNewTaskWithTheNewObject(int seed)
    {
        TaskSpec task = Both.Create<TaskDefinition>("candle-on-plate").Build(Both);
        using var stage = Stage.Set(task, Both.Create<Robot>("watchful-panda"), Both, seed);
        Outcome outcome = stage.PlayExpert().Outcome;
        Assert.True(outcome.Success, outcome.Why);
    }

    [Fact]
    public void NewCategory_ChangesNoDrawOfTheOldOnes()
    {
        // an asset depends on its own seed alone, not on what else the catalogue holds
        Assert.Equal(Hash(Stage.Catalog), Hash(Both));
        static string Hash(Catalog catalog) => catalog.Create<ObjectCategory>("mug").Build(Rng.FromSeed(5)).Hash;
    }
}
