using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Pouring from one thing into another.</summary>
public sealed class PourPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["pour"];
    public override IReadOnlyList<string> Predicates => ["poured"];

    public override IReadOnlyList<string> English =>
    [
        "pour from {0} into {1}", "pour what is in {0} into {1}", "empty {0} into {1}",
        "pour the contents of {0} into {1}", "tip {0} out into {1}", "fill {1} from {0}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "把{0}里的东西倒进{1}", "将{0}倒入{1}", "从{0}往{1}里倒",
        "把{0}倒到{1}里", "将{0}里的东西倒到{1}里", "用{0}把{1}倒满",
    ];

    public override string Doing => "pouring from {0} into {1}";
    public override string Done => "poured from {0} into {1}";
}
