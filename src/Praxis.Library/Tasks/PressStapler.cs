using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Press a stapler.</summary>
public sealed class PressStapler : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var stapler = t.Object<Stapler>().On(table).FacingRobot();

        t.Goal(new Pressed(stapler, "jaw"));
        t.Expert(new Retry(3, new Press(stapler, "jaw")));
        t.Say($"press {stapler}");
        t.Say($"push {stapler} down");
        t.Horizon(seconds: 40);
    }
}
