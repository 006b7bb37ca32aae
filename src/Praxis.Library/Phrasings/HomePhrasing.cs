using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Going back to rest.</summary>
public sealed class HomePhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["home"];

    public override IReadOnlyList<string> English =>
    [
        "move back to the home position", "go back home", "return to the home position",
        "go back to rest", "move the arm back", "return to the start posture",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "回到初始位置", "回到原位", "返回初始姿势",
        "把手臂收回来", "归位", "回到休息位置",
    ];

    public override string Doing => "moving back to the home position";
    public override string Done => "moved back to the home position";
}
