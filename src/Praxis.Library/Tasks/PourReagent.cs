using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Pour what is in one beaker into the other, over its lip, without spilling any.</summary>
public sealed class PourReagent : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var full = t.Object<Beaker>("full").On(table).Filled(0.3, 0.5, "water");
        var empty = t.Object<Beaker>("empty").On(table).AtLeast(0.05, from: full);

        t.Goal(new Poured(full, empty) & !new Spilled(full) & new On(full, table) & new Upright(full) & !new Holding(full));
        t.Expert(new Sequence(new Retry(3, new Pick(full)), new Retry(2, new Pour(full, empty)), new PlaceOn(full, table), new Home()));
        t.Say($"pour the water from {full} into {empty} and set {full} back on {table}");
        t.Say($"pour what is in {full} into {empty} and leave {full} on {table}");
        t.Say($"empty {full} into {empty}, then put it back on {table}");
        t.Horizon(seconds: 45);
    }
}
