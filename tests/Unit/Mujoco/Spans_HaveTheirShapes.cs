using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Praxis.Mujoco;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed unsafe class Spans_HaveTheirShapes
{
    delegate Span<TElement> Getter<TOwner, TElement>(TOwner owner);

    [Fact]
    public void EveryArrayOfTheModel_StartsAtItsPointerAndHasItsLength()
    {
        using MjModel model = Models.Probe();
        foreach (LayoutField f in MujocoLibrary.Table.Arrays("mjModel")) CheckArray(model, model.Address, f, model);
    }

    [Fact]
    public void EveryArrayOfTheData_StartsAtItsPointerAndHasItsLength()
    {
        using MjModel model = Models.Probe();
        using var data = new MjData(model);
        foreach (LayoutField f in MujocoLibrary.Table.Arrays("mjData")) CheckArray(data, data.Address, f, model);
    }

    [Fact]
    public void SizesAndOptions_ReadWhatTheXmlSays()
    {
        using MjModel model = Models.Probe();
        Assert.Equal((8, 7, 1, 1, 4, 1), (model.nq, model.nv, model.nu, model.na, model.nbody, model.nmocap));
        Assert.Equal((30, 10, 3), (model.njmax, model.nconmax, model.nuserdata));
        Assert.Equal(0.0078125, model.timestep);
        Assert.Equal([-0.5, 0, -9], model.gravity.ToArray());
    }

    [Fact]
    public void WritingAnOption_ChangesTheSimulation()
    {
        using MjModel model = Models.Pendulum();
        using var data = new MjData(model);
        model.timestep = 0.25;
        data.Step();
        Assert.Equal(0.25, data.time);
    }

    [Fact]
    public void Disposed_HandsOutEmptySpansAndRefusesCalls()
    {
        MjModel model = Models.Probe();
        var data = new MjData(model);
        data.Dispose();
        model.Dispose();
        Assert.Equal(0, data.qpos.Length + model.qpos0.Length + model.nq);
        Assert.Throws<ObjectDisposedException>(data.Step);
        Assert.Throws<ObjectDisposedException>(() => data.time);
        Assert.Throws<ObjectDisposedException>(() => model.timestep);
    }

    [Fact]
    public void DataOfADisposedModel_KeepsItsMemoryAndRefusesCalls()
    {
        MjModel model = Models.Probe();
        using var data = new MjData(model);
        model.Dispose();
        Assert.Throws<ObjectDisposedException>(data.Step);
        Assert.Equal(8, data.qpos.Length);
    }

    static void CheckArray<TOwner>(TOwner owner, nint address, LayoutField field, MjModel model) where TOwner : class
    {
        string name = field.Path.Split('.')[1];
        MethodInfo getter = typeof(TOwner).GetProperty(name)?.GetMethod
            ?? throw new InvalidOperationException($"No property for {field.Path}.");
        var (start, length) = field.Type switch
        {
            "mjtNum*" => Read<TOwner, double>(getter, owner),
            "float*" => Read<TOwner, float>(getter, owner),
            "int*" => Read<TOwner, int>(getter, owner),
            "mjContact*" => Read<TOwner, MjContact>(getter, owner),
            _ => Read<TOwner, byte>(getter, owner),
        };
        Assert.Equal((field.Path, *(nint*)(address + field.Offset)), (field.Path, start));
        Assert.Equal((field.Path, Evaluate(field.Rows, model) * Evaluate(field.Columns, model)), (field.Path, length));
        Assert.NotEqual((field.Path, 0), (field.Path, length));
    }

    static (nint Start, int Length) Read<TOwner, TElement>(MethodInfo getter, TOwner owner) where TElement : unmanaged
    {
        Span<TElement> span = getter.CreateDelegate<Getter<TOwner, TElement>>()(owner);
        return ((nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(span)), span.Length);
    }

    // "nwrap*2" through the public sizes
    static int Evaluate(string expression, MjModel model) => expression.Split('*')
        .Aggregate(1, (product, part) => product * (int.TryParse(part, out int number) ? number : Size(part, model)));

    static int Size(string name, MjModel model) => (int)(typeof(MjModel).GetProperty(name)?.GetValue(model) ?? -1);
}
