using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>A cord alone under gravity, with the settings that worlds have, held where a test says.</summary>
sealed class CordRig : IDisposable
{
    public const double TimeStep = 0.002, G = 9.81; // s, m/s^2

    readonly MjModel model;
    readonly int[] capsules; // bodies

    /// <param name="cord">Named "cord" in the model; its object's frame is the world's.</param>
    /// <param name="add">What else there is.</param>
    public CordRig(Cord cord, Action<MjcfWriter>? add = null)
    {
        Cord = cord;
        var mjcf = new MjcfWriter("rig");
        ContactSettings.AddTo(mjcf).Set("energy", "enable");
        mjcf.Option.Set("gravity", 0, 0, -G);
        mjcf.Size.Set("nconmax", 300).Set("njmax", 1500);
        cord.AddTo(mjcf, "cord", Pose.Identity);
        add?.Invoke(mjcf);
        model = MjModel.FromXml(mjcf.ToString());
        Data = new(model);
        capsules = [.. cord.Bodies().Select(b => model.Body($"cord/{b}").Value)];
        Data.Forward();
    }

    public Cord Cord { get; }
    public MjData Data { get; }

    /// <summary>kg m^2/s^2, potential and kinetic.</summary>
    public double Energy => Data.energy[0] + Data.energy[1];

    /// <summary>Joints, in W.</summary>
    public Vec3[] Nodes
    {
        get
        {
            var vertices = new double[3 * Cord.VertexCount()];
            Cord.Write([.. capsules.Select(c => Data.BodyPose(new(c)))], vertices);
            return [.. Enumerable.Range(0, Cord.Nodes.Count).Select(i => Vec3.From(vertices[(3 * i)..]))];
        }
    }

    /// <summary>Largest gap between the end of a capsule and the beginning of the next, m.</summary>
    public double Gap => Enumerable.Range(0, Cord.Count - 1).Max(i =>
        (Data.BodyPose(new(capsules[i])) * new Vec3(0, 0, Cord.Spacing / 2)
            - Data.BodyPose(new(capsules[i + 1])) * new Vec3(0, 0, -Cord.Spacing / 2)).Length);

    /// <summary>Pins an end of the cord to a body, or to the world.</summary>
    public static void Pin(MjcfWriter mjcf, Cord cord, bool first, string? to = null)
    {
        MjcfElement pin = mjcf.Equality.Add("connect").Set("body1", first ? "cord/c0" : $"cord/c{cord.Count - 1}")
            .Set("anchor", 0, 0, (first ? -1 : 1) * cord.Spacing / 2).Set("solref", 0.004, 1).Set("solimp", 0.9999, 0.9999, 0.001);
        if (to is not null) pin.Set("body2", to);
    }

    public void Run(double seconds, Action? each = null)
    {
        for (int k = 0; k < (int)Math.Round(seconds / TimeStep); k++)
        {
            Data.Step();
            each?.Invoke();
        }
        if (Data.FirstWarning is { } warning) throw new InvalidOperationException($"the physics failed: {warning}");
    }

    /// <summary>A limp cord through points.</summary>
    public static Cord Limp(IReadOnlyList<Vec3> nodes) => new(nodes, 0.003, 0.05, 1e-7, Materials.Fabric(Rng.FromSeed(1)));

    public void Dispose()
    {
        Data.Dispose();
        model.Dispose();
    }
}
