using Praxis.Library.Objects;
using Praxis.Library.Predicates;
using Praxis.Library.Skills;
using Praxis.Tasks;

namespace Praxis.Library.Tasks;

/// <summary>Press an emergency button.</summary>
public sealed class PressButton : TaskDefinition
{
    public override void Define(TaskBuilder t)
    {
        var table = t.Object<Table>();
        var button = t.Object<EmergencyButton>().On(table);

        t.Goal(new Pressed(button, "button"));
        t.Expert(new Retry(3, new Press(button, "button")));
        t.Say($"press {button}");
        t.Say($"push {button}");
        t.Say($"push {button} down");
        t.Horizon(seconds: 40);
    }
}
