using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Reach for the block, grasp it and hold it clear of the table.</summary>
public sealed class GraspBlock : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var block = t.Object<Block>().On(table);

        t.Goal(new Holding(block) & new Lifted(block));
        t.Expert(new Retry(3, new Pick(block)));
        t.Say($"pick up {block}");
        t.Say($"grasp {block}");
        t.Say($"lift {block}");
        t.Say($"take {block} off the table and hold it");
        t.Horizon(seconds: 12);
    }
}
