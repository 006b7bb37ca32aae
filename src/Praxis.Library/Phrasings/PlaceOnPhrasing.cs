using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Setting something down on something.</summary>
public sealed class PlaceOnPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["place-on"];
    public override IReadOnlyList<string> Predicates => ["on"];

    public override IReadOnlyList<string> English =>
    [
        "put {0} on {1}", "place {0} on {1}", "set {0} down on {1}",
        "move {0} onto {1}", "place {0} on top of {1}", "lay {0} on {1}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "把{0}放到{1}上", "将{0}放在{1}上", "把{0}摆到{1}上",
        "把{0}移到{1}上", "把{0}放在{1}上面", "将{0}摆在{1}上面",
    ];

    public override string Doing => "putting {0} on {1}";
    public override string Done => "put {0} on {1}";
}
