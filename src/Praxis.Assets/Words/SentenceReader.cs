using System.Globalization;

namespace Praxis.Assets.Words;

/// <summary>
/// Reads a sentence about one thing: a noun, what it is like (colour, material, look, size, form), measures, parts ("with a lid"), and
/// what is in it. Whatever it cannot place becomes a problem; nothing is left out in silence.
/// </summary>
sealed class SentenceReader
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
    readonly List<(Measure Measure, double Value, string Words)> dimensions = [];
    readonly List<(string Shape, string Words)> shapes = [];
    readonly List<Part> parts = [];
    readonly List<(string Amount, double Share, string Words)> fills = [];
    readonly List<(string Content, string Words)> contents = [];
    readonly List<Opening> states = [];
    readonly int head;
    Opening? lastState;
    Part? lastPart;
    int at;
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
        return new(noun, Wishes(), understood, unknown, problems);
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
            else if (l.Is(Mark.Of) && found >= 0) contents = true;
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
        else if (l.As<NumberMeaning>() is not null || MeasureBeforeNumber(l))
        {
            ReadQuantity();
            return;
        }
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
        string one = noun.IsPlural ? ", one of them" : "";
        Note(l.Text, (noun.Categories.Count == 1 ? $"a thing: {noun.Categories[0].Id}"
            : $"a thing: {string.Join(" or ", noun.Categories.Select(c => c.Id))}") + one);
    }

    void ReadDescription(Lexeme l)
    {
        if (l.As<ShadeMeaning>() is { } shade && Ahead(1)?.As<ColorMeaning>() is { } shaded)
        {
            string words = l.IsChinese ? l.Text + Ahead(1)!.Text : $"{l.Text} {Ahead(1)!.Text}"; // never null: it has a colour
            AddColor(shaded with { Shade = shade.Shade }, words);
            at++;
        }
        else if (l.As<PartMeaning>() is { } part && (inClause || at != head + 1 && (l.IsChinese || head >= 0 && at > head)) // a bottle cap is no bottle
            && !(l.As<MaterialMeaning>() is not null
            && Ahead(1)?.As<PartMeaning>() is not null))
            AddPart(part, l);
        else if (l.As<ColorMeaning>() is { } color) AddColor(color, l.Text);
        else if (l.As<MaterialMeaning>() is { } material) AddMaterial(material, l.Text);
        else if (l.As<LookMeaning>() is { } look) Main(l, () => looks.Add((look.Look, l.Text)), $"looks {look.Look.Name}");
        else if (l.As<MoreMeaning>() is { } more)
            Main(l, () => sizes.Add((more, l.Text)), $"{(more.High ? "upper" : "lower")} third of its kind in {Name(more.Measure)}");
        else if (l.As<ShapeMeaning>() is { } shape) Main(l, () => shapes.Add((shape.Shape, l.Text)), $"form: {shape.Shape}");
        else if (l.As<FillMeaning>() is { } fill)
        {
            CloseClause();
            fills.Add((fill.Amount, fill.Share, l.Text));
            Note(l.Text, string.Create(CultureInfo.InvariantCulture,
                $"how much is in it: {fill.Amount} ({fill.Share:G2} of what it holds)"));
        }
        else if (l.As<StateMeaning>() is { } state) ReadState(state, l);
        else if (l.As<PlaceMeaning>() is { } place)
        {
            if (next.Place is not null) problems.Add($"'{l.Text}' is a second place for one part.");
            (next.Place, next.Words) = (place.Place, l.Text);
            Note(l.Text, $"the {place.Place.ToString().ToLowerInvariant()} one of its parts");
        }
        else if (l.As<IdleMeaning>() is not null) Note(l.Text, "says nothing that can be built");
        else if (l.As<DegreesMeaning>() is not null) problems.Add($"'{l.Text}' has no number: write, for example, 'open at 90 degrees'.");
        else if (l.As<ContentMeaning>() is { } content) ReadContent(content, l);
        else if (l.As<RefusedMeaning>() is { } refused) problems.Add($"'{l.Text}': {refused.Reason}.");
        else if (l.As<MarkMeaning>() is not null) { }
        else if (l.As<NounMeaning>() is not null)
            problems.Add(head < 0 || lexemes[head].Text == l.Text ? $"'{l.Text}' is said twice." :
                $"'{lexemes[head].Text}' and '{l.Text}' are two things: a sentence makes one.");
        else if (l.As<PartMeaning>() is not null) problems.Add($"'{l.Text}' is a part: say 'with a {l.Text}'.");
        else problems.Add($"'{l.Text}' has no number: write, for example, '30 {l.Text}'.");
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

    void ReadContent(ContentMeaning content, Lexeme l)
    {
        if (at + 1 == head && fills.Count == 0)
        {
            problems.Add($"'{l.Text} {lexemes[head].Text}': no {lexemes[head].Text} is told apart by what it is for.");
            return;
        }
        inClause = false;
        contents.Add((content.Content, l.Text));
        Note(l.Text, $"what is in it: {content.Content}");
    }

    void AddColor(ColorMeaning color, string words)
    {
        string meaning = $"colour: {(color.Shade < 0 ? "dark " : color.Shade > 0 ? "light " : "")}{color.Color.Name}";
        if (!inClause) colors.Add((color, words));
        else if (next.Color is null) next.Color = color;
        else problems.Add($"'{words}' is a second colour for one part.");
        Note(words, inClause ? $"{meaning}, of a part" : meaning);
    }

    void AddMaterial(MaterialMeaning said, string words)
    {
        MaterialWord material = said.Material;
        string lost = said.Said.Length > 0 ? $"; {said.Said}" : "";
        if (!inClause) materials.Add((material, words));
        else if (next.Material is null) next.Material = material;
        else problems.Add($"'{words}' is a second material for one part.");
        Note(words, inClause ? $"material: {material.Name}, of a part{lost}" : $"material: {material.Name}{lost}");
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

    bool MeasureBeforeNumber(Lexeme l)
    {
        bool measure = l.As<MeasureMeaning>() is not null || l.IsChinese && l.As<MoreMeaning>() is not null;
        return measure && NumberAt(1) is not null;
    }

    // steps to the next number, past words like "of" and "about"
    int? NumberAt(int steps)
    {
        while (Ahead(steps) is { } l && l.As<NumberMeaning>() is null && (l.Is(Mark.Filler) || l.Is(Mark.Of)
            || l.Text is ":" or "：")) steps++;
        return Ahead(steps)?.As<NumberMeaning>() is not null ? steps : null;
    }

    void ReadQuantity()
    {
        int from = at;
        Measure? measure = null;
        if (lexemes[at].As<NumberMeaning>() is null)
        {
            measure = lexemes[at].As<MeasureMeaning>()?.Measure ?? lexemes[at].As<MoreMeaning>()?.Measure;
            at += NumberAt(1) ?? 1;
        }
        // 30 x 20 x 15 cm; 30 cm x 20 cm
        var values = new List<double>();
        UnitMeaning? unit = null;
        while (true)
        {
            values.Add(lexemes[at++].As<NumberMeaning>()!.Value); // never null: the loop goes on at numbers only
            if (Ahead(0)?.As<UnitMeaning>() is { } u) (unit, at) = (u, at + 1);
            if (Ahead(0)?.Is(Mark.By) == true && Ahead(1)?.As<NumberMeaning>() is not null) at++;
            else break;
        }
        if (unit is null && Ahead(0)?.As<DegreesMeaning>() is not null)
        {
            at++;
            string angle = string.Join(' ', lexemes.Skip(from).Take(at - from).Select(l => l.Text));
            if (lastState is { Angle: null, Share: > 0 } && values.Count == 1 && measure is null)
            {
                lastState.Angle = values[0] * Math.PI / 180;
                Note(angle, string.Create(CultureInfo.InvariantCulture, $"open by {values[0]:G4} degrees"));
            }
            else problems.Add($"'{angle}' belongs to nothing that is open.");
            return;
        }
        if (unit is null)
        {
            ReadCount(from, values, measure);
            return;
        }
        if (measure is null && Axis() is { } axis) measure = axis;
        string words = string.Join(' ', lexemes.Skip(from).Take(at - from).Select(l => l.Text));
        AddDimensions(measure, values, unit, words);
    }

    // "tall" of "30 cm tall"
    Measure? Axis()
    {
        int steps = Ahead(0) is { } l && l.Text is "in" or "of" ? 1 : 0;
        Measure? axis = Ahead(steps)?.As<MeasureMeaning>()?.Measure;
        if (axis is null && Ahead(steps)?.As<MoreMeaning>() is { High: true } more && more.Measure != Measure.Size) axis = more.Measure;
        if (axis is not null) at += steps + 1;
        return axis;
    }

    void ReadCount(int from, List<double> values, Measure? measure)
    {
        string words = string.Join(' ', lexemes.Skip(from).Take(at - from).Select(l => l.Text));
        if (measure is not null || values.Count > 1)
            problems.Add($"'{words}' has no unit: write mm, cm, m or inches, g or kg.");
        else if (inClause || PartAhead())
        {
            next.Count = (int)values[0];
            Note(words, $"so many: {next.Count}");
        }
        else if (values[0] != 1 && at - 1 < head) problems.Add($"'{words}' are several: a sentence makes one thing.");
        else if (values[0] != 1) problems.Add($"'{words}' has no unit: write mm, cm, m or inches, g or kg.");
    }

    // 三个抽屉的柜子: the number belongs to the part that follows
    bool PartAhead()
    {
        int steps = 0;
        while (Ahead(steps)?.Is(Mark.Filler) == true) steps++;
        return Ahead(steps) is { } l && l.As<PartMeaning>() is not null && (l.IsChinese || head >= 0 && at - 1 > head)
            && at + steps != head;
    }

    void AddDimensions(Measure? measure, List<double> values, UnitMeaning unit, string words)
    {
        bool length = unit.Of == Measure.Size;
        if (!length && measure is not null && measure != unit.Of && measure != Measure.Size
            || length && measure is Measure.Mass or Measure.Capacity)
            problems.Add($"'{words}' mixes a weight, a length or a capacity.");
        else if (values.Any(v => v <= 0)) problems.Add($"'{words}' is not a size: it must be above zero.");
        else if (values.Count > 3 || values.Count > 1 && (!length || measure is not null))
            problems.Add($"'{words}' has more numbers than a thing has sides.");
        else
        {
            // several sides are told apart by their order of size
            Measure[] of = values.Count switch
            {
                1 => [!length ? unit.Of : measure ?? Measure.Size], 2 => [Measure.LevelLength, Measure.Width],
                _ => [Measure.Length, Measure.Middle, Measure.Thickness],
            };
            double[] sorted = [.. values.OrderDescending()];
            for (int i = 0; i < of.Length; i++)
            {
                double value = unit.Factor * sorted[i];
                dimensions.Add((of[i], value, words));
                string said = unit.Of switch
                {
                    Measure.Mass => FormattableString.Invariant($"{value:G4} kg"),
                    Measure.Capacity => FormattableString.Invariant($"{1e6 * value:G5} ml"),
                    _ => FormattableString.Invariant($"{1000 * value:G5} mm"),
                };
                Note(words, $"{Name(of[i])}: {said}{(of[i] == Measure.Size ? ", of a pan without its handle" : "")}");
            }
        }
    }

    /// <summary>What people call a measure.</summary>
    public static string Name(Measure measure) => measure switch
    {
        Measure.Size => "longest side", Measure.Middle => "middle side", Measure.LevelLength => "length lying", Measure.Mass => "weight",
        Measure.Thickness => "shortest side", _ => measure.ToString().ToLowerInvariant(),
    };

    void CheckContradictions()
    {
        if (colors.Select(c => c.Color.Color.Name).Distinct().Count() > 1)
            problems.Add($"'{colors[0].Words}' and '{colors[^1].Words}' are two colours for one thing: say one, or give a part its own "
                + "('with a red cap').");
        string[] made = [.. materials.Select(m => m.Material.Name).Where(n => materials.Count == 1 || n != "metal").Distinct()];
        if (made.Length > 1) problems.Add($"{string.Join(" and ", made.Select(m => $"'{m}'"))} are two materials for one thing: say one.");
        foreach (var group in sizes.GroupBy(s => s.More.Measure))
            if (group.Select(s => s.More.High).Distinct().Count() > 1)
                problems.Add($"{string.Join(" and ", group.Select(s => $"'{s.Words}'"))} contradict each other.");
        foreach (var group in dimensions.GroupBy(d => d.Measure))
            if (group.Select(d => d.Value).Distinct().Count() > 1)
                problems.Add($"{string.Join(" and ", group.Select(d => $"'{d.Words}'"))} are two values for its {Name(group.Key)}.");
        string[] looking = [.. looks.Select(k => k.Look.Name).Distinct()];
        foreach (var (a, b) in ((string, string)[])[("transparent", "opaque"), ("clear", "opaque"), ("shiny", "matte"),
            ("speckled", "plain")])
            if (looking.Contains(a) && looking.Contains(b)) problems.Add($"'{a}' and '{b}' contradict each other.");
        foreach (var group in parts.GroupBy(p => p.Name))
            if (group.Any(p => p.Place is not null && p.State is null && (p.Color is not null || p.Material is not null)))
                problems.Add($"'{group.First(p => p.Place is not null).Words}': of one among several only how far it is "
                    + "open can be asked for.");
            else if (group.Select(p => p.Negated).Distinct().Count() > 1)
                problems.Add($"with and without '{group.Key}' contradict each other.");
        if (states.Select(s => s.Share).Distinct().Count() > 1)
            problems.Add($"{string.Join(" and ", states.Select(s => $"'{s.Words}'"))} contradict each other.");
        bool empty = fills.Any(f => f.Amount == "empty");
        if (empty && contents.Count > 0 || fills.Select(f => f.Amount).Where(a => a != "some").Distinct().Count() > 1)
        {
            IEnumerable<string> said = fills.Select(f => f.Words).Concat(contents.Select(c => c.Words)).Select(w => $"'{w}'");
            problems.Add($"{string.Join(" and ", said)} contradict each other.");
        }
    }

    // 装 半杯 水: of several words the one that says how much
    (string Amount, double Share) Filling =>
        fills.OrderBy(f => f.Amount == "some").Select(f => (f.Amount, f.Share)).FirstOrDefault(("some", 0.8));

    IReadOnlyList<Wish> Wishes() =>
    [
        .. materials.Select(m => new MaterialWish(m.Words, m.Material)), .. looks.Select(k => new LookWish(k.Words, k.Look)),
        .. colors.Take(1).Select(c => new ColorWish(c.Words, c.Color)), .. shapes.Select(s => new ShapeWish(s.Words, s.Shape)),
        .. parts.Select(p => new PartWish(p.Words, p.Name, p.Count, p.Color, p.Material, p.Negated)),
        .. dimensions.Count > 0 ? (Wish[])[new DimensionsWish([.. dimensions.DistinctBy(d => d.Measure)])] : [],
        .. sizes.Select(s => new SizeWish(s.Words, s.More)),
        .. states.Select(s => new StateWish(s.Words, "", null, s.Share, s.Angle)),
        .. parts.Where(p => p.State is not null).Select(p =>
            new StateWish($"{p.Words} {p.State!.Words}", p.Name, p.Place, p.State.Share, p.State.Angle)), // never null: filtered
        .. fills.Count + contents.Count > 0
            ? (Wish[])[new FillWish(string.Join(' ', fills.Select(f => f.Words).Concat(contents.Select(c => c.Words))),
                Filling.Amount, Filling.Share, contents.Count > 0 ? contents[0].Content : null)] : [],
    ];
}
