using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put the mug on the coaster, where a can stands. The goal plans itself: the can has to go first.</summary>
public sealed class MugOnTakenCoaster : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var coaster = t.Object<Coaster>().On(table);
        t.Object<Can>().On(coaster);
        var mug = t.Object<Mug>().On(table).AtLeast(0.05, from: coaster);

        t.Goal(new On(mug, coaster) & new Upright(mug));
        t.Say($"put {mug} on {coaster}");
        t.Say($"{mug} belongs on {coaster}");
        t.Say($"make room on {coaster} and set {mug} down there");
        t.Horizon(seconds: 50);
    }
}
