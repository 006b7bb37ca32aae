namespace Praxis.App;

/// <summary>Mechanics against answers that are known: friction, gravity, springs, latches, threads, cloth, liquids.</summary>
public sealed class Physics : SourceTests
{
    protected override string Tests => "Unit.Simulation";

    public override string Promise =>
        "friction angle, pendulum, drawer force, hinge torque, thread advance, springs and latches, cloth and liquids are as the books say";
}
