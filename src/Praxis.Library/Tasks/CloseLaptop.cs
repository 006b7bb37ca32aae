using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close a laptop, which stands open.</summary>
public sealed class CloseLaptop : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var laptop = t.Object<Laptop>().On(table).FacingRobot().Begins("lid", 0.9);

        t.Goal(new IsClosed(laptop, "lid"));
        t.Expert(new Sequence(new Retry(3, new Close(laptop, "lid")), new Home()));
        t.Say($"close {laptop}");
        t.Say($"shut {laptop}");
        t.Say($"close the lid of {laptop}");
        t.Horizon(seconds: 40);
    }
}
