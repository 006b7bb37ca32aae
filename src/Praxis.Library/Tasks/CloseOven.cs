using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close an oven, which stands open.</summary>
public sealed class CloseOven : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var oven = t.Object<Oven>().On(table).Zone("back").Begins("door", 0.9);

        t.Goal(new IsClosed(oven, "door"));
        t.Expert(new Sequence(new Retry(3, new Close(oven, "door")), new Home()));
        t.Say($"close {oven}");
        t.Say($"shut {oven}");
        t.Say($"close the door of {oven}");
        t.Horizon(seconds: 40);
    }
}
