using System.Globalization;

namespace Praxis.Assets.Words;

/// <summary>
/// Reads a sentence about one thing: a noun, what it is like (colour, material, look, size, form), measures, parts ("with a lid"), and
/// what is in it. Whatever it cannot place becomes a problem; nothing is left out in silence.
/// </summary>
sealed partial class SentenceReader
{
    // how far something is open: a share of its way, or an angle, rad
    sealed class Opening(double share, string words)
    {
        public double Share = share;
        public double? Angle;
        public string Words = words;
    }

    // a part being described
    sealed class Part
    {
        public string Name = "", Words = "";
        public int? Count;
        public ColorMeaning? Color;
        public MaterialWord? Material;
        public bool Negated;
        public Place? Place;
        public Opening? State;
    }

    readonly IReadOnlyList<Lexeme> lexemes;
    readonly List<Understood> understood = [];
    readonly List<string> unknown = [], problems = [];
    readonly List<(ColorMeaning Color, string Words)> colors = [];
    readonly List<(MaterialWord Material, string Words)> materials = [];
    readonly List<(Look Look, string Words)> looks = [];
    readonly List<(MoreMeaning More, string Words)> sizes = [];
    readonly List<Dimension> dimensions = [];
    readonly List<(string Shape, string Words)> shapes = [];
    readonly List<Part> parts = [];
    readonly List<(string Amount, double Share, string Words)> fills = [];
    readonly List<(string Content, string Words)> contents = [];
    readonly List<(bool Folded, string Words)> folds = [];
    readonly List<(NamedColor Color, string Words)> flavours = [];
    readonly List<string> remarks = [], joints = [];
    readonly List<Opening> states = [];
    readonly int head;
    (double Volume, string Words)? poured; // m^3
    Opening? lastState;
    Part? lastPart;
    int at, lastFill = -1; // where the last word for how full it is stands
    bool inClause;
    Part next = new();

    SentenceReader(IReadOnlyList<Lexeme> lexemes) => (this.lexemes, head) = (lexemes, FindHead(lexemes));

    public static Request Read(string text, Vocabulary vocabulary) => new SentenceReader(Lexeme.Cut(text, vocabulary)).Read();

    Request Read()
    {
        while (at < lexemes.Count) Next();
        CloseClause();
        NounMeaning? noun = head >= 0 ? lexemes[head].As<NounMeaning>() : null;
        CheckContradictions();
        return new(noun, Wishes(), understood, unknown, problems, remarks);
    }

    // the last noun before anything that only describes it
    static int FindHead(IReadOnlyList<Lexeme> lexemes)
    {
        (int found, bool clause, bool partSeen, bool contents) = (-1, false, false, false);
        for (int i = 0; i < lexemes.Count; i++)
        {
            Lexeme l = lexemes[i];
            if (l.Is(Mark.With) || l.Is(Mark.Without)) (clause, partSeen) = (true, false);
            else if (l.Is(Mark.Comma)) (clause, contents) = (false, false);
            else if (l.Is(Mark.Belonging) && partSeen) clause = false;
            else if (clause) partSeen |= l.As<PartMeaning>() is not null;
            // of soup, for apples, filled with milk, 一杯牛奶: what comes is not the thing
            else if (found >= 0 && (l.Is(Mark.Of) || l.Is(Mark.For) || l.As<FillMeaning>() is not null
                || found == i - 1 && l.IsChinese && l.As<ContentMeaning>() is not null)) contents = true;
            // "a plate, orange": what can also be an adjective does not replace a noun that cannot
            else if (!contents && l.As<NounMeaning>() is not null && (found < 0 || !IsAdjective(l) || !After(lexemes, found, i))) found = i;
        }
        return found;
    }

    static bool IsAdjective(Lexeme l) => l.As<ColorMeaning>() is not null || l.As<MaterialMeaning>() is not null
        || l.As<PartMeaning>() is not null;

    static bool After(IReadOnlyList<Lexeme> lexemes, int from, int to) =>
        Enumerable.Range(from, to - from).Any(i => lexemes[i].Is(Mark.Comma) || lexemes[i].Is(Mark.Filler));

    Lexeme? Ahead(int steps) => at + steps < lexemes.Count ? lexemes[at + steps] : null;

    void Note(string words, string meaning) => understood.Add(new(words, meaning));

