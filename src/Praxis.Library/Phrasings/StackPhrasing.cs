using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Stacking something on something.</summary>
public sealed class StackPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["stack"];
    public override IReadOnlyList<string> Predicates => ["stacked"];

    public override IReadOnlyList<string> English =>
    [
        "stack {0} on {1}", "put {0} on top of {1}", "stack {0} on top of {1}",
        "pile {0} onto {1}", "set {0} on top of {1}", "place {0} squarely on {1}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "把{0}叠到{1}上", "将{0}摞在{1}上", "把{0}堆到{1}上",
        "把{0}叠放在{1}上面", "将{0}叠在{1}上", "把{0}摞到{1}上面",
    ];

    public override string Doing => "stacking {0} on {1}";
    public override string Done => "stacked {0} on {1}";
}
