using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open an oven.</summary>
public sealed class OpenOven : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var oven = t.Object<Oven>().On(table).Zone("back");

        t.Goal(new IsOpen(oven, "door"));
        t.Expert(new Sequence(new Retry(3, new Open(oven, "door")), new Home()));
        t.Say($"open {oven}");
        t.Say($"open the door of {oven}");
        t.Say($"please open {oven}");
        t.Horizon(seconds: 40);
    }
}
