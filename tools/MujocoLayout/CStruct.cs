namespace MujocoLayout;

/// <summary>One C struct and where its members lie under the System V / LP64 rules.</summary>
/// <param name="Name">As in the typedef, "mjModel".</param>
/// <param name="Size">Bytes, padded to the alignment.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Fields">In declaration order; members of nested anonymous structs are flattened ("map.znear").</param>
sealed record CStruct(string Name, int Size, int Alignment, IReadOnlyList<CField> Fields);

/// <summary>One member of a C struct.</summary>
/// <param name="Name">Path inside the struct.</param>
/// <param name="Type">C type; pointers keep their star.</param>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Count">Product of the declared array lengths; 1 for a scalar or a pointer.</param>
/// <param name="Rows">Rows of the array that a pointer points at, as the header's comment says: "nq", "nwrap*2"; empty where it says
/// nothing.</param>
/// <param name="Columns">Columns likewise, constants resolved: "1", "3", "nuser_body".</param>
/// <param name="Comment">The header's comment without the shape.</param>
sealed record CField(string Name, string Type, int Offset, int Count, string Rows, string Columns, string Comment)
{
    public bool IsPointer => Type.EndsWith('*');

    /// <summary>True for a pointer into the one big buffer: not the buffer itself and not the scratch stack.</summary>
    public bool IsArray => IsPointer && Columns.Length > 0;
}
