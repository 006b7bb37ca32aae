using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close a microwave, which stands open.</summary>
public sealed class CloseMicrowave : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var microwave = t.Object<Microwave>().On(table).Zone("back").Begins("door", 0.9);

        t.Goal(new IsClosed(microwave, "door"));
        t.Expert(new Sequence(new Retry(3, new Close(microwave, "door")), new Home()));
        t.Say($"close {microwave}");
        t.Say($"shut {microwave}");
        t.Say($"close the door of {microwave}");
        t.Horizon(seconds: 40);
    }
}
