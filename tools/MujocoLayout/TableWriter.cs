using System.Globalization;
using System.Text;

namespace MujocoLayout;

/// <summary>
/// Writes the offset table that Praxis.Mujoco embeds: "struct name size alignment" lines, then one tab-separated line per field.
/// </summary>
static class TableWriter
{
    public static string Write(string version, IEnumerable<CStruct> structs)
    {
        var text = new StringBuilder($"# MuJoCo {version}, LP64. field\ttype\toffset\tcount\trows,columns\n");
        foreach (CStruct s in structs)
        {
            text.Append(CultureInfo.InvariantCulture, $"struct {s.Name} {s.Size} {s.Alignment}\n");
            foreach (CField f in s.Fields)
                text.Append(CultureInfo.InvariantCulture, $"{s.Name}.{f.Name}\t{f.Type}\t{f.Offset}\t{f.Count}\t{Shape(f)}\n");
        }
        return text.ToString();
    }

    static string Shape(CField f) => f.IsArray ? $"{f.Rows},{f.Columns}" : "-";
}
