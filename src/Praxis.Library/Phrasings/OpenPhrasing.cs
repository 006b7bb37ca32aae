using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Opening something.</summary>
public sealed class OpenPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["open"];
    public override IReadOnlyList<string> Predicates => ["is-open"];

    public override IReadOnlyList<string> English =>
    [
        "open {0}", "open up {0}", "get {0} open",
        "make {0} open", "open {0} up", "leave {0} open",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "打开{0}", "把{0}打开", "将{0}打开",
        "开一下{0}", "把{0}开开", "让{0}开着",
    ];

    public override string Doing => "opening {0}";
    public override string Done => "opened {0}";
}
