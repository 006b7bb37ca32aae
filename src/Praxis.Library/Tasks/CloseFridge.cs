using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close the upper door of a fridge, which stands open.</summary>
public sealed class CloseFridge : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var fridge = t.Object<Fridge>().On(table).Zone("back").Begins("door-1", 0.9);

        t.Goal(new IsClosed(fridge, "door-1"));
        t.Expert(new Sequence(new Retry(3, new Close(fridge, "door-1")), new Home()));
        t.Say($"close the door of {fridge}");
        t.Say($"shut the door of {fridge}");
        t.Say($"close the door of {fridge}");
        t.Horizon(seconds: 40);
    }
}
