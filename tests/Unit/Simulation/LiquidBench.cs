using Praxis.Assets;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Simulation;

namespace Praxis.Tests.Unit.Simulation;

/// <summary>Vessels on a floor, without a robot; moved by hand or by physics.</summary>
sealed class LiquidBench : IDisposable
{
    const double Dt = 0.002; // s

    readonly SceneObject[] things;
    readonly LiquidIndex index;
    readonly Liquids liquids;
    readonly double[] shown;

    public LiquidBench(params (SceneObject Thing, Pose X_WO)[] placed)
    {
        things = [.. placed.Select(p => p.Thing with { X_WO = p.X_WO })];
        var mjcf = new MjcfWriter("bench");
        ContactSettings.AddTo(mjcf);
        mjcf.World.Add("geom").Set("name", "floor").Set("type", "plane").Set("size", 5, 5, 0.1);
        foreach (SceneObject thing in things) mjcf.AddObject(thing.Ref.Name, thing.Asset, thing.X_WO, free: true);
        Model = MjModel.FromXml(mjcf.ToString());
        Data = new(Model);
        index = LiquidIndex.Of(things) ?? throw new InvalidOperationException("nothing is filled");
        liquids = new(index, things, Model);
        shown = new double[index.Length];
        Data.Forward();
    }

    public MjModel Model { get; }
    public MjData Data { get; }

    public int Body(int i) => Model.Body(things[i].Ref.Name).Value;
    public Vessel Inside(int i) => index.Vessels[i].Inside;
    public double Capacity(int i) => Inside(i).Capacity;
    public double Spilled => Enumerable.Range(0, LiquidIndex.Puddles)
        .Sum(p => index.Kinds.Select((_, k) => Shown()[index.PuddlesAt + p * index.PuddleLength + 3 + k]).Sum());
    public double InAir => Shown()[index.InAirAt];
    public double Total => things.Select((_, i) => Volume(i)).Sum() + Spilled + InAir;

    public double Volume(int i) => index.Kinds.Select((_, k) => Shown()[index.Vessels[i].At + k]).Sum();

    public (double X, double Y) Slope(int i)
    {
        double[] s = Shown();
        int at = index.Vessels[i].At + index.Kinds.Count;
        return (s[at], s[at + 1]);
    }

    public double[] Shown()
    {
        liquids.Show([], shown, []);
        return shown;
    }

    /// <summary>Puts a thing somewhere; nothing else moves.</summary>
    public void Move(int i, Pose X_WO)
    {
        int at = Model.jnt_qposadr[Model.Joint(things[i].Ref.Name).Value];
        X_WO.P.CopyTo(Data.qpos.Slice(at, 3));
        X_WO.R.CopyToWxyz(Data.qpos.Slice(at + 3, 4));
        Data.Kinematics();
        liquids.Step(Model, Data, Dt);
    }

    /// <summary>Lets the liquids flow while everything stays where it is.</summary>
    public void StepLiquids() => liquids.Step(Model, Data, Dt);

    /// <summary>X_WV of a vessel.</summary>
    public Pose Pose(int i) => Data.BodyPose(new(Body(i))) * Inside(i).X_OV;

    /// <summary>Where the youngest drop of a vessel is, in W.</summary>
    public Vec3 YoungestDrop(int i)
    {
        ReadOnlySpan<double> nodes = Shown().AsSpan(index.Vessels[i].At + index.Kinds.Count + 2);
        for (int k = 0; k < LiquidIndex.StreamNodes; k++)
            if (nodes[4 * k + 3] > 0) return Vec3.From(nodes[(4 * k)..]);
        throw new InvalidOperationException("nothing fell");
    }

    public void Run()
    {
        liquids.Step(Model, Data, Dt);
        Data.Step();
    }

    public void Dispose()
    {
        Data.Dispose();
        Model.Dispose();
    }
}