    void Next()
    {
        Lexeme l = lexemes[at];
        if (at == head) ReadHead(l);
        else if (!l.IsKnown) unknown.Add(l.Text);
        else if ((l.Is(Mark.For) || l.Is(Mark.To)) && PurposeAhead(l) is var steps and > 0)
        {
            string purpose = string.Join(l.IsChinese ? "" : " ", lexemes.Skip(at).Take(steps + 1).Select(x => x.Text));
            Note(purpose, "what it is for: nothing is told apart by that");
            remarks.Add($"{purpose}: what it is for is not built");
            at += steps + 1;
            return;
        }
        else if (ReadNumbers(l)) return;
        else if (l.Is(Mark.With) || l.Is(Mark.Without))
        {
            CloseClause();
            (inClause, next.Negated) = (true, l.Is(Mark.Without));
        }
        else if (l.Is(Mark.Comma)) CloseClause();
        else if (l.Is(Mark.Belonging))
        {
            if (inClause && next is { Color: null, Material: null }) CloseClause();
        }
        else ReadDescription(l);
        at++;
    }

    void ReadHead(Lexeme l)
    {
        NounMeaning noun = l.As<NounMeaning>()!; // never null: the head is a noun
        if (noun.Said.Length > 0) remarks.Add($"{l.Text}: {noun.Said}");
        foreach (var (fruit, color) in Flavours)
            if (noun.Categories[0].Id == "jam-jar" && l.Text.Contains(fruit, StringComparison.OrdinalIgnoreCase))
                flavours.Add((NamedColor.Named(color), l.Text));
        string one = noun.IsPlural ? ", one of them" : "";
        Note(l.Text, (noun.Categories.Count == 1 ? $"a thing: {noun.Categories[0].Id}"
            : $"a thing: {string.Join(" or ", noun.Categories.Select(c => c.Id))}") + one);
    }

    // a sweet whose colour everyone knows
    static readonly (string Fruit, string Color)[] Flavours =
    [
        ("strawberry", "red"), ("raspberry", "red"), ("apricot", "orange"), ("orange", "orange"), ("marmalade", "orange"),
        ("blueberry", "purple"), ("草莓", "red"), ("蓝莓", "purple"), ("橘子", "orange"),
    ];

    // "for soup", "for cleaning lab benches", "to hang it", 用来切菜的: how many pieces say it; nothing is built otherwise for it
    int PurposeAhead(Lexeme l)
    {
        if (l.IsChinese && head > at)
        {
            int end = Enumerable.Range(at, head - at).FirstOrDefault(i => lexemes[i].Is(Mark.Belonging), -1);
            return end > at ? end - at : 0;
        }
        if (l.Is(Mark.To) && Ahead(1) is not { IsKnown: false }) return 0; // not "to the brim", "to 90 degrees"
        int said = 0;
        for (int steps = 1; Ahead(steps) is { } next && at + steps != head; steps++)
        {
            if (next.Is(Mark.Comma) || next.Is(Mark.With) || next.Is(Mark.Without) || next.As<NumberMeaning>() is not null
                || next.As<CompareMeaning>() is not null || next.As<FillMeaning>() is not null) break;
            // what is red after it is the thing again: "for coffee, in red"
            if (!next.IsKnown || next.As<ContentMeaning>() is not null || next.As<NounMeaning>() is not null
                || next.As<IdleMeaning>() is not null
                || said > 0 && next.As<PartMeaning>() is not null || next.Text is "it" or "them") said = steps;
        }
        return said;
    }

