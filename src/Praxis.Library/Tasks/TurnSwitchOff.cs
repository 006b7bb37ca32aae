using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put a switch on a panel off.</summary>
public sealed class TurnSwitchOff : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var panel = t.Object<SwitchPanel>().On(table).Begins("switch", 1);

        t.Goal(!new SwitchedOn(panel, "switch"));
        t.Expert(new Sequence(new Retry(3, new SwitchOff(panel, "switch")), new Home()));
        t.Say($"turn off the switch of {panel}");
        t.Say($"flip the switch of {panel} off");
        t.Say($"switch {panel} off");
        t.Horizon(seconds: 40);
    }
}
