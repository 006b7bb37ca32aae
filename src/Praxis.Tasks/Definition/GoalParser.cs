using System.Globalization;
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

    /// <summary>Reads "place-on(mug, tray)" or "Sequence(Retry(3, Pick(mug)), PlaceOn(mug, tray))": names are written either way.</summary>
    public Behavior ParseBehavior(CallMaker<Skill> maker)
    {
        Behavior step = Step(maker);
        return End() ? step : throw Wrong("the end");
    }

    Behavior Step(CallMaker<Skill> maker)
    {
        int start = at;
        string id = Catalog.Kebab(Word("a skill"));
        if (id is not ("sequence" or "fallback" or "retry"))
        {
            at = start;
            return Call<Skill>((name, arguments, place) => maker(Catalog.Kebab(name), arguments, place));
        }
        if (!Eat('(')) throw Wrong("'('");
        int attempts = id == "retry" ? Attempts() : 0;
        var children = new List<Behavior>();
        do children.Add(Step(maker)); while (Eat(','));
        if (!Eat(')') || id == "retry" && children.Count != 1) throw Wrong("')'");
        return id == "sequence" ? new Sequence(children) : id == "fallback" ? new Fallback(children) : new Retry(attempts, children[0]);
    }

    int Attempts()
    {
        if (!int.TryParse(Word("a number of attempts"), NumberStyles.None, CultureInfo.InvariantCulture, out int attempts)
            || attempts is < 1 or > 100 || !Eat(','))
            throw Wrong("a number of attempts from 1 to 100 and a comma");
        return attempts;
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
