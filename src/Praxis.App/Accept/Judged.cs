using Praxis.Core;

namespace Praxis.App;

/// <summary>Tables that people fill in: columns parted by tabs under one line of names; lines that begin with # are remarks.</summary>
static class Judged
{
    /// <param name="file">Path.</param>
    /// <param name="columns">Least number of columns.</param>
    /// <exception cref="PraxisException">There is no such file, or a line is too short.</exception>
    public static IReadOnlyList<string[]> Rows(string file, int columns)
    {
        if (!File.Exists(file))
            throw new PraxisException($"There is no '{file}': nobody has judged this yet, or this is not the root of the sources.");
        var rows = new List<string[]>();
        int line = 0;
        foreach (string text in File.ReadLines(file))
        {
            line++;
            if (text.Length == 0 || text[0] == '#') continue;
            string[] row = text.Split('\t');
            if (row.Length < columns)
                throw new SpecException($"{file}:{line}", $"{columns} columns parted by tabs are wanted, here are {row.Length}.");
            rows.Add(row);
        }
        return [.. rows.Skip(1)];
    }
}
