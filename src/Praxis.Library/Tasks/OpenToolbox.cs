using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Open a toolbox.</summary>
public sealed class OpenToolbox : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var toolbox = t.Object<Toolbox>().On(table).FacingRobot().Begins("lid", 0);

        t.Goal(new IsOpen(toolbox, "lid"));
        t.Expert(new Sequence(new Retry(3, new Open(toolbox, "lid")), new Home()));
        t.Say($"open {toolbox}");
        t.Say($"open the lid of {toolbox}");
        t.Say($"please open {toolbox}");
        t.Horizon(seconds: 40);
    }
}
