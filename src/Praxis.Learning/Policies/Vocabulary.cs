namespace Praxis.Learning;

/// <summary>
/// Instructions as numbers: one for every word of the instructions trained on, in ordinal order. Small letters, no punctuation; a word
/// never seen is "unknown", and the rest of the room is empty.
/// </summary>
public sealed class Vocabulary
{
    const int Empty = 0, FirstWord = 2;

    /// <summary>The number of every word that is not known.</summary>
    public const int Unknown = 1;

    readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    /// <param name="words">As <see cref="Words"/> gave them.</param>
    public Vocabulary(IReadOnlyList<string> words)
    {
        Words = words;
        for (int i = 0; i < words.Count; i++) indices[words[i]] = FirstWord + i;
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Numbers in use: indices are below it.</summary>
    public int Count => FirstWord + Words.Count;

    /// <summary>The words of some instructions.</summary>
    public static Vocabulary Of(IEnumerable<string> instructions) =>
        new([.. instructions.SelectMany(Split).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Words of an instruction, in order.</summary>
    public static IReadOnlyList<string> Split(string instruction)
    {
        var words = new List<string>();
        int from = 0;
        for (int i = 0; i <= instruction.Length; i++)
        {
            if (i < instruction.Length && char.IsLetterOrDigit(instruction[i])) continue;
            if (i > from) words.Add(instruction[from..i].ToLowerInvariant());
            from = i + 1;
        }
        return words;
    }

    /// <summary>Writes an instruction's numbers; words beyond the room are dropped.</summary>
    /// <returns>How many words there are room for and in it; the rest is empty.</returns>
    public int Encode(string instruction, Span<long> indices)
    {
        IReadOnlyList<string> words = Split(instruction);
        indices.Fill(Empty);
        int count = Math.Min(words.Count, indices.Length);
        for (int i = 0; i < count; i++) indices[i] = this.indices.GetValueOrDefault(words[i], Unknown);
        return count;
    }
}
