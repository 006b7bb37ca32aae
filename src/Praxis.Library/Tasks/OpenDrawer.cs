using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open the top drawer of a cabinet.</summary>
public sealed class OpenDrawer : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var cabinet = t.Object<DrawerCabinet>().On(table).Zone("back");

        t.Goal(new IsOpen(cabinet, "drawer-1"));
        t.Expert(new Sequence(new Retry(3, new Open(cabinet, "drawer-1")), new Home()));
        t.Say($"open the top drawer of {cabinet}");
        t.Say($"pull out the top drawer of {cabinet}");
        t.Say($"please open the top drawer of {cabinet}");
        t.Horizon(seconds: 40);
    }
}
