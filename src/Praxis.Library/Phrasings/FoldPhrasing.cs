using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Folding something.</summary>
public sealed class FoldPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["fold"];
    public override IReadOnlyList<string> Predicates => ["folded"];

    public override IReadOnlyList<string> English =>
    [
        "fold {0}", "fold up {0}", "fold {0} neatly",
        "fold {0} up", "fold {0} over", "lay {0} in folds",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "折叠{0}", "把{0}叠好", "将{0}折起来",
        "叠{0}", "把{0}折好", "将{0}叠起来",
    ];

    public override string Doing => "folding {0}";
    public override string Done => "folded {0}";
}
