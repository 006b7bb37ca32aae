using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Press the start button of a microwave.</summary>
public sealed class StartMicrowave : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var microwave = t.Object<Microwave>().On(table).Zone("left");

        t.Goal(new Pressed(microwave, "button"));
        t.Expert(new Retry(3, new Press(microwave, "button")));
        t.Say($"press the button of {microwave}");
        t.Say($"start {microwave}");
        t.Say($"push the start button of {microwave}");
        t.Horizon(seconds: 40);
    }
}
