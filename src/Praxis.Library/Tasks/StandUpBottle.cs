using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Stand the bottle up that lies on the table.</summary>
public sealed class StandUpBottle : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var bottle = t.Object<Bottle>().On(table).Lying();

        t.Goal(new Upright(bottle) & new On(bottle, table) & !new Holding(bottle));
        t.Expert(new Sequence(new Retry(3, new Sequence(new Retry(3, new Pick(bottle)), new Reorient(bottle, table))), new Home()));
        t.Say($"stand {bottle} up on {table}");
        t.Say($"set {bottle} upright on {table}");
        t.Say($"put {bottle} on its foot on {table}");
        t.Horizon(seconds: 40);
    }
}
