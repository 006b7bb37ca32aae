namespace Praxis.App;

/// <summary>What we write, read back: by MuJoCo, by our own importer, and by the Khronos validator where node is.</summary>
public sealed class Exports : SourceTests
{
    protected override string Tests => "Unit.Assets.Export";

    public override string Promise => "URDF and MJCF give masses, inertias and joint ranges back; GLB passes the validator";
}
