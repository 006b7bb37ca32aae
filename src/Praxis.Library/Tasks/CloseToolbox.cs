using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Close a toolbox, which stands open.</summary>
public sealed class CloseToolbox : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var toolbox = t.Object<Toolbox>().On(table).FacingRobot().Begins("lid", 0.9);

        t.Goal(new IsClosed(toolbox, "lid"));
        t.Expert(new Sequence(new Retry(3, new Close(toolbox, "lid")), new Home()));
        t.Say($"close {toolbox}");
        t.Say($"shut {toolbox}");
        t.Say($"close the lid of {toolbox}");
        t.Horizon(seconds: 40);
    }
}
