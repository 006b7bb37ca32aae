using Praxis.Assets;
using Praxis.Core;
using Praxis.Library.Objects;
using Praxis.Library.Robots;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Lamps that are lit by their switches.</summary>
public class Lamps_Shine
{
    static readonly ObjectRef Thing = new("thing");

    [Theory, InlineData(false), InlineData(true)]
    public void WhatShines_IsShown_WhileTheButtonIsIn(bool carried)
    {
        ObjectAsset asset = (carried ? (ObjectCategory)new Flashlight() : new DeskLamp()).Build(Rng.FromSeed(2));
        double held = asset.Ingredients.OfType<PushPush>().Single().In;
        foreach ((double start, bool on) in ((double, bool)[])[(0, false), (held, true)])
        {
            using World world = Of(asset, start);
            for (int i = 0; i < 20; i++) Assert.True(world.Advance(Command.Hold(world.State)), world.Fault);
            var mirror = new SceneMirror(world.Scene, world.Index, Look.Draw(Rng.FromSeed(3), 0),
                Semantics(world.Scene));
            var poses = new Pose[mirror.InstanceCount];
            mirror.Poses(world.State, poses);
            (MirrorInstance Instance, Pose X)[] lamps = [.. mirror.Instances.Zip(poses).Where(p => p.First.Shines is not null)];
            Assert.Equal(2 * asset.Ingredients.OfType<Lamp>().Count(), lamps.Length);
            Assert.All(lamps, l => Assert.Equal(l.Instance.Shines!.Value.On == on, l.X.P.Z > -1)); // not null: chosen so
            Assert.All(lamps, l => Assert.Equal(l.Instance.Shines!.Value.On, l.Instance.Part.Material.Emission != Vec3.Zero));
        }
    }

    static World Of(ObjectAsset asset, double button)
    {
        var robot = new Panda();
        return new(new()
        {
            Robot = robot, X_WB = Pose.At(-1, 0, 0), Posture = [[.. robot.Arms[0].Home]],
            Objects =
            [
                new()
                {
                    Ref = Thing, Category = asset.Category, Asset = asset, X_WO = Pose.At(0, 0, 0.001), InstanceId = 1,
                    JointStart = new Dictionary<string, double> { ["button"] = button },
                },
            ],
        });
    }

    static Dictionary<string, ushort> Semantics(Scene scene) => scene.Objects.Select(o => o.Category)
        .Concat([SceneMirror.RobotClass, SceneMirror.FloorClass, SceneMirror.WallClass, SceneMirror.FurnitureClass])
        .Select((name, i) => (name, (ushort)(i + 1))).ToDictionary();
}
