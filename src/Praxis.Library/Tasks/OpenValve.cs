using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open a valve by its wheel.</summary>
public sealed class OpenValve : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var valve = t.Object<Valve>().On(table);

        t.Goal(new SwitchedOn(valve, "wheel"));
        t.Expert(new Sequence(new Retry(3, new SwitchOn(valve, "wheel")), new Home()));
        t.Say($"open {valve}");
        t.Say($"turn the wheel of {valve}");
        t.Horizon(seconds: 40);
    }
}
