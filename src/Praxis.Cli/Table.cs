using Spectre.Console;

namespace Praxis.Cli;

/// <summary>Rows of a name and a value, framed on a terminal and bare where programs may read them.</summary>
static class Table
{
    public static void Write(Terminal terminal, params IReadOnlyList<(string Name, string Value)> rows)
    {
        var console = terminal.Display();
        if (console.Profile.Capabilities.Ansi) WriteFramed(console, rows);
        else WriteBare(terminal.Out, rows);
    }

    static void WriteFramed(IAnsiConsole console, IReadOnlyList<(string Name, string Value)> rows)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
        foreach (var (name, value) in rows) table.AddRow(new Text(name), new Text(value));
        console.Write(table);
    }

    // never wrapped: a path must stay in one piece
    static void WriteBare(TextWriter output, IReadOnlyList<(string Name, string Value)> rows)
    {
        int width = rows.Count == 0 ? 0 : rows.Max(r => r.Name.Length);
        foreach (var (name, value) in rows) output.WriteLine($"{name.PadRight(width)}  {value}".TrimEnd());
    }
}
