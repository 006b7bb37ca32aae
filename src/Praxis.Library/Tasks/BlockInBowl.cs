using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put the block into the bowl.</summary>
public sealed class BlockInBowl : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var block = t.Object<Block>().On(table);
        var bowl = t.Object<Bowl>().On(table).AtLeast(0.04, from: block);

        t.Goal(new In(block, bowl) & !new Holding(block));
        t.Expert(new Sequence(new Retry(3, new Pick(block)), new PlaceIn(block, bowl), new Home()));
        t.Say($"put {block} in {bowl}");
        t.Say($"drop {block} into {bowl}");
        t.Say($"place {block} inside {bowl}");
        t.Horizon(seconds: 25);
    }
}
