using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Pushing something along.</summary>
public sealed class PushPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["push"];

    public override IReadOnlyList<string> English =>
    [
        "push {0}", "push {0} along", "shove {0}",
        "give {0} a push", "push {0} over", "move {0} by pushing it",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "推{0}", "推一下{0}", "把{0}推过去",
        "推动{0}", "将{0}推开", "用推的方式移动{0}",
    ];

    public override string Doing => "pushing {0}";
    public override string Done => "pushed {0}";
}
