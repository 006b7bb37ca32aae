using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Turn the can over, so that it stands on its head.</summary>
public sealed class FlipCan : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var can = t.Object<Can>().On(table);

        t.Goal(new Flipped(can) & new On(can, table) & !new Holding(can));
        t.Expert(new Sequence(new Retry(3, new Sequence(new Retry(3, new Pick(can)), new Flip(can, table))), new Home()));
        t.Say($"turn {can} over on {table}");
        t.Say($"put {can} upside down on {table}");
        t.Say($"flip {can} over and leave it on {table}");
        t.Horizon(seconds: 40);
    }
}