    void ReadDescription(Lexeme l)
    {
        if (l.As<ShadeMeaning>() is { } shade && Ahead(1)?.As<ColorMeaning>() is { } shaded)
        {
            string words = l.IsChinese ? l.Text + Ahead(1)!.Text : $"{l.Text} {Ahead(1)!.Text}"; // never null: it has a colour
            AddColor(shaded with { Shade = shade.Shade }, words);
            at++;
        }
        else if (l.As<PartMeaning>() is { } part && IsPart(l) && !(l.As<MaterialMeaning>() is not null
            && Ahead(1)?.As<PartMeaning>() is not null))
            AddPart(part, l);
        else if (l.As<LackMeaning>() is { } lack)
        {
            parts.Add(new() { Name = lack.Part, Words = l.Text, Negated = true });
            Note(l.Text, $"part: no {lack.Part}");
        }
        else if (l.As<ColorMeaning>() is { } color)
        {
            AddColor(color, l.Text);
            if (l.As<MaterialMeaning>() is { } both) AddMaterial(both, l.Text); // celadon
        }
        else if (l.As<MaterialMeaning>() is { } material) AddMaterial(material, l.Text);
        else if (l.As<LookMeaning>() is { } look)
        {
            Main(l, () => looks.Add((look.Look, l.Text)), $"looks {look.Look.Name}");
            if (look.Said.Length > 0) remarks.Add($"{l.Text}: {look.Said}");
        }
        else if (l.As<JointedMeaning>() is not null)
        {
            joints.Add(l.Text);
            Note(l.Text, "moves on joints");
        }
        else if (l.As<MoreMeaning>() is { } more)
            Main(l, () => sizes.Add((more, l.Text)), $"{(more.High ? "upper" : "lower")} third of its kind in {Name(more.Measure)}");
        else if (l.As<ShapeMeaning>() is { } shape) Main(l, () => shapes.Add((shape.Shape, l.Text)), $"form: {shape.Shape}");
        else if (l.As<FillMeaning>() is { } fill)
        {
            CloseClause();
            fills.Add((fill.Amount, fill.Share, l.Text));
            lastFill = at;
            Note(l.Text, string.Create(CultureInfo.InvariantCulture,
                $"how much is in it: {fill.Amount} ({fill.Share:G2} of what it holds)"));
        }
        else if (l.As<StateMeaning>() is { } state) ReadState(state, l);
        else if (l.As<SwitchMeaning>() is { } switched) ReadSwitch(switched, l);
        else if (l.As<FoldMeaning>() is { } fold) Main(l, () => folds.Add((fold.Folded, l.Text)), fold.Folded ? "folded" : "spread out");
        else if (l.As<PlaceMeaning>() is { } place)
        {
            if (next.Place is not null) problems.Add($"'{l.Text}' is a second place for one part.");
            (next.Place, next.Words) = (place.Place, l.Text);
            Note(l.Text, $"the {place.Place.ToString().ToLowerInvariant()} one of its parts");
        }
        else if (l.As<IdleMeaning>() is { } idle)
        {
            Note(l.Text, idle.Said.Length > 0 ? idle.Said : "says nothing that can be built");
            if (idle.Said.Length > 0) remarks.Add($"{l.Text}: {idle.Said}");
        }
        else if (l.As<DegreesMeaning>() is not null) problems.Add($"'{l.Text}' has no number: write, for example, 'open at 90 degrees'.");
        else if (l.As<ContentMeaning>() is { } content) ReadContent(content, l);
        else if (l.As<RefusedMeaning>() is { } refused) problems.Add($"'{l.Text}': {refused.Reason}.");
        else if (l.As<MarkMeaning>() is not null) { }
        else if (IsApposition(l)) Note(l.Text, $"the same thing: {lexemes[head].Text}");
        else if (l.As<NounMeaning>() is not null)
            problems.Add(head < 0 || lexemes[head].Text == l.Text ? $"'{l.Text}' is said twice." :
                $"'{lexemes[head].Text}' and '{l.Text}' are two things: a sentence makes one; make each by a sentence of its own.");
        else if (l.As<CompareMeaning>() is not null) problems.Add($"'{l.Text}' has no number: write, for example, '{l.Text} 30 cm'.");
        else if (l.As<PartMeaning>() is not null) problems.Add($"'{l.Text}' is a part: say 'with a {l.Text}'.");
        else problems.Add($"'{l.Text}' has no number: write, for example, '30 {l.Text}'.");
    }

    // "a toy block, cube": the thing by another of its names
    bool IsApposition(Lexeme l)
    {
        if (head < 0 || l.As<NounMeaning>() is not { } other || l.Text == lexemes[head].Text) return false;
        var between = lexemes.Take(Math.Max(at, head)).Skip(Math.Min(at, head)).ToArray();
        return between.Any(b => b.Is(Mark.Comma)) && !between.Any(b => b.Is(Mark.And))
            && other.Categories.Intersect(lexemes[head].As<NounMeaning>()!.Categories).Any(); // never null: it is the head
    }

