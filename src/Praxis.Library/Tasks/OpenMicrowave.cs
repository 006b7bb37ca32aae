using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open a microwave.</summary>
public sealed class OpenMicrowave : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var microwave = t.Object<Microwave>().On(table).Zone("back");

        t.Goal(new IsOpen(microwave, "door"));
        t.Expert(new Sequence(new Retry(3, new Open(microwave, "door")), new Home()));
        t.Say($"open {microwave}");
        t.Say($"open the door of {microwave}");
        t.Say($"please open {microwave}");
        t.Horizon(seconds: 40);
    }
}
