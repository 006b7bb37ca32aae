using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open the top drawer, put the block into it, and close it.</summary>
public sealed class PutBlockInDrawer : TaskDefinition
{
    const string Top = "drawer-1";

    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var cabinet = t.Object<DrawerCabinet>().On(table).Zone("back");
        var block = t.Object<Block>().On(table);

        t.Goal(new In(block, cabinet, Top) & new IsClosed(cabinet, Top));
        t.Expert(new Sequence(
            new Retry(2, new Open(cabinet, Top)), new Retry(3, new Pick(block)), new PlaceIn(block, cabinet, Top),
            new Retry(2, new Close(cabinet, Top)), new Home()));
        t.Say($"put {block} in the top drawer of {cabinet} and close it");
        t.Say($"open the top drawer of {cabinet}, put {block} in it, and close it");
        t.Say($"store {block} in the top drawer of {cabinet}");
        t.Horizon(seconds: 90);
    }
}
