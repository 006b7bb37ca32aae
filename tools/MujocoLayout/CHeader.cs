using System.Globalization;
using System.Text.RegularExpressions;

namespace MujocoLayout;

/// <summary>
/// Reads MuJoCo's plain-C headers (one declaration per line, no bit fields, no packing) and computes the LP64 layout of every struct
/// without a C compiler. The unit tests compare the result with gcc's offsetof and sizeof where the headers are installed.
/// </summary>
sealed partial class CHeader
{
    readonly Dictionary<string, long> constants = [];
    readonly Dictionary<string, (int Size, int Alignment)> types = new()
    {
        ["char"] = (1, 1), ["mjtByte"] = (1, 1), ["mjtBool"] = (1, 1), ["int"] = (4, 4), ["unsigned int"] = (4, 4), ["float"] = (4, 4),
        ["double"] = (8, 8), ["mjtNum"] = (8, 8), ["size_t"] = (8, 8), ["uintptr_t"] = (8, 8), ["uint64_t"] = (8, 8), ["mjtSize"] = (8, 8),
    };
    readonly List<CStruct> structs = [];

    public IReadOnlyList<CStruct> Structs => structs;

    public CStruct this[string name] => structs.Single(s => s.Name == name);

    /// <summary>Reads one header; those it includes must have been read before.</summary>
    /// <exception cref="FormatException">A declaration that this reader does not know; the message quotes it.</exception>
    public void Read(string text)
    {
        ReadConstants(text);
        foreach (Match m in StructPattern().Matches(text)) ReadStruct(m.Groups["name"].Value, m.Groups["body"].Value.Split('\n'));
    }

    void ReadConstants(string text)
    {
        foreach (Match m in DefinePattern().Matches(text)) constants[m.Groups["name"].Value] = Evaluate(m.Groups["value"].Value);
        foreach (Match m in EnumPattern().Matches(text))
        {
            long next = 0;
            string body = LineComment().Replace(m.Groups["body"].Value, "");
            foreach (string item in body.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = item.Split('=', StringSplitOptions.TrimEntries);
                if (parts.Length == 2) next = Evaluate(parts[1]);
                constants[parts[0]] = next++;
            }
            types[m.Groups["name"].Value] = (4, 4);
        }
    }

    void ReadStruct(string name, IEnumerable<string> lines)
    {
        using IEnumerator<string> line = lines.GetEnumerator();
        var members = new Members();
        ReadMembers(name, line, members);
        structs.Add(new(name, members.Size, members.Alignment, members.Fields));
        types[name] = (members.Size, members.Alignment);
    }

    /// <summary>Reads declarations up to the end of the struct; returns the name after its closing brace, if it is a nested one.</summary>
    string ReadMembers(string where, IEnumerator<string> line, Members members)
    {
        while (line.MoveNext())
        {
            string code = LineComment().Replace(line.Current, "").Trim();
            if (code.StartsWith('}')) return code.Trim('}', ';', ' ');
            if (code.Length == 0) continue;
            if (code.StartsWith("struct", StringComparison.Ordinal) && code.EndsWith('{')) ReadNested(where, line, members);
            else AddMember(where, code, line.Current, members);
        }
        return "";
    }

    void ReadNested(string where, IEnumerator<string> line, Members members)
    {
        var nested = new Members();
        string name = ReadMembers(where, line, nested);
        int start = members.Reserve(nested.Size, nested.Alignment);
        foreach (CField f in nested.Fields) members.Fields.Add(f with { Name = $"{name}.{f.Name}", Offset = start + f.Offset });
    }

    void AddMember(string where, string code, string line, Members members)
    {
        Match m = MemberPattern().Match(code);
        if (!m.Success) throw new FormatException($"{where}: cannot read the declaration '{code}'.");
        string type = m.Groups["type"].Value, stars = m.Groups["stars"].Value;
        if (stars.Length == 0 && !types.ContainsKey(type)) throw new FormatException($"{where}: unknown type '{type}' in '{code}'.");
        var (size, alignment) = stars.Length > 0 ? (8, 8) : types[type];
        int count = m.Groups["length"].Captures.Aggregate(1, (product, c) => product * (int)Evaluate(c.Value));
        Match comment = CommentPattern().Match(line);
        members.Fields.Add(new(m.Groups["name"].Value, type + stars, members.Reserve(size * count, alignment), count,
            stars.Length > 0 ? Resolve(comment.Groups["rows"].Value) : "", stars.Length > 0 ? Resolve(comment.Groups["columns"].Value) : "",
            WhiteSpace().Replace(comment.Groups["text"].Value.Trim(), " ")));
    }

    /// <summary>"mjNREF" becomes "2"; a size of the model stays a name.</summary>
    string Resolve(string expression) =>
        constants.TryGetValue(expression, out long value) ? value.ToString(CultureInfo.InvariantCulture) : expression;

    long Evaluate(string expression)
    {
        string e = expression.Trim().Trim('(', ')');
        if (e.Split("<<") is [var value, var shift]) return Evaluate(value) << (int)Evaluate(shift);
        if (e.Contains('|')) return e.Split('|').Aggregate(0L, (sum, part) => sum | Evaluate(part));
        if (e.Contains('*')) return e.Split('*').Aggregate(1L, (product, part) => product * Evaluate(part));
        if (e.Contains('+')) return e.Split('+').Sum(Evaluate);
        return long.TryParse(e, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : constants[e];
    }

    /// <summary>The members of one struct while they are being laid out.</summary>
    sealed class Members
    {
        int end;

        public List<CField> Fields { get; } = [];
        public int Alignment { get; private set; } = 1;
        public int Size => Align(end, Alignment);

        public int Reserve(int size, int alignment)
        {
            int start = Align(end, alignment);
            (end, Alignment) = (start + size, Math.Max(Alignment, alignment));
            return start;
        }

        static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;
    }

    [GeneratedRegex(@"^\s*#define\s+(?<name>\w+)\s+(?<value>\d+)(?=\s|$)", RegexOptions.Multiline)]
    private static partial Regex DefinePattern();

    [GeneratedRegex(@"typedef\s+enum\s+\w*\s*\{(?<body>.*?)\}\s*(?<name>\w+)\s*;", RegexOptions.Singleline)]
    private static partial Regex EnumPattern();

    [GeneratedRegex(@"^(?:typedef\s+)?struct\s+(?<name>\w+?)_?\s*\{[^\n]*\n(?<body>.*?)^\}",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex StructPattern();

    [GeneratedRegex(@"^(?:const\s+)?(?:struct\s+)?(?<type>(?:unsigned\s+)?\w+?)_?\s*"
        + @"(?<stars>\*{0,2})\s+(?<name>\w+)(?:\s*\[(?<length>[^\]]+)\])*\s*;$")]
    private static partial Regex MemberPattern();

    [GeneratedRegex(@"//\s*(?<text>.*?)\s*(?:\((?<rows>[\w*]+)(?:\s*x\s*(?<columns>[\w*]+)|\s+(?:bytes|mjtNums))\))?\s*$")]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
