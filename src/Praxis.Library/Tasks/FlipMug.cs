using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Turn the mug over, so that it stands on its head.</summary>
public sealed class FlipMug : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var mug = t.Object<Mug>().On(table);

        t.Goal(new Flipped(mug) & new On(mug, table) & !new Holding(mug));
        t.Expert(new Sequence(new Retry(3, new Sequence(new Retry(3, new Pick(mug)), new Flip(mug, table))), new Home()));
        t.Say($"turn {mug} over on {table}");
        t.Say($"put {mug} upside down on {table}");
        t.Say($"flip {mug} over and leave it on {table}");
        t.Horizon(seconds: 40);
    }
}
