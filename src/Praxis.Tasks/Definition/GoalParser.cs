using Praxis.Core;

namespace Praxis.Tasks;

/// <summary>Makes a value from its id and arguments: names of objects and of parts.</summary>
delegate T CallMaker<T>(string id, IReadOnlyList<string> arguments, string where);

/// <summary>Reads "on(mug, tray) &amp; upright(mug) &amp; !holding(mug)": ! before &amp; before |, brackets group.</summary>
sealed class GoalParser(string text, string where, CallMaker<Predicate> make)
{
    int at;

    public Predicate Parse()
    {
        Predicate goal = Either();
        return End() ? goal : throw Wrong("the end");
    }

    /// <summary>Reads one call, "place-on(mug, tray)".</summary>
    public T ParseCall<T>(CallMaker<T> maker)
    {
        T call = Call(maker);
        return End() ? call : throw Wrong("the end");
    }

    Predicate Either()
    {
        Predicate left = Both();
        while (Eat('|')) left |= Both();
        return left;
    }

    Predicate Both()
    {
        Predicate left = Unary();
        while (Eat('&')) left &= Unary();
        return left;
    }

    Predicate Unary()
    {
        if (Eat('!')) return !Unary();
        if (!Eat('(')) return Call(make);
        Predicate inner = Either();
        return Eat(')') ? inner : throw Wrong("')'");
    }

    T Call<T>(CallMaker<T> maker)
    {
        string id = Word("a name such as on or upright");
        var arguments = new List<string>();
        if (Eat('(') && !Eat(')'))
        {
            do arguments.Add(Word("an object")); while (Eat(','));
            if (!Eat(')')) throw Wrong("')'");
        }
        return maker(id, arguments, where);
    }

    string Word(string wanted)
    {
        SkipBlanks();
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.')) at++;
        return at > start ? text[start..at] : throw Wrong(wanted);
    }

    bool Eat(char c)
    {
        SkipBlanks();
        if (at >= text.Length || text[at] != c) return false;
        at++;
        return true;
    }

    bool End()
    {
        SkipBlanks();
        return at >= text.Length;
    }

    void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    SpecException Wrong(string wanted) => new(where,
        $"'{text}': {wanted} is wanted {(at < text.Length ? $"at character {at + 1}, before '{text[at..]}'" : "at its end")}.");
}
