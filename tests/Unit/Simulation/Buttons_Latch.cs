using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Simulation;
using Xunit;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>A button that stays in, pressed by known forces.</summary>
public sealed class Buttons_Latch : IDisposable
{
    const double Travel = 0.004, In = 0.002, Through = 0.0032, Stiffness = 100, Preload = 0.2; // m, m, m, N/m, N
    static readonly MaterialDescription Plastic = Materials.Plastic(Rng.FromSeed(1));
    static readonly Solid Cube = Solid.Box(new(0.01, 0.01, 0.01), 0).At(0.1, 0, 0);

    readonly MjModel model;
    readonly MjData data;
    readonly Companion latch;

    public Buttons_Latch()
    {
        SceneObject thing = Of(new("button", In, Through));
        var mjcf = new MjcfWriter("button");
        mjcf.Option.Set("timestep", 0.002).Set("gravity", 0, 0, 0).Set("integrator", "Euler");
        mjcf.AddObject("switch", thing.Asset, Pose.Identity, free: false);
        model = MjModel.FromXml(mjcf.ToString());
        data = new(model);
        latch = Companion.Of([thing], model).Single();
    }

    public void Dispose()
    {
        data.Dispose();
        model.Dispose();
    }

    // the force that the spring needs to be pushed to the point where it latches
    [Theory, InlineData(0.95, false), InlineData(1.05, true)]
    public void PushedThrough_ItStaysIn(double share, bool staysIn)
    {
        Press(share * (Preload + Stiffness * Through));
        Assert.Equal(staysIn ? In : 0, data.qpos[0], 1e-4);
    }

    [Fact]
    public void EveryOtherPush_LetsItOut()
    {
        foreach (double place in (double[])[In, 0, In, 0])
        {
            Press(1.3 * (Preload + Stiffness * Through));
            Assert.Equal(place, data.qpos[0], 1e-4);
        }
    }

    [Fact]
    public void HeldDown_ItTogglesOnce()
    {
        Run(2, 3 * (Preload + Stiffness * Travel));
        Run(0.3, 0);
        Assert.Equal(In, data.qpos[0], 1e-4);
    }

    [Fact]
    public void ALatchBeyondItsTravel_IsToldByName()
    {
        string told = Assert.Throws<PraxisException>(
            () => Companion.Of([Of(new("button", In, 2 * Travel))], model).ToList()).Message;
        Assert.Contains("switch/button", told, StringComparison.Ordinal);
    }

    void Press(double force)
    {
        Run(0.3, force);
        Run(0.3, 0);
    }

    void Run(double seconds, double force)
    {
        for (double t = 0; t < seconds; t += 0.002)
        {
            data.qfrc_applied[0] = force;
            latch.Step(model, data, 0.002);
            data.Step();
        }
    }

    static SceneObject Of(PushPush latching)
    {
        Joint joint = Joint.Slide(-Vec3.UnitZ, new(0, Travel)) with
        {
            Damping = 3, Stiffness = Stiffness, SpringRest = -Preload / Stiffness,
        };
        var asset = new ObjectAsset("switch", new Part(Cube, Plastic))
        {
            Collisions = [], Affordances = [], Base = Outline.Disc(0.01), Ingredients = [latching],
            Links = [new("button", joint, new Part(Cube, Plastic)) { Collisions = [] }],
        };
        return new() { Ref = new("switch"), Category = "switch", Asset = asset, X_WO = Pose.Identity, Movable = false, InstanceId = 1 };
    }
}
