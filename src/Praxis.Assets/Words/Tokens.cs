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
    public bool IsChinese => Text[0] is >= '\u4e00' and <= '\u9fff' && !IsNumber;
}

static partial class Tokens
{
    /// <summary>
    /// Cuts a text. Blanks and hyphens are left out, but for a hyphen between two numbers. Numbers in words of several parts (twenty-five,
    /// 二十五) and fractions (1/3, 1 1/2, ½) become numbers.
    /// </summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        Match[] pieces = [.. Pattern().Matches(Plain(text)).Cast<Match>()];
        for (int i = 0; i < pieces.Length; i++)
        {
            string piece = pieces[i].Value;
            if (piece is "-" or "–" or "—" or "~" or "～")
            {
                bool between = i > 0 && i + 1 < pieces.Length && char.IsAsciiDigit(pieces[i - 1].Value[0])
                    && char.IsAsciiDigit(pieces[i + 1].Value[0]);
                if (between) tokens.Add(new("~", piece, 0));
                else if (IsMinus(pieces, i)) throw new PraxisException($"'-{pieces[i + 1].Value}' is less than nothing: no size, weight or amount is.");
            }
            else if (piece is not ("'" or "!" or "?" or "!" or "?")) tokens.Add(Make(piece));
        }
        return Chinese(English(Fractions(tokens)));
    }

    // right before a number, with nothing right before it
    static bool IsMinus(Match[] pieces, int i) => i + 1 < pieces.Length && char.IsAsciiDigit(pieces[i + 1].Value[0])
        && pieces[i + 1].Index == pieces[i].Index + 1 && (i == 0 || pieces[i - 1].Index + pieces[i - 1].Length < pieces[i].Index)
        && pieces[i].Value is "-" or "–";

    // typographic signs as they are typed, and what is written short
    static string Plain(string text) => Short().Replace(text.Replace('“', '"').Replace('”', '"').Replace('’', '\''),
        m => m.Value.ToLowerInvariant() switch
        {
            "w/o" or "w/out" => " without ", "w/" => " with ", var dotted => dotted[..^1],
        });

    [GeneratedRegex(@"\bw/o(?:ut)?\b|\bw/|\b(?:approx|ca|dia|diam|max|min)\.", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    static Token Make(string text) => char.IsAsciiDigit(text[0])
        ? new("#", text, double.Parse(text, CultureInfo.InvariantCulture)) : "½¼¾⅓⅔".Contains(text, StringComparison.Ordinal)
            ? new("#", text, text switch { "½" => 0.5, "¼" => 0.25, "¾" => 0.75, "⅓" => 1 / 3.0, _ => 2 / 3.0 })
            : new(text.ToLowerInvariant(), text, 0);

    // 3 / 4 and, after a whole number, 1 1/2
    static List<Token> Fractions(List<Token> tokens)
    {
        var made = new List<Token>();
        for (int i = 0; i < tokens.Count; i++)
        {
            Token t = tokens[i];
            bool fraction = t.IsNumber && i + 2 < tokens.Count && tokens[i + 1].Key == "/"
                && tokens[i + 2] is { IsNumber: true, Value: > 0 };
            if (fraction) (t, i) = (new("#", $"{t.Text}/{tokens[i + 2].Text}", t.Value / tokens[i + 2].Value), i + 2);
            bool rest = t is { IsNumber: true, Value: < 1 } && (fraction || t.Text.Length == 1 && !char.IsAsciiDigit(t.Text[0]));
            if (rest && made.Count > 0 && made[^1] is { IsNumber: true, Value: >= 1 } whole && whole.Value == Math.Floor(whole.Value))
                made[^1] = new("#", $"{whole.Text} {t.Text}", whole.Value + t.Value);
            else made.Add(t);
        }
        return made;
    }

    static readonly string[] Ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // what is up to ten stays a word: "one third full" has a meaning of its own
    static List<Token> English(List<Token> tokens)
    {
        var made = new List<Token>();
        for (int i = 0; i < tokens.Count;)
        {
            (double value, int length) = Spoken(tokens, i);
            if (length == 0) made.Add(tokens[i++]);
            else
            {
                made.Add(new("#", string.Join(' ', tokens.Skip(i).Take(length).Select(t => t.Text)), value));
                i += length;
            }
        }
        return made;
    }

    static (double Value, int Length) Spoken(List<Token> tokens, int from)
    {
        string Key(int k) => k < tokens.Count ? tokens[k].Key : "";
        int One(int k) => Array.IndexOf(Ones, Key(k)) is var n and > 0 ? n : Key(k) == "a" ? 1 : 0;
        (double value, int at) = (0, from);
        if (One(at) is var hundreds and > 0 and < 20 && Key(at + 1) == "hundred") (value, at) = (100 * hundreds, at + 2);
        if (at > from && Key(at) == "and" && (Array.IndexOf(Tens, Key(at + 1)) > 1 || Array.IndexOf(Ones, Key(at + 1)) > 0)) at++;
        if (Array.IndexOf(Tens, Key(at)) is var tens and > 1)
        {
            (value, at) = (value + 10 * tens, at + 1);
            if (Array.IndexOf(Ones, Key(at)) is var ones and > 0 and < 10) (value, at) = (value + ones, at + 1);
        }
        else if (Array.IndexOf(Ones, Key(at)) is var few && few > (value > 0 ? 0 : 10)) (value, at) = (value + few, at + 1);
        // one and a half
        bool half = (Key(at + 1), Key(at + 2), Key(at + 3)) == ("and", "a", "half");
        if (half && at == from && Array.IndexOf(Ones, Key(at)) is var whole and > 0)
            return (whole + 0.5, 4);
        return at > from ? (value, at - from) : (0, 0);
    }

    const string Digits = "零一二三四五六七八九";

    // 三十, 二十五, 一百二, 两百五十, 一点五; a single character stays a word
    static List<Token> Chinese(List<Token> tokens)
    {
        var made = new List<Token>();
        for (int i = 0; i < tokens.Count;)
        {
            int end = i;
            while (end < tokens.Count && tokens[end].Key is [var c] && (Digit(c) is not null || c is '十' or '百' or '点')) end++;
            string run = string.Concat(tokens.Skip(i).Take(end - i).Select(t => t.Key)).TrimEnd('点');
            if (run.Length > 1 && ChineseNumber(run) is { } value)
            {
                made.Add(new("#", run, value));
                i += run.Length;
            }
            else made.Add(tokens[i++]);
        }
        return made;
    }

    static double? ChineseNumber(string run)
    {
        if (run.Split('点') is [var whole, var part] && whole.Length > 0 && part.Length > 0)
        {
            double? left = whole.Length == 1 ? Digit(whole[0]) : ChineseNumber(whole);
            double tenth = 0.1, sum = 0;
            foreach (char c in part)
            {
                if (Digit(c) is not { } d) return null;
                (sum, tenth) = (sum + tenth * d, tenth / 10);
            }
            return left + sum;
        }
        if (!run.Contains('十', StringComparison.Ordinal) && !run.Contains('百', StringComparison.Ordinal)) return null;
        (double total, double digit, double unit) = (0, -1, 1);
        foreach (char c in run)
        {
            if (c is '十' or '百')
            {
                unit = c == '十' ? 10 : 100;
                (total, digit) = (total + unit * (digit < 0 ? 1 : digit), -1);
            }
            else if (Digit(c) is { } d && digit <= 0) (digit, unit) = (d, c == '零' ? 10 : unit);
            else return null;
        }
        // 一百二 is a hundred and twenty
        return digit > 0 ? total + digit * unit / 10 : total;
    }

    static double? Digit(char c) => c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal) is var d and >= 0 ? d : null;

    [GeneratedRegex(@"[Mm][0-9]+(?=[xX×][0-9]|(?![0-9A-Za-z.]))|[Aa][3-7](?![0-9A-Za-z])|[0-9]+(?:\.[0-9]+)?|[A-Za-z]+(?:'[A-Za-z]+)?|\S")]
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
