using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Pulling something along.</summary>
public sealed class PullPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["pull"];

    public override IReadOnlyList<string> English =>
    [
        "pull {0}", "pull {0} along", "drag {0}",
        "give {0} a pull", "pull {0} over", "move {0} by pulling it",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "拉{0}", "拉一下{0}", "把{0}拉过来",
        "拉动{0}", "将{0}拉近", "用拉的方式移动{0}",
    ];

    public override string Doing => "pulling {0}";
    public override string Done => "pulled {0}";
}
