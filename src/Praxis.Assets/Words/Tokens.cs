using System.Globalization;
using System.Text.RegularExpressions;

namespace Praxis.Assets.Words;

/// <summary>A word, a number, a sign, or a Chinese character.</summary>
/// <param name="Key">In lower case; "#" for a number.</param>
/// <param name="Text">As written.</param>
/// <param name="Value">Of a number.</param>
readonly record struct Token(string Key, string Text, double Value)
{
    public bool IsNumber => Key == "#";
    public bool IsChinese => Text[0] is >= '\u4e00' and <= '\u9fff';
}

static partial class Tokens
{
    /// <summary>Cuts a text; hyphens and blanks are left out.</summary>
    public static IReadOnlyList<Token> Of(string text) =>
        [.. Pattern().Matches(text.Replace('“', '"').Replace('”', '"')).Select(m => m.Value).Where(t =>
            t is not ("-" or "'" or "!" or "?")).Select(Make)];

    static Token Make(string text) => char.IsAsciiDigit(text[0])
        ? new("#", text, double.Parse(text, CultureInfo.InvariantCulture)) : new(text.ToLowerInvariant(), text, 0);

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?|[A-Za-z]+(?:'[A-Za-z]+)?|\S")]
    private static partial Regex Pattern();
}

/// <summary>One or several tokens that mean something together; without meanings when no one knows them.</summary>
/// <param name="Text">As written.</param>
/// <param name="Meanings">All of them.</param>
/// <param name="IsChinese">Of its first character.</param>
sealed record Lexeme(string Text, IReadOnlyList<Meaning> Meanings, bool IsChinese)
{
    public T? As<T>() where T : Meaning => Meanings.OfType<T>().FirstOrDefault();
    public bool Is(Mark mark) => Meanings.OfType<MarkMeaning>().Any(m => m.Mark == mark);
    public bool IsKnown => Meanings.Count > 0;

    /// <summary>Cuts a text into as few known pieces as possible, with as little as possible left over.</summary>
    public static IReadOnlyList<Lexeme> Cut(string text, Vocabulary vocabulary)
    {
        const int Unknown = 100; // what a token that no one knows costs; a known piece costs 1
        IReadOnlyList<Token> tokens = Tokens.Of(text);
        // the cheapest way from every token to the end
        var cost = new int[tokens.Count + 1];
        var length = new int[tokens.Count];
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            (cost[i], length[i]) = (cost[i + 1] + (tokens[i].IsNumber ? 1 : Unknown), 1);
            string key = "";
            for (int k = 1; k <= vocabulary.Longest && i + k <= tokens.Count; k++)
            {
                key = k == 1 ? tokens[i].Key : $"{key} {tokens[i + k - 1].Key}";
                // of equally cheap ways the one whose first piece is longest
                if (vocabulary.Find(key) is not null && cost[i + k] + 1 <= cost[i]) (cost[i], length[i]) = (cost[i + k] + 1, k);
            }
        }
        var pieces = new List<Lexeme>();
        for (int i = 0; i < tokens.Count; i += length[i]) pieces.Add(Piece([.. tokens.Skip(i).Take(length[i])], vocabulary));
        return Joined(pieces);
    }

    static Lexeme Piece(Token[] tokens, Vocabulary vocabulary)
    {
        bool chinese = tokens[0].IsChinese;
        string text = string.Join(chinese ? "" : " ", tokens.Select(t => t.Text));
        return tokens[0].IsNumber ? new(text, [new NumberMeaning(tokens[0].Value, IsWord: false)], false)
            : new(text, vocabulary.Find(string.Join(' ', tokens.Select(t => t.Key))) ?? [], chinese);
    }

    // unknown characters side by side are one unknown word
    static List<Lexeme> Joined(List<Lexeme> pieces)
    {
        var joined = new List<Lexeme>();
        foreach (Lexeme piece in pieces)
            if (!piece.IsKnown && piece.IsChinese && joined.Count > 0 && joined[^1] is { IsKnown: false, IsChinese: true } last)
                joined[^1] = last with { Text = last.Text + piece.Text };
            else joined.Add(piece);
        return joined;
    }
}