    void Main(Lexeme l, Action add, string meaning)
    {
        if (inClause)
        {
            problems.Add($"'{l.Text}' describes a part: of parts only the colour, the material and the number can be asked for.");
            return;
        }
        add();
        Note(l.Text, meaning);
    }

    void ReadState(StateMeaning state, Lexeme l)
    {
        lastState = new(state.Share, l.Text);
        string meaning = string.Create(CultureInfo.InvariantCulture, $"open by {100 * state.Share:F0} % of its way");
        if (lastPart is { State: null })
        {
            lastPart.State = lastState;
            Note(l.Text, $"{lastPart.Name} {meaning}");
        }
        else if (lastPart is not null) problems.Add($"'{l.Text}' is a second state for one part.");
        else if (inClause || next.Place is not null)
        {
            next.State = lastState;
            Note(l.Text, $"a part {meaning}");
        }
        else
        {
            states.Add(lastState);
            Note(l.Text, state.Share == 0 ? "all that opens is closed" : $"whatever opens is {meaning}");
        }
    }

    // English says the part before the head only where a number or the head follows: "a two-door fridge", "a screw-cap bottle"
    bool IsPart(Lexeme l) => inClause
        || at != head + 1 && (l.IsChinese || head >= 0 && at > head) && !IsAnother(l) // a bottle cap is no bottle
        || at < head && (next.Count is not null || at + 1 == head && l.As<NounMeaning>() is null);

    // a cup and a saucer are two things
    bool IsAnother(Lexeme l)
    {
        int before = at - 1;
        while (before > 0 && lexemes[before].Is(Mark.Filler)) before--;
        return l.As<NounMeaning>() is not null && before > 0 && lexemes[before].Is(Mark.And);
    }

    void ReadSwitch(SwitchMeaning state, Lexeme l)
    {
        if (state.Alone is not null || lastPart is null || !Covers.Contains(lastPart.Name))
        {
            if (lastPart is null && !inClause && state.Alone is null)
            {
                problems.Add($"'{l.Text}' belongs to nothing: say 'switched {l.Text}', or which lid is {l.Text}.");
                return;
            }
            lastState = new(state.On ? 1 : 0, l.Text);
            string name = lastPart?.Name ?? state.Alone!; // never null: looked at above
            if (lastPart is { State: null }) lastPart.State = lastState;
            else if (lastPart is not null) problems.Add($"'{l.Text}' is a second state for one part.");
            else parts.Add(new() { Name = name, Words = "", State = lastState });
            Note(l.Text, $"{name} is {(state.On ? "on, or pressed" : "off")}");
        }
        else if (state.On) Note(l.Text, $"{lastPart.Name} is where it belongs");
        else
        {
            lastPart.Negated = true;
            Note(l.Text, $"part: no {lastPart.Name}");
        }
    }

    void ReadContent(ContentMeaning content, Lexeme l)
    {
        if (at + 1 == head && fills.Count == 0)
        {
            string said = $"no {lexemes[head].Text} is told apart by what it is for";
            Note($"{l.Text} {lexemes[head].Text}", said);
            remarks.Add($"{l.Text}: {said}");
            return;
        }
        inClause = false;
        string kind = content.Content, words = l.Text;
        // "blue liquid", 蓝色的液体: a colour just before it is that of the liquid
        int before = at - 1;
        if (before > 0 && lexemes[before].Is(Mark.Belonging)) before--;
        if (before >= 0 && before != head && lexemes[before].As<ColorMeaning>() is { } color && colors.Count > 0
            && understood.Count > 0 && colors[^1].Words == understood[^1].Words)
        {
            words = $"{understood[^1].Words} {words}";
            colors.RemoveAt(colors.Count - 1);
            understood.RemoveAt(understood.Count - 1);
            if (kind is "water" or "liquid") kind = LiquidKind.Dyed(color.Color.Name);
            else if (LiquidKind.All.FirstOrDefault(k => k.Name == kind)?.Material.ColorName != color.Color.Name)
                problems.Add($"'{words}': {kind} has its own colour; dyed water has any: say '{color.Color.Name} water'.");
        }
        contents.Add((kind, words));
        string meaning = content.Said.Length > 0 ? $"what is in it: {kind}; {content.Said}" : $"what is in it: {kind}";
        if (content.Said.Length > 0) remarks.Add($"{words}: {content.Said}");
        Note(words, meaning);
    }

