using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open a laptop.</summary>
public sealed class OpenLaptop : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var laptop = t.Object<Laptop>().On(table).FacingRobot().Begins("lid", 0);

        t.Goal(new IsOpen(laptop, "lid"));
        t.Expert(new Sequence(new Retry(3, new Open(laptop, "lid")), new Home()));
        t.Say($"open {laptop}");
        t.Say($"open the lid of {laptop}");
        t.Say($"please open {laptop}");
        t.Horizon(seconds: 40);
    }
}
