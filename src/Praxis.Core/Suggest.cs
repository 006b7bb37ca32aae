namespace Praxis.Core;

/// <summary>Finds the name a user probably meant.</summary>
public static class Suggest
{
    /// <summary>The known name nearest to <paramref name="value"/>, or null when none is (over 40 % of its letters differ).</summary>
    public static string? Nearest(string value, IEnumerable<string> known)
    {
        var best = known.Select(k => (Name: k, Distance: Distance(value, k)))
            .OrderBy(p => p.Distance).ThenBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault();
        if (best.Name is null) return null;
        int longer = Math.Max(value.Length, best.Name.Length);
        return best.Distance <= Math.Max(2, (2 * longer + 4) / 5) ? best.Name : null;
    }

    /// <summary>"No robot 'pnada'. Did you mean 'panda'? Known: panda, ur5e."</summary>
    public static string Unknown(string kind, string value, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        string near = Nearest(value, names) is { } n ? $" Did you mean '{n}'?" : "";
        return $"No {kind} '{value}'.{near} Known: {(names.Length == 0 ? "none" : string.Join(", ", names))}.";
    }

    // Damerau-Levenshtein distance (optimal string alignment): transposed letters count once
    static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
