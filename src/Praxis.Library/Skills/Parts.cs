namespace Praxis.Library.Skills;

/// <summary>Names of parts as people say them.</summary>
static class Parts
{
    static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"door" is "door", "drawer-2" is "second drawer".</summary>
    public static string Say(string part)
    {
        int dash = part.LastIndexOf('-');
        return dash > 0 && int.TryParse(part[(dash + 1)..], out int number) && number >= 1 && number <= Ordinals.Length
            ? $"{Ordinals[number - 1]} {Words(part[..dash])}"
            : Words(part);
    }

    static string Words(string name) => name.Replace('-', ' ');
}
