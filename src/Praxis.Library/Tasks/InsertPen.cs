using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put the marker into the pen holder, tip down.</summary>
public sealed class InsertPen : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var pen = t.Object<MarkerPen>().On(table);
        var holder = t.Object<PenHolder>().On(table).AtLeast(0.04, from: pen);

        t.Goal(new Inserted(pen, holder) & !new Holding(pen));
        t.Expert(new Sequence(new Retry(3, new Sequence(new Retry(3, new Pick(pen)), new Insert(pen, holder))), new Home()));
        t.Say($"put {pen} into {holder}");
        t.Say($"insert {pen} into {holder}");
        t.Say($"stand {pen} up in {holder}");
        t.Horizon(seconds: 45);
    }
}
