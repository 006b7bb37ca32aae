using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Screwing something tight.</summary>
public sealed class ScrewPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["screw"];
    public override IReadOnlyList<string> Predicates => ["screwed"];

    public override IReadOnlyList<string> English =>
    [
        "screw on {0}", "screw {0} tight", "tighten {0}",
        "screw {0} on", "twist {0} on", "fasten {0}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "拧紧{0}", "把{0}拧上", "将{0}旋紧",
        "拧上{0}", "把{0}旋上", "将{0}拧好",
    ];

    public override string Doing => "screwing on {0}";
    public override string Done => "screwed on {0}";
}
