using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open the upper door of a fridge.</summary>
public sealed class OpenFridge : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var fridge = t.Object<Fridge>().On(table).Zone("back");

        t.Goal(new IsOpen(fridge, "door-1"));
        t.Expert(new Sequence(new Retry(3, new Open(fridge, "door-1")), new Home()));
        t.Say($"open the door of {fridge}");
        t.Say($"open the door of {fridge}");
        t.Say($"please open the door of {fridge}");
        t.Horizon(seconds: 40);
    }
}
