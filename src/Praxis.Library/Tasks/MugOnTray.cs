using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Put the mug on the tray, upright, and let go of it.</summary>
public sealed class MugOnTray : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var mug = t.Object<Mug>().On(table);
        var tray = t.Object<Tray>().On(table).AtLeast(0.02, from: mug);

        t.Goal(new On(mug, tray) & new Upright(mug) & !new Holding(mug));
        t.Expert(new Sequence(new Retry(3, new Pick(mug)), new PlaceOn(mug, tray), new Home()));
        t.Say($"put {mug} on {tray}");
        t.Say($"place {mug} onto {tray}");
        t.Say($"set {mug} down on {tray}");
        t.Say($"move {mug} to {tray}");
        t.Horizon(seconds: 25);
    }
}
