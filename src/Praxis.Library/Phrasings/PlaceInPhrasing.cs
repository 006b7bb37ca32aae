using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Putting something into something.</summary>
public sealed class PlaceInPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["place-in"];
    public override IReadOnlyList<string> Predicates => ["in"];

    public override IReadOnlyList<string> English =>
    [
        "put {0} in {1}", "place {0} in {1}", "put {0} into {1}",
        "move {0} into {1}", "place {0} inside {1}", "drop {0} into {1}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "把{0}放进{1}里", "将{0}放到{1}里", "把{0}装进{1}",
        "把{0}移到{1}里", "将{0}放入{1}", "把{0}放在{1}里面",
    ];

    public override string Doing => "putting {0} in {1}";
    public override string Done => "put {0} in {1}";
}
