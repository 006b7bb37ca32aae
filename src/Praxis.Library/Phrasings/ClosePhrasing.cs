using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Closing something.</summary>
public sealed class ClosePhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["close"];
    public override IReadOnlyList<string> Predicates => ["is-closed"];

    public override IReadOnlyList<string> English =>
    [
        "close {0}", "shut {0}", "get {0} closed",
        "make sure to close {0}", "push {0} shut", "leave {0} closed",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "关上{0}", "把{0}关上", "将{0}关好",
        "合上{0}", "把{0}关好", "让{0}关着",
    ];

    public override string Doing => "closing {0}";
    public override string Done => "closed {0}";
}
