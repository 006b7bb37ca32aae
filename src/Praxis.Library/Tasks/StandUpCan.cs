using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Stand the can up that lies on the table.</summary>
public sealed class StandUpCan : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var can = t.Object<Can>().On(table).Lying();

        t.Goal(new Upright(can) & new On(can, table) & !new Holding(can));
        t.Expert(new Sequence(new Retry(3, new Sequence(new Retry(3, new Pick(can)), new Reorient(can, table))), new Home()));
        t.Say($"stand {can} up on {table}");
        t.Say($"set {can} upright on {table}");
        t.Say($"put {can} on its foot on {table}");
        t.Horizon(seconds: 40);
    }
}