    void AddColor(ColorMeaning color, string words)
    {
        string meaning = $"colour: {(color.Shade < 0 ? "dark " : color.Shade > 0 ? "light " : "")}{color.Color.Name}";
        if (SaidOf() is { Color: null } part)
        {
            part.Color = color;
            Note(words, $"{meaning}, of its {part.Name}");
            return;
        }
        if (!inClause) colors.Add((color, words));
        else if (next.Color is null) next.Color = color;
        else problems.Add($"'{words}' is a second colour for one part.");
        Note(words, inClause ? $"{meaning}, of a part" : meaning);
    }

    void AddMaterial(MaterialMeaning said, string words)
    {
        MaterialWord material = said.Material;
        string lost = said.Said.Length > 0 ? $"; {said.Said}" : "";
        if (SaidOf() is { Material: null } part)
        {
            part.Material = material;
            if (lost.Length > 0) remarks.Add($"{words}: {said.Said}");
            Note(words, $"material: {material.Name}, of its {part.Name}{lost}");
            return;
        }
        if (!inClause) materials.Add((material, words));
        else if (next.Material is null) next.Material = material;
        else problems.Add($"'{words}' is a second material for one part.");
        if (lost.Length > 0) remarks.Add($"{words}: {said.Said}");
        Note(words, inClause ? $"material: {material.Name}, of a part{lost}" : $"material: {material.Name}{lost}");
    }

    // "its handle is red", 提手是金属的: the part of which that is said
    Part? SaidOf()
    {
        int before = at - 1;
        bool copula = false;
        for (; before > 0 && (lexemes[before].Is(Mark.Filler) || lexemes[before].Is(Mark.Of)
            || lexemes[before].As<IdleMeaning>() is not null || lexemes[before].As<ColorMeaning>() is not null || lexemes[before].As<ShadeMeaning>() is not null
            || lexemes[before].As<MaterialMeaning>() is not null && lexemes[before].As<PartMeaning>() is null); before--)
            copula |= lexemes[before].Text.ToLowerInvariant() is "is" or "are" or "是" or "为" or "用";
        return copula && before >= 0 && before != head && lexemes[before].As<PartMeaning>() is not null ? lastPart : null;
    }

    void AddPart(PartMeaning part, Lexeme l)
    {
        bool negated = next.Negated;
        // 红色把手的杯子; a knife, black handle: the colour was read before anyone knew that it was a part's
        if (!inClause && at > 0 && at - 1 != head && next.Material is null && lexemes[at - 1].As<MaterialMeaning>() is not null
            && lexemes[at - 1].As<ColorMeaning>() is null && materials.Count > 0 && materials[^1].Words == lexemes[at - 1].Text)
        {
            next.Material = materials[^1].Material;
            materials.RemoveAt(materials.Count - 1);
            Moved();
        }
        else if (!inClause && at > 0 && at - 1 != head && lexemes[at - 1].As<ColorMeaning>() is not null && colors.Count > 0)
        {
            Moved();
            next.Color = colors[^1].Color;
            colors.RemoveAt(colors.Count - 1);
        }
        (next.Name, next.Words) = (part.Part, next.Place is null ? l.Text : $"{next.Words} {l.Text}");
        parts.Add(next);
        Note(l.Text, $"part: {(negated ? "no " : "")}{part.Part}");
        lastPart = next;
        next = new() { Negated = negated };

        void Moved() => understood[^1] = understood[^1] with { Meaning = $"{understood[^1].Meaning}, of a part" };
    }

    void CloseClause()
    {
        if (inClause && (next.Color is not null || next.Material is not null))
        {
            // "with a handle in red"
            if (parts.Count > 0 && parts[^1] is { Color: null, Material: null } last) (last.Color, last.Material) =
                (next.Color, next.Material);
            else problems.Add("A colour or a material after 'with' belongs to no part.");
        }
        else if (next.Place is not null) problems.Add($"'{next.Words}' belongs to no part: say which, 'the upper drawer'.");
        else if (next.State is not null) problems.Add($"'{next.State.Words}' belongs to no part.");
        else if (inClause && next.Count is not null) problems.Add("A number after 'with' belongs to no part.");
        (inClause, next, lastPart) = (false, new(), null);
    }
}
