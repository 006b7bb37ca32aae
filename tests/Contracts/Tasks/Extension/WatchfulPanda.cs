using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Robots;
using Praxis.Simulation;

namespace Praxis.Tests.Contracts.Tasks.Extension;

/// <summary>A Panda in dark grey that rests higher up: a robot that the library does not have, added in this file alone.</summary>
public sealed class WatchfulPanda : Robot
{
    static readonly Panda Panda = new();

    public override string RobotType => "panda";
    public override Rectangle Workspace => Panda.Workspace;
    public override IReadOnlyList<ArmSpec> Arms { get; } = [Panda.Arms[0] with { Home = [0, -0.8, 0, -2.4, 0, 1.7, 0.785398] }];
    public override IReadOnlyList<BodyVisual> Visuals { get; } = [.. Panda.Visuals.Select(v => v with { Part = Painted(v.Part) })];

    public override void AddTo(MjcfWriter mjcf, Pose X_WB) => Panda.AddTo(mjcf, X_WB);

    static VisualPart Painted(VisualPart part) => part with { Material = part.Material with { BaseColor = new(0.1, 0.1, 0.12) } };
}
