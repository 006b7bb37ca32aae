using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Turn on a tap.</summary>
public sealed class TurnOnTap : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var sink = t.Object<Sink>().On(table);

        t.Goal(new SwitchedOn(sink, "lever"));
        t.Expert(new Sequence(new Retry(3, new SwitchOn(sink, "lever")), new Home()));
        t.Say($"turn on the tap of {sink}");
        t.Say($"open the tap of {sink}");
        t.Say($"turn the water of {sink} on");
        t.Horizon(seconds: 40);
    }
}
