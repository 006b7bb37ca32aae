using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Screwing something off.</summary>
public sealed class UnscrewPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["unscrew"];
    public override IReadOnlyList<string> Predicates => ["unscrewed"];

    public override IReadOnlyList<string> English =>
    [
        "unscrew {0}", "screw off {0}", "loosen {0}",
        "twist off {0}", "screw {0} off", "undo {0}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "拧开{0}", "把{0}拧下来", "将{0}旋开",
        "拧下{0}", "把{0}旋下来", "拧松{0}",
    ];

    public override string Doing => "unscrewing {0}";
    public override string Done => "unscrewed {0}";
}
