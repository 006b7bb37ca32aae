using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Turn up the knob of a panel.</summary>
public sealed class TurnKnob : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var panel = t.Object<SwitchPanel>().On(table).Begins("knob", 0);

        t.Goal(new SwitchedOn(panel, "knob"));
        t.Expert(new Sequence(new Retry(3, new SwitchOn(panel, "knob")), new Home()));
        t.Say($"turn up the knob of {panel}");
        t.Say($"turn the knob on {panel}");
        t.Horizon(seconds: 40);
    }
}
