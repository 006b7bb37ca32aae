using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Pressing something.</summary>
public sealed class PressPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["press"];
    public override IReadOnlyList<string> Predicates => ["pressed"];

    public override IReadOnlyList<string> English =>
    [
        "press {0}", "push {0}", "press down on {0}",
        "push {0} down", "press {0} once", "give {0} a press",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "按{0}", "按一下{0}", "按下{0}",
        "把{0}按下去", "将{0}按下", "按动{0}",
    ];

    public override string Doing => "pressing {0}";
    public override string Done => "pressed {0}";
}
