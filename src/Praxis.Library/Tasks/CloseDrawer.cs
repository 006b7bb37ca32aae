using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close the top drawer of a cabinet, which stands open.</summary>
public sealed class CloseDrawer : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var cabinet = t.Object<DrawerCabinet>().On(table).Zone("back").Begins("drawer-1", 0.9);

        t.Goal(new IsClosed(cabinet, "drawer-1"));
        t.Expert(new Sequence(new Retry(3, new Close(cabinet, "drawer-1")), new Home()));
        t.Say($"close the top drawer of {cabinet}");
        t.Say($"push the top drawer of {cabinet} in");
        t.Say($"shut the top drawer of {cabinet}");
        t.Horizon(seconds: 40);
    }
}
