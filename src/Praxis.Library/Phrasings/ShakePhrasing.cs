using Praxis.Tasks;

namespace Praxis.Library.Phrasings;

/// <summary>Shaking something.</summary>
public sealed class ShakePhrasing : Phrasing
{
    public override IReadOnlyList<string> Skills => ["shake"];

    public override IReadOnlyList<string> English =>
    [
        "shake {0}", "give {0} a shake", "shake {0} up",
        "shake {0} well", "shake {0} a few times", "swing {0} back and forth",
    ];

    public override IReadOnlyList<string> Chinese =>
    [
        "摇晃{0}", "摇一摇{0}", "晃动{0}",
        "把{0}摇匀", "把{0}摇一摇", "来回晃{0}",
    ];

    public override string Doing => "shaking {0}";
    public override string Done => "shaken {0}";
}
