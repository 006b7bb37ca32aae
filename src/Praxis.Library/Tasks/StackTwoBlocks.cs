using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Stack one block on the other and let go.</summary>
public sealed class StackTwoBlocks : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var top = t.Object<Block>("top-block").On(table);
        var bottom = t.Object<Block>("bottom-block").On(table).AtLeast(0.06, from: top);

        t.Goal(new On(top, bottom) & !new Holding(top));
        t.Expert(new Sequence(new Retry(3, new Pick(top)), new Stack(top, bottom), new Home()));
        t.Say($"stack {top} on {bottom}");
        t.Say($"put {top} on top of {bottom}");
        t.Say($"build a tower: {top} goes on {bottom}");
        t.Horizon(seconds: 25);
    }
}
