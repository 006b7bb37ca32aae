using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close a chest, which stands open.</summary>
public sealed class CloseChest : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var chest = t.Object<Chest>().On(table).FacingRobot().Begins("lid", 0.9);

        t.Goal(new IsClosed(chest, "lid"));
        t.Expert(new Sequence(new Retry(3, new Close(chest, "lid")), new Home()));
        t.Say($"close {chest}");
        t.Say($"shut {chest}");
        t.Say($"close the lid of {chest}");
        t.Horizon(seconds: 40);
    }
}
