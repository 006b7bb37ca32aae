using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Turn on the first burner of a stove.</summary>
public sealed class TurnOnStove : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var stove = t.Object<Stove>().On(table);

        t.Goal(new SwitchedOn(stove, "knob-1"));
        t.Expert(new Sequence(new Retry(3, new SwitchOn(stove, "knob-1")), new Home()));
        t.Say($"turn on the first burner of {stove}");
        t.Say($"turn the first knob of {stove}");
        t.Horizon(seconds: 40);
    }
}
