using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open the door of a cabinet.</summary>
public sealed class OpenCabinet : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var cabinet = t.Object<HingedCabinet>().On(table).Zone("back");

        t.Goal(new IsOpen(cabinet, "door"));
        t.Expert(new Sequence(new Retry(3, new Open(cabinet, "door")), new Home()));
        t.Say($"open {cabinet}");
        t.Say($"open the door of {cabinet}");
        t.Say($"please open {cabinet}");
        t.Horizon(seconds: 40);
    }
}
