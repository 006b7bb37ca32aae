using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Taking something up.</summary>
public sealed class PickPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["pick"];
    public override IReadOnlyList<string> Predicates => ["holding", "lifted"];

    public override IReadOnlyList<string> English =>
    [
        "pick up {0}", "grasp {0}", "lift {0}",
        "take {0}", "grab {0}", "pick {0} up",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "拿起{0}", "抓起{0}", "把{0}拿起来",
        "抓住{0}", "提起{0}", "把{0}抓起来",
    ];

    public override string Doing => "picking up {0}";
    public override string Done => "picked up {0}";
}
