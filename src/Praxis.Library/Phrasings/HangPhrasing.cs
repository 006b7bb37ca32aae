using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Hanging something up.</summary>
public sealed class HangPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["hang"];
    public override IReadOnlyList<string> Predicates => ["hanging"];

    public override IReadOnlyList<string> English =>
    [
        "hang {0} on {1}", "hang {0} up on {1}", "put {0} up on {1}",
        "suspend {0} from {1}", "hook {0} onto {1}", "let {0} hang from {1}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "把{0}挂到{1}上", "将{0}挂在{1}上", "把{0}挂在{1}上面",
        "把{0}悬挂在{1}上", "将{0}挂到{1}上面", "把{0}钩在{1}上",
    ];

    public override string Doing => "hanging {0} on {1}";
    public override string Done => "hung {0} on {1}";
}
