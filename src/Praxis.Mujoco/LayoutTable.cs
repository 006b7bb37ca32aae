using System.Globalization;

namespace Praxis.Mujoco;

/// <summary>Where every field of MuJoCo's structs lies in one version of the library, as tools/MujocoLayout wrote it.</summary>
sealed class LayoutTable(string version)
{
    readonly Dictionary<string, LayoutField> byPath = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> structSizes = new(StringComparer.Ordinal);
    readonly List<LayoutField> fields = [];

    /// <summary>"2.2.2".</summary>
    public string Version { get; } = version;

    /// <summary>In the order of the headers.</summary>
    public IReadOnlyList<LayoutField> Fields => fields;

    public IReadOnlyDictionary<string, int> StructSizes => structSizes;

    public LayoutField this[string path] => byPath[path];

    public static LayoutTable Parse(string version, string text)
    {
        var table = new LayoutTable(version);
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(' ') is ["struct", var name, var size, _]) table.structSizes[name] = Integer(size);
            else if (line[0] != '#') table.Add(ParseField(line.Split('\t')));
        return table;
    }

    /// <summary>The same table with one field replaced, to see that a wrong table is caught.</summary>
    public LayoutTable With(LayoutField changed)
    {
        var table = new LayoutTable(Version);
        foreach (var (name, size) in structSizes) table.structSizes[name] = size;
        foreach (LayoutField f in fields) table.Add(f.Path == changed.Path ? changed : f);
        return table;
    }

    /// <summary>Pointers of one struct into its buffer, in the order in which MuJoCo lays the arrays there.</summary>
    public IEnumerable<LayoutField> Arrays(string structName) =>
        fields.Where(f => f.IsArray && f.Path.StartsWith(structName + ".", StringComparison.Ordinal));

    /// <summary>Bytes of one element of a C type, or of what a pointer points at.</summary>
    public int ElementSize(string type) => type.TrimEnd('*') switch
    {
        "char" or "mjtByte" => 1,
        "int" or "float" => 4,
        "mjtNum" => 8,
        var name => structSizes[name],
    };

    /// <summary>An extent as the header writes it, "nq", "3" or "nwrap*2", as a factor and the place of a size in mjModel.</summary>
    public Extent Extent(string expression)
    {
        int factor = 1, offset = -1;
        foreach (string part in expression.Split('*'))
            if (int.TryParse(part, CultureInfo.InvariantCulture, out int number)) factor *= number;
            else offset = byPath["mjModel." + part].Offset;
        return new(factor, offset);
    }

    void Add(LayoutField field)
    {
        fields.Add(field);
        byPath.Add(field.Path, field);
    }

    static LayoutField ParseField(string[] columns) => columns[4].Split(',') is [var rows, var width]
        ? new(columns[0], columns[1], Integer(columns[2]), Integer(columns[3]), rows, width)
        : new(columns[0], columns[1], Integer(columns[2]), Integer(columns[3]), "", "");

    static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>One line of a <see cref="LayoutTable"/>.</summary>
/// <param name="Path">"mjModel.qpos0".</param>
/// <param name="Type">C type, "mjtNum*".</param>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Count">Elements inside the struct; 1 for a pointer.</param>
/// <param name="Rows">For an array in the buffer, "nq"; else empty.</param>
/// <param name="Columns">For an array in the buffer, "1"; else empty.</param>
sealed record LayoutField(string Path, string Type, int Offset, int Count, string Rows, string Columns)
{
    public bool IsArray => Rows.Length > 0;
}

/// <summary>One extent of an array: a factor times a size in mjModel.</summary>
/// <param name="Factor">Constant part.</param>
/// <param name="Offset">Where the size lies in mjModel; -1 if the extent is the constant alone.</param>
readonly record struct Extent(int Factor, int Offset)
{
    public unsafe int Of(nint model) => checked(Factor * (Offset < 0 ? 1 : *(int*)(model + Offset)));
}
