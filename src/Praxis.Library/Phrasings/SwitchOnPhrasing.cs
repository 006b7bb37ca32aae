using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Switching something on.</summary>
public sealed class SwitchOnPhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["switch-on"];
    public override IReadOnlyList<string> Predicates => ["switched-on"];

    public override IReadOnlyList<string> English =>
    [
        "switch on {0}", "turn on {0}", "switch {0} on",
        "turn {0} on", "get {0} running", "start {0}",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "打开{0}的开关", "把{0}打开", "启动{0}",
        "开启{0}", "接通{0}", "将{0}开启",
    ];

    public override string Doing => "switching on {0}";
    public override string Done => "switched on {0}";
}
