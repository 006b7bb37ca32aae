using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put a switch on a panel on.</summary>
public sealed class TurnSwitch : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var panel = t.Object<SwitchPanel>().On(table).Begins("switch", 0);

        t.Goal(new SwitchedOn(panel, "switch"));
        t.Expert(new Sequence(new Retry(3, new SwitchOn(panel, "switch")), new Home()));
        t.Say($"turn on the switch of {panel}");
        t.Say($"flip the switch on {panel}");
        t.Say($"switch {panel} on");
        t.Horizon(seconds: 40);
    }
}
