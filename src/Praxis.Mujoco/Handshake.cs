using System.Globalization;

namespace Praxis.Mujoco;

/// <summary>
/// Proves an offset table on a small model in which no array is empty. MuJoCo lays all arrays of a struct into one buffer, in the
/// order of declaration, each at a multiple of 64 bytes: so each pointer, read at its offset, must follow from the one before it and
/// that array's extents, and the last array must end where the buffer ends. Numbers are compared with what the model says.
/// </summary>
static unsafe class Handshake
{
    const int Alignment = 64; // bytes, between arrays

    /// <exception cref="MujocoException">The table does not fit the loaded library; the message names the first field that
    /// differs.</exception>
    public static void Prove(LayoutTable table)
    {
        nint model = ModelCompiler.FromXml(table, MujocoLibrary.Resource("Probe.xml"), null), data = Guard.Call(Entry.mj_makeData, model);
        try
        {
            Guard.Call(Entry.mj_step, model, data);
            if (FirstDifference(table, model, data) is { } difference)
                throw new MujocoException($"The loaded libmujoco does not have the layout of its version's table: {difference}. "
                    + "Install the distribution's package (apt-get install --reinstall libmujoco2.2.2), "
                    + "or run tools/MujocoLayout on the headers of this build.");
        }
        finally
        {
            Native.mj_deleteData(data);
            Native.mj_deleteModel(model);
        }
    }

    /// <summary>
    /// What contradicts the table on the probe after one step, or null. Reads only inside the two structs, never through their pointers.
    /// </summary>
    public static string? FirstDifference(LayoutTable table, nint model, nint data) =>
        WrongNumber(table, model, data) ?? WrongPointer(table, "mjModel", model, model) ?? WrongPointer(table, "mjData", data, model);

    static string? WrongPointer(LayoutTable table, string structName, nint owner, nint model)
    {
        long start = *(nint*)(owner + table[structName + ".buffer"].Offset), expected = start;
        foreach (LayoutField f in table.Arrays(structName))
        {
            expected = (expected + Alignment - 1) & -Alignment;
            long actual = *(nint*)(owner + f.Offset);
            if (actual != expected)
                return string.Create(CultureInfo.InvariantCulture, $"{f.Path} points {actual - expected} bytes beside its place");
            expected += (long)table.Extent(f.Rows).Of(model) * table.Extent(f.Columns).Of(model) * table.ElementSize(f.Type);
        }
        long slack = *(int*)(owner + table[structName + ".nbuffer"].Offset) - (expected - start);
        return slack is >= 0 and < Alignment ? null
            : string.Create(CultureInfo.InvariantCulture, $"{structName}'s buffer has {slack} bytes after its last array");
    }

    // what Probe.xml sets, and what one step makes of it: time, one equality and one contact (the ball touches the floor)
    static string? WrongNumber(LayoutTable table, nint model, nint data)
    {
        nint option = model + table["mjModel.opt"].Offset;
        return Differs(table, "mjModel.nq", model, 8) ?? Differs(table, "mjModel.nv", model, 7) ?? Differs(table, "mjModel.nbody", model, 4)
            ?? Differs(table, "mjModel.njmax", model, 30) ?? Differs(table, "mjModel.nconmax", model, 10)
            ?? Differs(table, "mjOption.timestep", option, 0.0078125) ?? Differs(table, "mjOption.gravity", option, -0.5)
            ?? Differs(table, "mjOption.enableflags", option, 1 << 1) ?? Differs(table, "mjData.time", data, 0.0078125)
            ?? Differs(table, "mjData.ne", data, 1) ?? Differs(table, "mjData.ncon", data, 1);
    }

    static string? Differs(LayoutTable table, string path, nint owner, int expected) =>
        *(int*)(owner + table[path].Offset) is var n && n != expected
            ? string.Create(CultureInfo.InvariantCulture, $"{path} reads {n} instead of {expected}") : null;

    static string? Differs(LayoutTable table, string path, nint owner, double expected) =>
        *(double*)(owner + table[path].Offset) is var x && x != expected
            ? string.Create(CultureInfo.InvariantCulture, $"{path} reads {x} instead of {expected}") : null;
}
