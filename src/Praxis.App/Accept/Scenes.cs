namespace Praxis.App;

/// <summary>Rooms that stand still, and can be worked in.</summary>
public sealed class Scenes : SourceTests
{
    protected override string Tests => "Contracts.Scenes";

    public override string Promise =>
        "every scene x 4 seeds settles with no penetration above 2 mm, and a robot reaches what it offers to put things on";
}
