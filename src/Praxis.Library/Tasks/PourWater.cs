using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Pour the water that is in the mug into the bowl, without spilling any.</summary>
public sealed class PourWater : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var mug = t.Object<Mug>().On(table).Filled(0.3, 0.6, "water");
        var bowl = t.Object<Bowl>().On(table).AtLeast(0.05, from: mug);

        t.Goal(new Poured(mug, bowl) & !new Spilled(mug) & new On(mug, table) & new Upright(mug) & !new Holding(mug));
        t.Expert(new Sequence(new Retry(3, new Pick(mug)), new Retry(2, new Pour(mug, bowl)), new PlaceOn(mug, table), new Home()));
        t.Say($"pour the water from {mug} into {bowl} and set {mug} back on {table}");
        t.Say($"empty {mug} into {bowl}, then put it back on {table}");
        t.Say($"pour what is in {mug} into {bowl} and leave {mug} on {table}");
        t.Horizon(seconds: 45);
    }
}
