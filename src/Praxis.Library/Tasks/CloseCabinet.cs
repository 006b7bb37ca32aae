using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close the door of a cabinet, which stands open.</summary>
public sealed class CloseCabinet : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var cabinet = t.Object<HingedCabinet>().On(table).Zone("back").Begins("door", 0.9);

        t.Goal(new IsClosed(cabinet, "door"));
        t.Expert(new Sequence(new Retry(3, new Close(cabinet, "door")), new Home()));
        t.Say($"close {cabinet}");
        t.Say($"shut {cabinet}");
        t.Say($"close the door of {cabinet}");
        t.Horizon(seconds: 40);
    }
}
