using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open a chest.</summary>
public sealed class OpenChest : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var chest = t.Object<Chest>().On(table).FacingRobot().Begins("lid", 0);

        t.Goal(new IsOpen(chest, "lid"));
        t.Expert(new Sequence(new Retry(3, new Open(chest, "lid")), new Home()));
        t.Say($"open {chest}");
        t.Say($"open the lid of {chest}");
        t.Say($"please open {chest}");
        t.Horizon(seconds: 40);
    }
}
