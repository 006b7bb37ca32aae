using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Inserting something.</summary>
public sealed class InsertPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["insert"];
    public override IReadOnlyList<string> Predicates => ["inserted"];

    public override IReadOnlyList<string> English =>
    [
        "insert {0} into {1}", "put {0} into {1}", "plug {0} into {1}",
        "stick {0} into {1}", "slide {0} into {1}", "push {0} into {1}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "把{0}插进{1}", "将{0}插入{1}", "把{0}插到{1}里",
        "把{0}塞进{1}", "将{0}插到{1}里", "把{0}推进{1}里",
    ];

    public override string Doing => "inserting {0} into {1}";
    public override string Done => "inserted {0} into {1}";
}
