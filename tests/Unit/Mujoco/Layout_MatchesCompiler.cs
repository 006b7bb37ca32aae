using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Praxis.Core;
using Praxis.Mujoco;
using Praxis.Tests.Unit.Support;
using Xunit;

namespace Praxis.Tests.Unit.Mujoco;

public sealed class Layout_MatchesCompiler
{
    [FactIfMujocoHeaders]
    public void EveryOffsetSizeAndType_IsThatOfGcc()
    {
        LayoutTable table = MujocoLibrary.Table;
        string[] expected = [.. table.StructSizes.Select(s => $"{s.Key} {s.Value}"),
            .. table.Fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Path} {f.Offset} {f.Count}"))];
        Assert.Equal(expected, CompileAndRun(Program(table)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Contact_HasTheLayoutOfTheTable()
    {
        LayoutTable table = MujocoLibrary.Table;
        var pairs = typeof(MjContact).GetFields()
            .Select(f => (Ours: (int)Marshal.OffsetOf<MjContact>(f.Name), Theirs: table[$"mjContact.{NativeName(f.Name)}"].Offset));
        Assert.All(pairs, p => Assert.Equal(p.Theirs, p.Ours));
        Assert.Equal(table.Fields.Count(f => f.Path.StartsWith("mjContact.", StringComparison.Ordinal)), pairs.Count());
        Assert.Equal(table.StructSizes["mjContact"], Unsafe.SizeOf<MjContact>());
        Assert.Equal(24, Unsafe.SizeOf<Vec3>());
        Assert.Equal(4, Unsafe.SizeOf<GeomId>());
    }

    // prints what the compiler thinks of each line of the table; a field of another type does not compile
    static string Program(LayoutTable table)
    {
        var code = new StringBuilder("#include <stdio.h>\n#include <stddef.h>\n#include <mujoco/mujoco.h>\nint main(void) {\n");
        foreach (string name in table.StructSizes.Keys) code.Append($"printf(\"{name} %zu\\n\", sizeof({name}));\n");
        foreach (LayoutField f in table.Fields)
        {
            string[] path = f.Path.Split('.', 2);
            string member = $"(({path[0]}*)0)->{path[1]}", type = f.Type;
            code.Append($"printf(\"{f.Path} %zu %zu\\n\", offsetof({path[0]}, {path[1]}), sizeof({member}) / sizeof({type}));\n");
            if (f.Count == 1) code.Append($"_Static_assert(_Generic(&{member}, {type}*: 1, default: 0), \"{f.Path}\");\n");
        }
        return code.Append("return 0; }\n").ToString();
    }

    static string CompileAndRun(string program)
    {
        string folder = Directory.CreateTempSubdirectory("praxis-layout-").FullName;
        try
        {
            string source = Path.Combine(folder, "layout.c"), binary = Path.Combine(folder, "layout");
            File.WriteAllText(source, program);
            Run("/usr/bin/gcc", "-o", binary, source);
            return Run(binary);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)
            ?? throw new InvalidOperationException($"{command} did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }

    static string NativeName(string name) => name switch
    {
        "H" => "H",
        "EfcAddress" => "efc_address",
        _ => name.ToLowerInvariant(),
    };
}
